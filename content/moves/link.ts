/** A link that a client gave to the attacker, and that Ada opens (RFC 9700 Update §2.3.1). */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { followed, visit } from "@/lib/cast/steps/browser";
import { madeFacts } from "@/lib/cast/steps/prepare";
import { show } from "@/lib/cast/steps/sign-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { get, header, isRedirect } from "@/lib/http/message";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { keepOwn } from "@/lib/parties/attacker/server";
import { firstLink } from "@/lib/parties/browser/forms";
import { recall } from "@/lib/world/world";
import { listedIn } from "./own-session";
import { linkWords, lureWords, openWords, ownPageWords } from "./words-link";

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** The attacker asks for a link, as any user of the app does. @returns whether the client has given it one */
async function askForLink(ctx: StepContext): Promise<boolean> {
	const how = { channel: "front", note: "link", holds: isRedirect } as const;
	const { made } = await ctx.send("attacker", get(`${CLIENT_ORIGIN}/link`), how);
	if (!ctx.world.open.link) return false;
	if (made.length > 0)
		ctx.work("client", { note: "link", made }, () => ({ result: undefined, facts: madeFacts(ctx.world, made) }));
	const { response } = await ctx.arrive("link");
	const link = header(response.headers, "location") ?? "";
	if (!link.startsWith(`${CLIENT_ORIGIN}/connect?`) && !isRequest(ctx, link)) return false;
	keepOwn(ctx.at("attacker"), response);
	memoryOf(ctx).bait = link;
	return true;
}

/** Whether an address is an authorization request already. */
function isRequest(ctx: StepContext, address: string): boolean {
	const { metadata } = recall(ctx.world, "client", "client");
	return address.startsWith(`${metadata.authorization_endpoint}?`);
}

export const takeLink: Move<"LINKED" | "NO_LINK"> = {
	phase: "prepare",
	actor: "client",
	does: "gives out a link",
	text: "The attacker, who uses the client's app like anybody else, asks it for a link to connect photos with.",
	events: {
		LINKED: "The client has made what the request needs, and keeps it for the attacker's session.",
		NO_LINK: "The client was asked for something else, so there is no link.",
	},
	step: { kind: "run", run: async (ctx) => ({ type: (await askForLink(ctx)) ? "LINKED" : "NO_LINK" }) },
	words: linkWords,
};

/** The attacker does not open its link. It stands on a page of the attacker's, and Ada opens that page. */
export const passLinkOn: Move<"LURED" | "TO_SERVER" | "NOT_LURED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "passes the link on",
	text: "The attacker does not open the link. It puts it on a page of its own, and Ada opens that page.",
	events: {
		LURED: "Ada has the attacker's page in front of her, and its link leads to the client.",
		TO_SERVER: "Ada has the attacker's page in front of her, and its link leads to the authorization server.",
		NOT_LURED: "Ada's browser went somewhere else.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response } = await visit(ctx, "user", `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			if (ctx.world.open.lure) await show(ctx, "user", "lure");
			const link = firstLink(response.body);
			const isLured = link !== undefined && link === memoryOf(ctx).bait;
			if (!isLured) return { type: "NOT_LURED" };
			recall(ctx.world, "user", "browser").following = link;
			return { type: isRequest(ctx, link) ? "TO_SERVER" : "LURED" };
		},
	},
	words: lureWords,
};

export const openLink: Move<"SENT_ON" | "NOT_SENT_ON"> = {
	phase: "ask",
	actor: "client",
	does: "takes Ada for its user",
	text: "Ada opens the link. The client sends her browser on with the request that it made for the link.",
	events: {
		SENT_ON: "Her browser goes to the authorization server, with the client's request.",
		NOT_SENT_ON: "Her browser was not sent to the authorization server.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { next = "" } = await visit(ctx, "user", followed(ctx, "user"), { note: "open" });
			if (ctx.world.open.open) await show(ctx, "user", "open");
			return { type: isRequest(ctx, next) ? "SENT_ON" : "NOT_SENT_ON" };
		},
	},
	words: openWords,
};

/** Whether the client keeps photos for the attacker, also where the attacker has not been shown them. */
function areConnected(ctx: StepContext): boolean {
	const { cookie = "" } = memoryOf(ctx).own ?? {};
	const { sessions } = recall(ctx.world, "client", "client");
	return Object.entries(sessions).some(([id, { photos }]) => photos !== undefined && cookie.endsWith(`=${id}`));
}

/** The attacker looks at what is connected in its own session. */
export const lookAtOwnPhotos: Move<"SHOWN" | "UNSEEN" | "NOT_SHOWN"> = {
	phase: "use",
	actor: "client",
	does: "shows what is connected",
	text: "The attacker opens the client's page with its own photos.",
	events: {
		SHOWN: "There are Ada's photos on it.",
		UNSEEN: "The attacker was not shown its page, and the photos are connected all the same.",
		NOT_SHOWN: "There are none on it.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { cookie } = memoryOf(ctx).own ?? {};
			const request = get(`${CLIENT_ORIGIN}/photos`, cookie === undefined ? [] : [["Cookie", cookie]]);
			const how = { channel: "front", note: "look" } as const;
			const sent = await ctx.send("attacker", request, how);
			const { response } = ctx.world.open.look ? await ctx.arrive("look") : sent;
			const photos = listedIn(response);
			if (photos.length === 0) return { type: areConnected(ctx) ? "UNSEEN" : "NOT_SHOWN" };
			memoryOf(ctx).photos = photos;
			return { type: "SHOWN" };
		},
	},
	words: ownPageWords,
};

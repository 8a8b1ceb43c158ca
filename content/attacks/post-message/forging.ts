/** An answer of Mallory's own is posted to the client's page: from a window of hers, or from a frame (RFC 9700 §4.17.1.3). */
import { SCRIPT_PAGE } from "@/content/moves/script-page";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs } from "@/lib/http/form";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { originOf } from "@/lib/parties/browser/browser";
import { around, navigateFrame, receiveInFrame } from "@/lib/parties/browser/frame";
import { type Posted, postedBy } from "@/lib/parties/browser/messages";
import { fromPage } from "@/lib/parties/browser/script-call";
import { readTokenAnswer, startImplicit } from "@/lib/parties/client/implicit";
import { sessionOf } from "@/lib/parties/client/session";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { handOn, openerOf, post, shownOrigin, takes } from "./windows";
import { forgingWords } from "./words-forging";

const browserOf = ({ world }: StepContext) => recall(world, "user", "browser");

export const listens = (html: string): boolean => html.includes('addEventListener("message"');

/** Ada goes to the client's page, in which a frame shows what Mallory has put there. @returns whether it does */
export async function openWithFrame(ctx: StepContext): Promise<boolean> {
	const { response } = await visit(ctx, "user", `${CLIENT_ORIGIN}/`, { note: "visit" });
	if (!listens(response.body)) return false;
	const browser = browserOf(ctx);
	const request = navigateFrame(browser, `${EVIL_ORIGIN}${LURE_PATH}`);
	const framed = await ctx.send("user", request, { channel: "front", note: "ad", around: around(browser) });
	if (framed.elsewhere !== undefined || framed.response.status !== 200) return false;
	receiveInFrame(browser, framed.request, framed.response);
	return postedBy(browser.frame?.html ?? "") !== undefined;
}

interface Forgery {
	readonly posted: Posted | undefined;
	/** Origin of the page that posts. */
	readonly from: string;
	/** Whether a script of the client's waits for it. */
	readonly isHeard: boolean;
}

/** Mallory's page has a window, and opens the client's page in another one. */
async function byWindow(ctx: StepContext): Promise<Forgery> {
	const posted = postedBy(browserOf(ctx).page?.html ?? "");
	const forToken = ctx.settings.variant === "token";
	const { response } = await visit(ctx, "user", forToken ? SCRIPT_PAGE : `${CLIENT_ORIGIN}/`, { note: "window" });
	const isHeard = listens(response.body);
	if (forToken && isHeard)
		ctx.work("client", { note: "script" }, (at) => ({
			result: undefined,
			facts: prepareFacts(startImplicit(at, SCRIPT_PAGE)),
		}));
	return { posted, from: openerOf(ctx), isHeard };
}

function byFrame(ctx: StepContext): Forgery {
	const { html = "", url = "" } = browserOf(ctx).frame ?? {};
	return { posted: postedBy(html), from: originOf(url), isHeard: true };
}

/** The script reads a token out of what it has taken, as it would from an address. */
async function takeToken(ctx: StepContext, data: Posted["data"]): Promise<boolean> {
	const answer = `${SCRIPT_PAGE}#${formatPairs(Object.entries(data))}`;
	const how = { note: "tokenAnswer", place: "script" };
	return (await ctx.judge("client", how, (at) => readTokenAnswer(at, answer))) === undefined;
}

export const inject: Move<"HANDED_ON" | "TOKEN_TAKEN" | "DROPPED" | "ASTRAY"> = {
	phase: "return",
	actor: "client",
	does: "looks who has posted",
	text: "A page of Mallory's posts an answer of her own to the client's page, which decides whether to take it.",
	events: {
		HANDED_ON: "The client's page hands it to its server.",
		TOKEN_TAKEN: "The client's page takes the token out of it.",
		DROPPED: "The client's page does not take it.",
		ASTRAY: "It did not come to the client's page, or not to its callback.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { posted, from, isHeard } = browserOf(ctx).frame ? byFrame(ctx) : await byWindow(ctx);
			if (!posted || !(await post(ctx, "forgery", posted, shownOrigin(ctx))) || !isHeard) return { type: "ASTRAY" };
			if (!(await takes(ctx, from, "sender"))) return { type: "DROPPED" };
			if (ctx.settings.variant === "token")
				return { type: (await takeToken(ctx, posted.data)) ? "TOKEN_TAKEN" : "DROPPED" };
			return { type: (await handOn(ctx, posted.data, "forged")) ? "HANDED_ON" : "ASTRAY" };
		},
	},
	words: forgingWords,
};

/** The script calls the API from its page, and shows what comes. */
export const showByToken: Move<"MALLORYS_SHOWN" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the token",
	text: "The client's page calls the API with the token. It says whose photos to send, and it says Mallory.",
	events: {
		MALLORYS_SHOWN: "The client's page shows Mallory's photos under the title that Ada expects.",
		API_REFUSED: "The photos do not come back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { resource } = recall(ctx.world, "client", "client");
			const session = sessionOf(ctx.at("client"));
			const request = fromPage(CLIENT_ORIGIN, apiRequest(resource, session.accessToken ?? ""));
			const how = { channel: "front", note: "wrongUser", checks: "hop", via: "user" } as const;
			const photos = photosOf((await ctx.send("client", request, how)).response);
			if (photos === undefined) return { type: "API_REFUSED" };
			session.photos = photos;
			return { type: "MALLORYS_SHOWN" };
		},
	},
	words: {},
};

/** What the attacker does with Ada's token at the client: it puts it into the answer to a sign-in of its own. */
import { openBrowser, signInThere } from "@/content/moves/own-browser";
import { SCRIPT_PAGE } from "@/content/moves/script-page";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { MALLORY } from "@/lib/cast/mallory";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import {
	formatPairs,
	fragmentOf,
	fragmentPairs,
	type Pairs,
	pairsOf,
	queryOf,
	readParams,
	withQuery,
} from "@/lib/http/form";
import { get } from "@/lib/http/message";
import { fromPage } from "@/lib/parties/browser/script-call";
import { answerAt, readTokenAnswer, startImplicit } from "@/lib/parties/client/implicit";
import { judgeIdToken } from "@/lib/parties/client/openid";
import { beginSession, inSession, sessionOf } from "@/lib/parties/client/session";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import { type PartyContext, stands } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import { WRITES } from "./world";

const attackerOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

/** The client's script in a tab of the attacker's browser. What it keeps is that tab's. */
export const OWN_TAB = "attacker's tab";
const inTab = (at: PartyContext): PartyContext => inSession(at, OWN_TAB);

const NOTES = ["mineAsk", "mineLogin", "mineConsent", "mineDecide"] as const;
const ACCOUNT = pairsOf({ username: MALLORY.sub, password: MALLORY.password });

export const signInItself: Move<"ANSWERED" | "KEPT_REQUEST" | "NOT_ANSWERED" | "CODE_GRANT"> = {
	phase: "prepare",
	actor: "attacker",
	does: "begins a sign-in of its own",
	text: "The attacker opens the client's page in a browser of its own, and has its script make a request.",
	events: {
		ANSWERED: "The server has answered. The answer stands in an address that the attacker has not opened yet.",
		KEPT_REQUEST: "The attacker has read the script's request. It sends it to nobody.",
		NOT_ANSWERED: "There is no answer with a token.",
		CODE_GRANT: "The client has no page that gets a token in an address.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { channel: "front", note: "ownPage" } as const;
			const { request, response } = await ctx.send("attacker", get(SCRIPT_PAGE), how);
			if (response.status === 404 && request.url === SCRIPT_PAGE) return { type: "CODE_GRANT" };
			if (response.status !== 200 || request.url !== SCRIPT_PAGE) return { type: "NOT_ANSWERED" };
			const asked = ctx.work("client", { note: "ownScript" }, (at) => {
				beginSession(at, OWN_TAB);
				const started = startImplicit(inTab(at), SCRIPT_PAGE);
				return { result: started.url, facts: prepareFacts(started) };
			});
			attackerOf(ctx).own = { cookie: "", answer: asked };
			if (ctx.settings.variant === WRITES) return { type: "KEPT_REQUEST" };
			const answer = await signInThere(openBrowser(ctx), asked, ACCOUNT, NOTES);
			if (answer === undefined || !answer.startsWith(`${SCRIPT_PAGE}#access_token=`)) return { type: "NOT_ANSWERED" };
			attackerOf(ctx).own = { cookie: "", answer };
			return { type: "ANSWERED" };
		},
	},
	words: {},
};

/** An answer of the attacker's own making. Of the script's request it needs the state, which is its own to read. */
function writtenAnswer(ctx: StepContext): Pairs {
	const { own, accessToken, idToken } = attackerOf(ctx);
	const { metadata } = recall(ctx.world, "client", "client");
	const asked = readParams(queryOf(own?.answer ?? ""));
	return pairsOf({
		access_token: accessToken,
		token_type: "Bearer",
		expires_in: "300",
		id_token: asked.get("nonce") === undefined ? undefined : idToken,
		state: asked.get("state"),
		iss: stands(ctx.at("attacker"), "iss", "send") ? metadata.issuer : undefined,
	});
}

/** The attacker's own answer, with what is Ada's in the place of what is its own. */
function swappedAnswer(ctx: StepContext): Pairs {
	const { own, accessToken, idToken } = attackerOf(ctx);
	const adas: Readonly<Record<string, string | undefined>> = {
		access_token: accessToken,
		id_token: ctx.settings.variant === "both" ? idToken : undefined,
	};
	return fragmentPairs(own?.answer ?? "").map(([name, text]) => [name, adas[name] ?? text]);
}

/** The address with such an answer behind the #. Told is what is not from the server's answer to the attacker. */
function forgedAddress(ctx: StepContext): string {
	const pairs = ctx.settings.variant === WRITES ? writtenAnswer(ctx) : swappedAnswer(ctx);
	const own = fragmentPairs(attackerOf(ctx).own?.answer ?? "").map(([, text]) => text);
	ctx.work("attacker", { note: "forge" }, () => ({
		result: undefined,
		facts: pairs.flatMap(([name, text]) => (own.includes(text) ? [] : [{ name, text }])),
	}));
	return `${SCRIPT_PAGE}#${formatPairs(pairs)}`;
}

export const injectToken: Move<"ACCEPTED" | "REFUSED"> = {
	phase: "return",
	actor: "client",
	does: "reads the forged answer",
	text: "The attacker opens the forged address in its own browser. The client's script reads it.",
	events: { ACCEPTED: "The script takes it for the answer to its request.", REFUSED: "The script does not go on." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const address = forgedAddress(ctx);
			const how = { channel: "front", note: "swap", fragment: fragmentOf(address) ?? "" } as const;
			const { request, response } = await ctx.send("attacker", get(SCRIPT_PAGE), how);
			if (response.status !== 200 || request.url !== SCRIPT_PAGE) return { type: "REFUSED" };
			const facts = answerAt(address).map(([name, text]) => ({ name, text }));
			ctx.work("client", { note: "swapRead" }, () => ({ result: undefined, facts }));
			const answer = { note: "swapAnswer", place: "script" };
			if (await ctx.judge("client", answer, (at) => readTokenAnswer(inTab(at), address))) return { type: "REFUSED" };
			const { scriptKeys } = recall(ctx.world, "client", "client");
			if (scriptKeys === undefined) return { type: "ACCEPTED" };
			const login = { note: "swapId", place: "ID Token" };
			const refused = await ctx.judge("client", login, (at) => judgeIdToken(inTab(at), scriptKeys));
			return { type: refused ? "REFUSED" : "ACCEPTED" };
		},
	},
	words: {},
};

export const showInjected: Move<"SHOWN" | "NOT_SHOWN"> = {
	phase: "use",
	actor: "rs",
	does: "gets Ada's token",
	text: "The script calls the API with the token that it has read, and shows what comes.",
	events: { SHOWN: "The attacker sees Ada's photos in the client.", NOT_SHOWN: "The attacker sees no photos." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { resource } = recall(ctx.world, "client", "client");
			const session = sessionOf(inTab(ctx.at("client")));
			const request = fromPage(CLIENT_ORIGIN, apiRequest(resource, session.accessToken ?? ""));
			const how = { channel: "front", note: "swapCall", checks: "hop", via: "attacker" } as const;
			const photos = photosOf((await ctx.send("client", request, how)).response);
			if (photos === undefined) return { type: "NOT_SHOWN" };
			session.photos = photos;
			attackerOf(ctx).photos = photos;
			return { type: "SHOWN" };
		},
	},
	words: {},
};

const GOES_ON = [
	["token", "redeem"],
	["api", "use"],
] as const;

/** In the code grant the answer is a code. A token in its place is none. */
export const bringToken: Move<"NOT_READ"> = {
	phase: "return",
	actor: "client",
	does: "looks for a code",
	text: "The attacker brings Ada's token to the client's callback, as if it were the answer.",
	events: { NOT_READ: "The client reads no token from an address." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { accessToken, own } = attackerOf(ctx);
			const { redirectUri, metadata } = recall(ctx.world, "client", "client");
			const iss = stands(ctx.at("attacker"), "iss", "send") ? metadata.issuer : undefined;
			const pairs = pairsOf({ access_token: accessToken, token_type: "Bearer", state: own?.state, iss });
			const url = withQuery(redirectUri, pairs);
			const cookie = own === undefined ? [] : ([["Cookie", own.cookie]] as const);
			const { pending } = await ctx.send("attacker", get(url, cookie), { channel: "front", note: "bring" });
			if (!pending) return { type: "NOT_READ" };
			let { next } = await ctx.turn("bring", { place: "callback" });
			// A learner can put a code in.
			for (const [note, phase] of GOES_ON)
				if (next !== undefined) ({ next } = await ctx.ask("bring", { channel: "back", checks: "hop", note, phase }));
			await ctx.arrive("bring");
			return { type: "NOT_READ" };
		},
	},
	words: {},
};

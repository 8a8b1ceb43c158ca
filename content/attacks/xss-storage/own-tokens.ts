/** Tokens that are issued to the attacker itself: for a refresh token of the page's, or for a flow that Ada does not see. */
import { beginOwnSession } from "@/content/moves/own-session";
import { CLIENT_ORIGIN, SCOPE } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import { sendProven } from "@/lib/cast/steps/dpop";
import { show } from "@/lib/cast/steps/sign-in";
import { challengeOf } from "@/lib/crypto/pkce";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { pairsOf, queryOf, withQuery } from "@/lib/http/form";
import type { HttpResponse } from "@/lib/http/message";
import { stolenTokenRequest } from "@/lib/parties/attacker/attacker";
import { boundRefreshRequest } from "@/lib/parties/attacker/bound-token";
import { originOf } from "@/lib/parties/browser/browser";
import { proven, provenCall, proverOf } from "@/lib/parties/client/dpop";
import { photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { mint, register } from "@/lib/parties/context";
import { levelOf } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { sendOut } from "./moves";
import { flowWords, redeemWords } from "./words-flow";
import { freshWords, refreshWords } from "./words-own";
import { isBff } from "./world";

const known = ({ world }: StepContext) => {
	const { metadata, clientId, redirectUri } = recall(world, "client", "client");
	return { tokenEndpoint: metadata.token_endpoint, clientId, redirectUri };
};

/** Takes a token response in, as any client would. @returns whether there is a token in it that the attacker can use */
function keep(ctx: StepContext, response: HttpResponse): boolean {
	const token = tokenOf(response, proverOf(ctx.at("attacker")) ? "dpop" : "bearer");
	if (token !== undefined) recall(ctx.world, "attacker", "attacker").accessToken = token;
	return token !== undefined;
}

export const refreshAsPage: Move<"ISSUED" | "REFUSED"> = {
	phase: "after",
	actor: "as",
	does: "checks the refresh token",
	text: "The attacker asks for an access token with the page's refresh token. The authorization server decides.",
	events: { ISSUED: "The attacker has an access token of its own.", REFUSED: "No token comes back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { note: "refreshed", checks: "hop" } as const;
			const response = await sendProven(ctx, "attacker", (at) => boundRefreshRequest(at, known(ctx)), how);
			return { type: keep(ctx, response) ? "ISSUED" : "REFUSED" };
		},
	},
	words: refreshWords,
};

/** The attacker makes a verifier; the script takes the request that goes with it to the server (RFC 10017 §5.1.3). */
function planFlow(ctx: StepContext): string {
	return ctx.work("attacker", { note: "plan" }, (at) => {
		const codeVerifier = mint(at, "code_verifier");
		const challenge = register(at, "code_challenge", challengeOf(codeVerifier, "S256"), "code_verifier");
		recall(ctx.world, "attacker", "attacker").codeVerifier = codeVerifier;
		const facts = [
			{ name: "code_verifier", text: codeVerifier },
			{ name: "code_challenge", text: challenge },
		];
		return { result: silentRequest(ctx, challenge), facts };
	});
}

/** @param challenge absent where the client sends none */
function silentRequest({ world, settings }: StepContext, challenge?: string): string {
	const { metadata, clientId, redirectUri, resource } = recall(world, "client", "client");
	const query = pairsOf({
		response_type: "code",
		client_id: clientId,
		redirect_uri: redirectUri,
		scope: `openid ${SCOPE}`,
		prompt: "none",
		resource: isBff(settings) && levelOf(settings, "aud") === "on" ? resource : undefined,
		code_challenge: challenge,
		code_challenge_method: challenge && "S256",
	});
	return withQuery(metadata.authorization_endpoint, query);
}

/** A code that only a server can redeem is to be one for the attacker's own session there (RFC 9700 §4.5.4). */
async function planForOwnSession(ctx: StepContext): Promise<string | undefined> {
	if ((await runOf(beginOwnSession, ctx)).type !== "BEGUN") return undefined;
	const { codeChallenge } = recall(ctx.world, "attacker", "attacker").own ?? {};
	const facts = codeChallenge === undefined ? [] : [{ name: "code_challenge", text: codeChallenge }];
	return ctx.work("attacker", { note: "planOwn" }, () => ({ result: silentRequest(ctx, codeChallenge), facts }));
}

const runOf = <E extends string>({ step }: Move<E>, ctx: StepContext) => step.run(ctx, []);

/** A window behind the page goes to the server and comes back. @returns its address, where a script of the page may read that */
async function goAndComeBack(ctx: StepContext, url: string): Promise<string | undefined> {
	const browser = recall(ctx.world, "user", "browser");
	const { page } = browser;
	const { next } = await visit(ctx, "user", url, { note: "silent", checks: "hop" });
	if (next !== undefined) {
		const { pending } = await visit(ctx, "user", next, { note: "landing" });
		if (pending) await show(ctx, "user", "landing");
	}
	const address = browser.page?.url ?? "";
	if (page) browser.page = page;
	return originOf(address) === CLIENT_ORIGIN ? address : undefined;
}

export const beginFlow: Move<"CODE_SENT" | "CODE_FOR_CLIENT" | "NO_CODE"> = {
	phase: "after",
	actor: "attacker",
	does: "receives a code",
	text: "The script opens a window behind the page, and takes it to the authorization server with a request that shows no page.",
	events: {
		CODE_SENT: "The attacker has a code.",
		CODE_FOR_CLIENT: "The attacker has a code that only the page's server can redeem, and a session there.",
		NO_CODE: "No code reaches the attacker.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = isBff(ctx.settings) ? await planForOwnSession(ctx) : planFlow(ctx);
			if (url === undefined) return { type: "NO_CODE" };
			const address = await goAndComeBack(ctx, url);
			const code = queryOf(address ?? "").find(([name]) => name === "code")?.[1];
			if (code !== undefined) await sendOut(ctx, [["code", code]]);
			if (recall(ctx.world, "attacker", "attacker").code === undefined) return { type: "NO_CODE" };
			return { type: isBff(ctx.settings) ? "CODE_FOR_CLIENT" : "CODE_SENT" };
		},
	},
	words: { ...beginOwnSession.words, ...flowWords },
};

/** The code is the attacker's own, so its verifier fits; where tokens are bound, it binds them to its own key. */
export const redeemOwnCode: Move<"ISSUED" | "REFUSED"> = {
	phase: "after",
	actor: "as",
	does: "checks the code",
	text: "The attacker redeems the code, with the verifier that it made. The authorization server decides.",
	events: { ISSUED: "The attacker has tokens of its own.", REFUSED: "No token comes back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { note: "redeemed", checks: "hop" } as const;
			const response = await sendProven(ctx, "attacker", (at) => proven(at, stolenTokenRequest(at, known(ctx))), how);
			return { type: keep(ctx, response) ? "ISSUED" : "REFUSED" };
		},
	},
	words: redeemWords,
};

export const callWithOwn: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "checks the new token",
	text: "The attacker calls the API from its own machine, with the token that it was issued.",
	events: { READ: "The API sends Ada's photos.", DENIED: "The photos do not come back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const { resource } = recall(ctx.world, "client", "client");
			const make = (at: Parameters<typeof provenCall>[0]) => provenCall(at, resource, attacker.accessToken ?? "");
			const photos = photosOf(await sendProven(ctx, "attacker", make, { note: "fresh", checks: "hop" }));
			if (photos !== undefined) attacker.photos = photos;
			return { type: photos === undefined ? "DENIED" : "READ" };
		},
	},
	words: freshWords,
};

/** What the client does with the refresh token that was copied, and Ada where it does not work any more. */
import { callProven, redeemProven, refreshProven } from "@/lib/cast/steps/dpop";
import { signInOffTheRecord } from "@/lib/cast/steps/signed-in";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { sessionOf } from "@/lib/parties/client/session";
import { comesAgain, passTime, readsOn } from "./orders";
import { cast } from "./world";

const CLIENT = "client";

/** Ada's client calls the API. @returns whether it was served */
async function call(ctx: StepContext): Promise<boolean> {
	const { type } = await callProven(ctx, CLIENT, { note: "api", checks: "with answer" });
	return type === "SERVED";
}

export const renew: Move<"REFRESHED" | "LOCKED_OUT" | "REFRESH_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the client's token",
	text: "The client refreshes with the token that it holds. The attacker has come before it.",
	events: {
		REFRESHED: "The server accepts.",
		LOCKED_OUT: "The server refuses, while the attacker holds an access token.",
		REFRESH_REFUSED: "The server refuses. Ada has to sign in again.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (await refreshProven(ctx, CLIENT)) return { type: "REFRESHED" };
			return { type: comesAgain(ctx) ? "LOCKED_OUT" : "REFRESH_REFUSED" };
		},
	},
	words: {},
};

export const renewFirst: Move<"REFRESHED" | "REFRESH_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the client's token",
	text: "The client comes first. Nobody has used this refresh token before.",
	events: {
		REFRESHED: "The server accepts. Where tokens rotate, the attacker's copy is an old one now.",
		REFRESH_REFUSED: "The server refuses, and the token is not used up. The attacker comes.",
	},
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await refreshProven(ctx, CLIENT)) ? "REFRESHED" : "REFRESH_REFUSED" }),
	},
	words: {},
};

export const renewAgain: Move<"REFRESHED" | "REFRESH_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the client's token",
	text: "Five minutes later the client refreshes with its newest refresh token.",
	events: {
		REFRESHED: "It still works. What the attacker tried had no consequence for the grant.",
		REFRESH_REFUSED: "It is refused, for example because the server has revoked the grant. Ada has to sign in again.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			passTime(ctx, CLIENT);
			return { type: (await refreshProven(ctx, CLIENT, { note: "renew" })) ? "REFRESHED" : "REFRESH_REFUSED" };
		},
	},
	words: {},
};

export const callFirst: Move<"SERVED" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks token and scope",
	text: "The client calls the API. The attacker has not come yet.",
	events: {
		SERVED: "The photos come back. Then the attacker comes.",
		API_REFUSED: "The API refuses the call. The attacker comes.",
	},
	step: {
		kind: "run",
		run: async (ctx) => ({
			type: (await call(ctx)) ? "SERVED" : "API_REFUSED",
		}),
	},
	words: {},
};

export const callOwn: Move<"SHARED" | "ADA_SERVED" | "BOTH_SERVED" | "ATTACKER_SERVED" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the client's call",
	text: "Ada's client calls the API.",
	events: {
		SHARED: "Ada has her photos. The attacker holds a token as well, and will come again.",
		ADA_SERVED: "Ada has her photos, and the attacker did not read on.",
		BOTH_SERVED: "Ada has her photos, and the attacker has had them after the time of its first token was over.",
		ATTACKER_SERVED: "Ada's client is refused, and the attacker was served.",
		API_REFUSED: "Ada's client is refused.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const served = await call(ctx);
			if (!served) return { type: readsOn(ctx.world) ? "ATTACKER_SERVED" : "API_REFUSED" };
			if (comesAgain(ctx)) return { type: "SHARED" };
			return { type: readsOn(ctx.world) ? "BOTH_SERVED" : "ADA_SERVED" };
		},
	},
	words: {},
};

/** Ada opens the client, which sends her to the server as on the first day. Only its end is shown. */
export const signInAgain: Move<"TOKENS_ISSUED" | "LOCKED_OUT" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "begins a new grant",
	text: "Ada signs in again, and the client redeems the new code.",
	events: {
		TOKENS_ISSUED: "The server issues tokens of a new family.",
		LOCKED_OUT: "The server refuses Ada's client, and the attacker was served.",
		TOKEN_REFUSED: "The server refuses Ada's client, and the attacker did not read on either.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await signInOffTheRecord(ctx, cast);
			ctx.work(CLIENT, { note: "signin" }, () => ({
				result: undefined,
				facts: [{ name: "code", text: sessionOf(ctx.at(CLIENT)).code ?? "" }],
			}));
			const { type } = await redeemProven(ctx, CLIENT, { checks: "with answer" });
			if (type === "TOKENS_ISSUED") return { type };
			return { type: readsOn(ctx.world) ? "LOCKED_OUT" : "TOKEN_REFUSED" };
		},
	},
	words: {},
};

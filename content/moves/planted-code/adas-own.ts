/** Ada's own sign-in, where Mallory's code was refused: told in short, what the servers check with their answers. */
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide } from "@/lib/cast/steps/sign-in";
import { ask, bringBack, checkReturn, prepare, redeemCode, showPhotos, takeIdToken } from "@/lib/cast/steps/web-client";
import type { Move } from "@/lib/flow/move";
import { ADA } from "./world";

const SHORT = { checks: "with answer" } as const;

export const beginAgain: Move<"PREPARED" | "NOT_STARTED"> = {
	phase: "prepare",
	actor: "client",
	does: "begins again for Ada",
	text: "Ada tries again from the client's own page.",
	events: {
		PREPARED: "The client has what it needs and will send her browser on.",
		NOT_STARTED: "The client was asked for something else, so nothing begins.",
	},
	step: { kind: "run", run: (ctx) => prepare(ctx, ADA) },
	words: {},
};

/** She is signed in at the server, so that it asks for her consent at once. */
export const askAgain: Move<"REQUEST_OK" | "NOT_ASKED"> = {
	phase: "ask",
	actor: "as",
	does: "checks Ada's request",
	text: "Ada is signed in at the server already. Her own request is checked like any other.",
	events: {
		REQUEST_OK: "Every check accepts. The server asks for consent.",
		NOT_ASKED: "The server refuses the request.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await ask(ctx, ADA, SHORT);
			return type === "REQUEST_OK" ? { type } : { type: "NOT_ASKED" };
		},
	},
	words: {},
};

export const agree: Move<"CODE_SENT" | "NOT_SENT"> = {
	phase: "return",
	actor: "user",
	does: "decides, carries the answer",
	text: "Ada is asked for her own consent, and her browser carries what the server answers.",
	events: { CODE_SENT: "The client's callback received the answer.", NOT_SENT: "No code of hers reached the client." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await decide(inPhase(ctx, "consent"), ADA.user, consentOptions[0].fields);
			if (type !== "ALLOWED") return { type: "NOT_SENT" };
			return { type: (await bringBack(ctx, ADA)).type === "DELIVERED" ? "CODE_SENT" : "NOT_SENT" };
		},
	},
	words: {},
};

export const finish: Move<"ADA_SERVED" | "ADA_REFUSED"> = {
	phase: "use",
	actor: "client",
	does: "redeems and shows",
	text: "The client judges the answer. If it accepts it, it redeems Ada's own code and calls the API.",
	events: { ADA_SERVED: "Ada sees her own photos.", ADA_REFUSED: "Somebody refuses, and Ada sees no photos." },
	step: {
		kind: "run",
		run: async (ctx) => {
			if ((await checkReturn(inPhase(ctx, "return"), ADA)).type !== "RETURN_OK") return { type: "ADA_REFUSED" };
			const redeeming = inPhase(ctx, "redeem");
			if ((await redeemCode(redeeming, ADA, SHORT)).type !== "TOKENS_ISSUED") return { type: "ADA_REFUSED" };
			if (!(await takeIdToken(redeeming, ADA))) return { type: "ADA_REFUSED" };
			return { type: (await showPhotos(ctx, ADA, SHORT)).type === "SERVED" ? "ADA_SERVED" : "ADA_REFUSED" };
		},
	},
	words: {},
};

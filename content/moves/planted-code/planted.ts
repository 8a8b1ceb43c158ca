/** Ada's browser brings Mallory's code, and the client has to find out whether this session had asked for it. */
import { visit } from "@/lib/cast/steps/browser";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { showPage } from "@/lib/cast/steps/sign-in";
import { FORGET, stop } from "@/lib/cast/steps/web-client";
import type { Move } from "@/lib/flow/move";
import { readCookie } from "@/lib/http/cookies";
import { pathOf } from "@/lib/http/raw";
import { firstLink } from "@/lib/parties/browser/forms";
import { readCallback } from "@/lib/parties/client/authorization";
import { TRANSACTION_COOKIE } from "@/lib/parties/client/client";
import { photosPage } from "@/lib/parties/client/pages";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { recall } from "@/lib/world/world";
import { ADA } from "./world";

/** The request that Mallory's link makes, and the answer to it. */
const FORGED = "forged";

/** Ada follows the link in front of her. Her browser adds the cookies that belong to the address. */
export const plant: Move<"DELIVERED" | "ASTRAY"> = {
	phase: "return",
	actor: "user",
	does: "carries Mallory's code",
	text: [
		when(
			sent("cookie", "forged.request"),
			"Ada follows the link, to the client's callback and with Mallory's code in it. Her browser adds Ada's cookie.",
		),
		"Ada follows the link in front of her.",
	],
	events: { DELIVERED: "The client's callback received it.", ASTRAY: "It arrived somewhere else." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { page } = recall(ctx.world, ADA.user, "browser");
			const { pending, request } = await visit(ctx, ADA.user, firstLink(page?.html ?? "") ?? "", { note: FORGED });
			if (pending && pathOf(request.url) === "/cb") return { type: "DELIVERED" };
			if (pending) stop(ctx, ADA, FORGED);
			return { type: "ASTRAY" };
		},
	},
	words: {},
};

/** The client judges what came, with the session that the cookie names: Ada's. */
export const judgeAnswer: Move<"ACCEPTED" | "STOPPED"> = {
	phase: "return",
	actor: "client",
	does: "judges the answer",
	text: "Did this browser session ask for this answer? That is all that the client has to find out.",
	events: {
		ACCEPTED: "The client finds nothing wrong and takes the code.",
		STOPPED: "The client does not accept the answer. No code is redeemed.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const callback = ctx.world.open[FORGED]?.request;
			const session = readCookie(callback?.headers ?? [], TRANSACTION_COOKIE) ?? "";
			const refusal = await ctx.judge(ADA.client, { note: FORGED, place: "callback" }, (at) =>
				readCallback(at, callback?.url ?? "", session),
			);
			if (!refusal) return { type: "ACCEPTED" };
			stop(ctx, ADA, FORGED);
			return { type: "STOPPED" };
		},
	},
	words: {},
};

export const redeemPlanted: Move<"TOKENS_ISSUED" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the planted code",
	text: "The client redeems Mallory's code in Ada's session. The authorization server decides.",
	events: {
		TOKENS_ISSUED: "Every check accepts. The token stands for Mallory's account.",
		TOKEN_REFUSED: "No token comes back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (await redeem(ctx, ADA.client, { note: "planted" })) return { type: "TOKENS_ISSUED" };
			stop(ctx, ADA, FORGED);
			return { type: "TOKEN_REFUSED" };
		},
	},
	words: {},
};

export const showPlanted: Move<"MALLORYS_SHOWN" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the token",
	text: "The client calls the API for Ada. The token says whose photos to send, and it says Mallory.",
	events: {
		MALLORYS_SHOWN: "Ada's window shows Mallory's photos under the title that she expects.",
		API_REFUSED: "The photos do not come back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await callApi(ctx, ADA.client, { note: "wrongUser" }))) {
				stop(ctx, ADA, FORGED);
				return { type: "API_REFUSED" };
			}
			const { photos = [] } = recall(ctx.world, ADA.client, "client");
			showPage(ctx, ADA.user, FORGED, photosPage(photos, FORGET), "use");
			return { type: "MALLORYS_SHOWN" };
		},
	},
	words: {},
};

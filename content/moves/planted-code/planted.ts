/** Ada's browser brings Mallory's code, and the client has to find out whether this session had asked for it. */
import { bring, checkReturn, redeemCode, showPhotos, takeIdToken } from "@/lib/cast/steps/web-client";
import type { Move } from "@/lib/flow/move";
import { firstLink } from "@/lib/parties/browser/forms";
import { made, sent } from "@/lib/vocabulary/presumptions";
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
		run: (ctx) => {
			const { page } = recall(ctx.world, ADA.user, "browser");
			return bring(ctx, ADA.user, firstLink(page?.html ?? "") ?? "", FORGED);
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
			const { type } = await checkReturn(ctx, ADA, FORGED);
			return { type: type === "RETURN_OK" ? "ACCEPTED" : "STOPPED" };
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
			const redeemed = await redeemCode(ctx, ADA, { note: "planted" }, FORGED);
			if (redeemed.type !== "TOKENS_ISSUED") return redeemed;
			return (await takeIdToken(ctx, ADA, "plantedId", FORGED)) ? redeemed : { type: "TOKEN_REFUSED" };
		},
	},
	words: {},
};

/** The same where the client may have asked for an ID Token, and has a word in it. */
export const redeemPlantedWithNonce: typeof redeemPlanted = {
	...redeemPlanted,
	text: [
		when(
			made("nonce"),
			"The client redeems Mallory's code in Ada's session. First the authorization server decides, and then the client, by the nonce.",
		),
		"The client redeems Mallory's code in Ada's session. The authorization server decides.",
	],
	events: { ...redeemPlanted.events, TOKEN_REFUSED: "No token comes back, or the client drops what has come." },
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
			const { type } = await showPhotos(ctx, ADA, { note: "wrongUser" }, FORGED);
			return type === "SERVED" ? { type: "MALLORYS_SHOWN" } : { type };
		},
	},
	words: {},
};

import { flow as today } from "@/content/flows/code-pkce/flow";
import { photoNotes } from "@/content/words/code-notes";
import { newPhotoWorld, photoGrant } from "@/lib/cast/photo-grant";
import { redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import { type Move, place } from "@/lib/flow/move";
import { variantOf } from "@/lib/flow/variant-of";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { frontWords } from "./words-front";
import { tokenWords } from "./words-token";

const redeem: Move<"TOKENS_ISSUED" | "TOKEN_REFUSED"> = {
	...photoNotes.redeeming,
	does: "compares with what it stored",
	text: "The client has sent its token request. The server compares what came with what it stored with the code.",
	events: {
		TOKENS_ISSUED: photoNotes.redeeming.events.TOKENS_ISSUED,
		TOKEN_REFUSED:
			"A check refuses: for example, the client does not authenticate, or redirect_uri is not the one of the request.",
	},
	step: { kind: "run", run: (ctx) => redeemCode(ctx) },
	words: tokenWords,
};

const callApi: Move<"SERVED" | "API_REFUSED"> = {
	...photoNotes.callingApi,
	text: "The client calls the API. Whoever has a bearer token can use it.",
	step: { kind: "run", run: (ctx) => showPhotos(ctx) },
	words: {},
};

/**
 * The authorization code as RFC 6749 §4.1 alone had it: no PKCE, and `redirect_uri` repeated in the token
 * request. The client is confidential, since that section calls the grant optimized for such clients. It has the arrows
 * of the grant of today, but for those of a client in a page: what was added since are values that are compared, and
 * reasons to refuse.
 */
export const flow = variantOf(today, {
	id: "code-2.0",
	title: "Authorization code, OAuth 2.0",
	shortTitle: "Code 2.0",
	story: today.story,
	defaults: { profile: "2.0", levels: { pkce: "off", clientType: "confidential" }, skippedChecks: [], seed: "a" },
	controls: photoGrant.controls,
	newWorld: newPhotoWorld,
	steps: photoGrant.steps,
	replace: {
		redeeming: place(redeem, { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" }),
		callingApi: place(callApi, { SERVED: "done", API_REFUSED: "apiRefused" }),
	},
	words: frontWords,
	predictions,
	unlike: "all",
	scenarios,
});

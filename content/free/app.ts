/** The grant of today, for an app on a phone: the operating system carries what a browser would carry (RFC 8252 §7.1). */
import { flow as web } from "@/content/flows/code-pkce/flow";
import { askFromApp, openBrowser } from "@/content/moves/phone";
import { photoNotes } from "@/content/words/code-notes";
import { asMemory, browserMemory, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { followed } from "@/lib/cast/steps/browser";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { type Move, place } from "@/lib/flow/move";
import { variantOf } from "@/lib/flow/variant-of";
import { readCallback } from "@/lib/parties/client/authorization";
import type { Lane } from "@/lib/vocabulary/lanes";
import { recall } from "@/lib/world/world";

/** A scheme that is a domain name of the app's maker, reversed. */
const app: Lane = { ...lanes.client, base: "example.photos:" };
const cast = [lanes.user, app, lanes.as, lanes.rs];
const REDIRECT_URI = "example.photos:/cb";

/** The operating system hands the answer to the app. */
const comeBack: Move<"DELIVERED" | "ASTRAY"> = {
	...photoNotes.returning,
	text: "The operating system hands the answer to the app that has registered its scheme.",
	events: { DELIVERED: "The app received it.", ASTRAY: "The link did not reach the app." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("user", "client", followed(ctx, "user"), { note: "handover" });
			recall(ctx.world, "user", "browser").following = url;
			return { type: url === "" ? "ASTRAY" : "DELIVERED" };
		},
	},
	words: {
		"handover.link": {
			title: "The phone hands the link to the app",
			text: "The app has registered its scheme on this phone. No HTTP is spoken here.",
			why: "Several apps can register the same private-use scheme. Nothing on the phone proves whose it is.",
			specs: ["RFC 8252 §7.1", "RFC 8252 §8.1"],
			modelled: "The phone and its choice of app are modelled. The messages are real.",
		},
	},
};

const judging: Move<"RETURN_OK" | "ERROR_READ" | "MISMATCH"> = {
	...photoNotes.checkingReturn,
	events: photoNotes.checkingReturn.events as Record<"RETURN_OK" | "ERROR_READ" | "MISMATCH", string>,
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = followed(ctx, "user");
			const refusal = await ctx.judge("client", { note: "callback", place: "callback" }, (at) => readCallback(at, url));
			if (!refusal) return { type: "RETURN_OK" };
			return { type: refusal.check === "callback.answer-complete" ? "ERROR_READ" : "MISMATCH" };
		},
	},
	words: {},
};

const redeeming: Move<"TOKENS_ISSUED" | "TOKEN_REFUSED"> = {
	...photoNotes.redeeming,
	events: photoNotes.redeeming.events as Record<"TOKENS_ISSUED" | "TOKEN_REFUSED", string>,
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await redeem(ctx, "client")) ? "TOKENS_ISSUED" : "TOKEN_REFUSED" }),
	},
	words: {},
};

const callingApi: Move<"SERVED" | "API_REFUSED"> = {
	...photoNotes.callingApi,
	events: photoNotes.callingApi.events as Record<"SERVED" | "API_REFUSED", string>,
	step: { kind: "run", run: async (ctx) => ({ type: (await callApi(ctx, "client")) ? "SERVED" : "API_REFUSED" }) },
	words: {},
};

/** Played freely only: as a lesson it would be the one that it varies. */
export const flow = variantOf(web, {
	id: "app",
	title: "Code + PKCE, an app on a phone",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is an app on her phone.",
		"She wants Photo Print to read her photos, without giving it her password.",
		"You are Ada, with her phone. Photo Print is the client. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld: (settings) =>
		newWorld(cast, settings, {
			user: browserMemory(),
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI),
			rs: rsMemory(),
		}),
	controls: web.controls.filter((id) => id !== "runsIn"),
	steps: { requesting: askFromApp },
	replace: {
		preparing: place(openBrowser, { PREPARED: "requesting" }),
		returning: place(comeBack, { DELIVERED: "checkingReturn", ASTRAY: "codeAstray" }),
		checkingReturn: place(judging, {
			RETURN_OK: "redeeming",
			ERROR_READ: "errorReturned",
			MISMATCH: "clientStopped",
		}),
		redeeming: place(redeeming, { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" }),
		callingApi: place(callingApi, { SERVED: "done", API_REFUSED: "apiRefused" }),
	},
	unlike: "all",
	scenarios: [],
});

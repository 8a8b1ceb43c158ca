import { flow as plain } from "@/content/flows/code-pkce/flow";
import { photoNotes } from "@/content/words/code-notes";
import { photoGrant } from "@/lib/cast/photo-grant";
import { beginOrPush, push, signInOrLoad, signInOrLoadOptions } from "@/lib/cast/steps/push";
import type { RequestEvent, SignInEvent } from "@/lib/cast/steps/sign-in";
import { redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import { type Move, place } from "@/lib/flow/move";
import { variantOf } from "@/lib/flow/variant-of";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { scenarios } from "./scenarios";
import { pushWords, words } from "./words";
import { newParWorld } from "./world";

const prepare: Move<"PREPARED" | "PUSHES" | "NOT_STARTED"> = {
	...photoNotes.preparing,
	events: {
		...(photoNotes.preparing.events as Record<"PREPARED" | "NOT_STARTED", string>),
		PUSHES: "The client has what it needs, and sends its request to the server by itself.",
	},
	step: { kind: "run", run: beginOrPush },
	words: {},
};

const pushing: Move<"PUSHED" | "PUSH_REFUSED"> = {
	phase: "prepare",
	actor: "as",
	does: "takes the pushed request",
	text: "The client pushes its request. The server looks at who asks, and at what is asked.",
	events: {
		PUSHED: "The server keeps the request and gives out a reference to it.",
		PUSH_REFUSED: "The client gets no reference. It tells its user, and sends nobody anywhere.",
	},
	step: { kind: "run", run: push },
	words: pushWords,
};

const opened = {
	...(photoNotes.requesting.events as Record<RequestEvent["type"], string>),
	BAD_TARGET: "The reference is not good, or there is nobody to redirect to. The server shows a page.",
};

const signingIn: Move<SignInEvent["type"] | RequestEvent["type"]> = {
	...photoNotes.signingIn,
	events: { ...(photoNotes.signingIn.events as Record<SignInEvent["type"], string>), ...opened },
	step: { kind: "choice", options: signInOrLoadOptions, run: signInOrLoad },
	words: {},
};

const redeem = { ...photoNotes.redeeming, step: { kind: "run", run: redeemCode }, words: {} } as Move;
const callApi = { ...photoNotes.callingApi, step: { kind: "run", run: showPhotos }, words: {} } as Move;

/**
 * Pushed authorization requests (RFC 9126): the grant of today, whose request does not go through the browser. No
 * profile has them, so this lesson switches them on.
 */
export const flow = variantOf(plain, {
	id: "par",
	title: "Pushed authorization requests",
	shortTitle: "Pushed requests",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"It wants its request to reach the authorization server as it was written. A browser on the way can read and change what it carries.",
		"You are Ada, with her browser. Photo Print is the client. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	defaults: { ...defaultSettings, levels: { par: "required", clientType: "confidential" } },
	controls: ["par", "clientType", "clientAuth", ...photoGrant.controls.slice(0, -2)],
	newWorld: newParWorld,
	steps: photoGrant.steps,
	before: { requesting: { pushing: place(pushing, { PUSHED: "requesting", PUSH_REFUSED: "pushRefused" }) } },
	replace: {
		preparing: place(prepare, { PUSHES: "pushing", PREPARED: "requesting", NOT_STARTED: "notStarted" }),
		signingIn: place(signingIn, {
			...{ SIGNED_IN: "consenting", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "errorPage" },
			...{ REQUEST_OK: "signingIn", BAD_TARGET: "errorPage", REQUEST_REFUSED: "returning" },
		}),
		redeeming: place(redeem, { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" }),
		callingApi: place(callApi, { SERVED: "done", API_REFUSED: "apiRefused" }),
	},
	ends: {
		pushRefused: {
			how: "refused",
			phase: "prepare",
			actor: "as",
			does: "gave no reference",
			text: "The client got no reference to its request. Nobody was sent to the authorization server.",
		},
	},
	notes: { requesting: { events: opened } },
	words,
	unlike: "all",
	scenarios,
});

/** Words for Ada's own television: those of the grant, under names of their own, and of pages that differ here. */
import { messages } from "@/content/flows/device/messages";
import { withPasskey } from "@/content/words/passkey";
import { asksForConsent } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { consentWords } from "./words-pages";

/** `open` becomes `ownOpen`. */
export const ownNote = (note: string): string => `own${note.charAt(0).toUpperCase()}${note.slice(1)}`;

/** Hops that a run without a fault has. */
const TOLD = /^(codes|show|open|enter|login|consent|decide|token|api)\.(request|response|work)/;

const usual = Object.fromEntries(
	Object.entries(messages).flatMap(([key, words]) => (TOLD.test(key) ? [[ownNote(key), words] as const] : [])),
);

/** All of them. Not each is told in some run. */
export const ownWords: Readonly<Record<string, Words>> = usual;

/** What is told of the pages, by what stands on them. */
export const adasTelevisionWords: Readonly<Record<string, Words>> = {
	"ownEnter.response": (message, ...moment) =>
		asksForConsent(message)
			? consentWords(message, "Ada is still signed in here. ")
			: usualWords(messages)("enter.response", message, ...moment),
	"ownLogin.request": (...moment) => ({
		...usualWords(messages)("login.request", ...moment),
		...withPasskey(moment[0], ["RFC 10027 §4.3.2"]),
	}),
	"ownToken.request": (...moment) => ({
		...usualWords(messages)("token.request", ...moment),
		title: "Television polls",
		text: "It asks for its token, at its own pace.",
	}),
	"ownConsent.response": (message) => consentWords(message),
};

/**
 * Words for a code grant whose client asks for an ID Token as well, to know its own answers by the nonce in it (RFC 9700
 * §4.5.3.2). Where it asks for none, the usual ones are told.
 */
import type { Words } from "@/lib/flow/define";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made, refused, set, skipped } from "@/lib/vocabulary/presumptions";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { followedBy, orElse, when } from "@/lib/vocabulary/telling";
import { codeBack } from "./code-back";
import { codeFront } from "./code-front";
import { comparedAtReturn } from "./code-return";
import { bringsIdToken, idTokenRefused, idTokenTaken, looksAtIdToken, twoTokens } from "./id-token";

const NONCE = "id-token.nonce-matches";

const usual = usualWords({ ...codeFront, ...codeBack });

/** The learner has switched off that an ID Token must come. */
export const noIdToken: HopWords = {
	title: "Client goes on with the access token alone",
	text: when(
		skipped(NONCE),
		"Nothing has come that could carry a nonce, so the client compares none. It uses the access token all the same.",
	),
	label: "Nothing to check",
	why: "A client that sent a nonce has to insist that it comes back. Else whoever takes openid out of a request takes this protection away.",
	specs: ["OpenID Core §3.1.3.3", "RFC 9700 §4.5.3.2"],
};

/** The words of a list of checks; others where there was no ID Token to look at. */
export const unlessNone =
	(words: Words): Words =>
	(message, ...moment) => {
		if (!looksAtIdToken(message)) return noIdToken;
		return typeof words === "function" ? words(message, ...moment) : words;
	};

/** The client finds another nonce, or none, where it takes an answer that somebody has brought. What is said of that, the lesson knows. */
export const answerRefused = ({
	text,
	why,
	specs,
}: {
	readonly text: string;
	readonly why: string;
	readonly specs: readonly SpecRef[];
}): HopWords => ({
	title: "Client refuses the answer",
	text: [when(refused(NONCE), text), "A check says no, and the list ends there."],
	label: [when(made("id_token"), "Check the ID Token"), "Check the answer"],
	headline: NONCE,
	why: [when(refused(NONCE), why), "Until all of this holds, the client uses no token of the answer."],
	mistake: "Calling the API first, and looking at the nonce afterwards.",
	specs,
});

export const nonceWords: Readonly<Record<string, Words>> = {
	"prepare.work": (message, ...moment) => {
		const note = usual("prepare.work", message, ...moment);
		const facts = message.kind === "work" ? message.facts.map(({ name }) => name) : [];
		if (!facts.includes("nonce")) return note;
		const more = {
			specs: [...note.specs, "OpenID Core §3.1.2.1"],
			specs20: [...(note.specs20 ?? note.specs), "OpenID Core §3.1.2.1"],
		} as const;
		if (facts.includes("code_verifier"))
			return {
				...note,
				...more,
				text: followedBy(note.text, "A nonce goes with the request, too. The client expects it back with the tokens."),
			};
		return {
			...note,
			...more,
			text: [
				when(
					set("state", "unbound"),
					"A nonce for this one request. The client keeps it under the state, and expects it back with the tokens.",
				),
				"A nonce for this one request. The client keeps it with this browser session, and expects it back with the tokens.",
			],
			why: "PKCE is off, so the server will not compare for which session a code is redeemed. By the nonce the client can find out by itself, when it has come back.",
			mistake: "One nonce for all requests. It has to be new for each, and tied to the browser session that asks.",
		};
	},
	"authorize.request": (message, ...moment) => {
		const note = usual("authorize.request", message, ...moment);
		const asksOpenid = (parameterIn(message, "scope") ?? "").split(" ").includes("openid");
		if (!asksOpenid || !carries(message, "nonce")) return note;
		return {
			...note,
			text: followedBy(
				note.text,
				"With openid among the scopes, it is also to send the nonce back beside the access token, under its signature.",
			),
			specs: [...note.specs, "OpenID Core §3.1.2.1"],
			specs20: [...(note.specs20 ?? note.specs), "OpenID Core §3.1.2.1"],
		};
	},
	"callback.checks": (message, ...moment) => {
		const note = usual("callback.checks", message, ...moment);
		if (comparedAtReturn(message).compared.length > 0) return note;
		const later = "It compares nothing yet. The nonce is to come back later, with the tokens.";
		return { ...note, text: orElse(note.text, when([made("nonce"), skipped(NONCE)], later)) };
	},
	"token.response": (message, ...moment) =>
		bringsIdToken(message) ? twoTokens : usual("token.response", message, ...moment),
	"id-token.checks": unlessNone((message) => idTokenTaken(message)),
	"id-token.checks.refused": idTokenRefused,
};

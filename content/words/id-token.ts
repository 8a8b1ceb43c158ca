/** Words for an ID Token that comes beside an access token, and for what a client makes of it before it uses either. */
import { ran as hasRun } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { claims, made, ran, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const bringsIdToken = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes('"id_token"');

/** Whether there was one to look at. Where the learner has switched off that one must come, there may be none. */
export const looksAtIdToken = (message: Message): boolean =>
	hasRun(message, "id-token.audience-me") || hasRun(message, "id-token.token-readable");

/** A token response that brings both. */
export const twoTokens: HopWords = {
	title: "Server issues two tokens",
	text: "The ID Token is for the client to read. The access token is for an API, and the client is not meant to read it.",
	why: [
		when(
			claims("id_token", "nonce"),
			"The ID Token says who signed in, when, for which client and for which request, all under one signature. Nothing else in OAuth says that to the client.",
		),
		"The ID Token says who signed in, when, and for which client, all under one signature. Nothing else in OAuth says that to the client.",
	],
	mistake: "Sending the ID Token to an API, or reading the access token in the client.",
	specs: ["OpenID Core §3.1.3.3", "OpenID Core §2", "OAuth 2.1 §3.2.3"],
};

/** What each check asks, in the order of the list. */
const asks = [
	["id-token.signature-valid", "who made it"],
	["id-token.issuer-asked", "from whom it is"],
	["id-token.audience-me", "for whom"],
	["id-token.not-expired", "until when it works"],
	["id-token.nonce-matches", "for which request"],
	["id-token.access-token-hash", "with which access token"],
] as const;

const questionsIn = (message: Message): readonly string[] =>
	asks.flatMap(([check, asked]) => (hasRun(message, check) ? [asked] : []));

/** The client finds nothing wrong. @param more what else it has found out, in a sentence with a space before it */
export function idTokenTaken(message: Message, more = ""): HopWords {
	const compares = hasRun(message, "id-token.nonce-matches");
	return {
		title: "Client checks the ID Token",
		text: compares
			? when(
					ran("id-token.nonce-matches"),
					`Claim by claim, and until nonce has passed it uses no token of this answer.${more}`,
				)
			: when(skipped("id-token.nonce-matches"), `Claim by claim, but it compares no nonce.${more}`),
		label: "Check the ID Token",
		headline: compares ? "id-token.nonce-matches" : "id-token.audience-me",
		why: `Each claim answers a question of its own. Here it looked at these: ${questionsIn(message).join(", ")}.`,
		mistake:
			"Reading sub first and checking later. Or asking for azp: since errata set 2 it counts only with an extension that defines it.",
		specs: ["OpenID Core §3.1.3.7", "OpenID Core §3.1.3.8", "RFC 9700 §4.5.3.2"],
	};
}

export const idTokenRefused: HopWords = {
	title: [when(made("id_token"), "Client refuses the ID Token"), "Client refuses the answer"],
	text: "A check says no. The client drops every token of this answer, unused.",
	label: [when(made("id_token"), "Check the ID Token"), "Check the answer"],
	why: "The tokens may belong to somebody else: a code that was stolen and brought into this session gives exactly this picture. So the access token goes as well.",
	specs: ["OpenID Core §3.1.3.5", "RFC 9700 §4.5.3.2"],
};

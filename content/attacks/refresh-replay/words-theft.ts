import { called, nothingServed } from "@/content/words/api-call";
import { refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, sent, set, spent, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { BOUND, PROOF, shownWith, withoutItsKey, withoutKey } from "./words-bound";

const refusedBy = (message: Message) =>
	message.kind === "checks" || message.kind === "response" ? message.refusal?.check : undefined;

/** The client has refreshed with its token by now, or not yet. */
const CLIENT_REFRESHED = sent("access_token", "refresh.response");
const CLIENT_NOT_YET = notSent("access_token", "refresh.response");

const theft = refreshWords("theft", {
	title: "The attacker refreshes",
	text: [
		when(
			[sent("refresh_token"), sent("DPoP"), CLIENT_REFRESHED],
			"With the copied refresh token, after the client has used it. A proof goes along, as with the client's requests.",
		),
		when(
			[sent("refresh_token"), sent("DPoP")],
			"With the copied refresh token, before the client has got anything for it. A proof goes along, as with the client's requests.",
		),
		when([sent("refresh_token"), CLIENT_REFRESHED], "With the copied refresh token, after the client has used it."),
		when(sent("refresh_token"), "With the copied refresh token, before the client has got anything for it."),
		"It asks for a new token, and sends no refresh token.",
	],
	why: [
		when(
			[...BOUND, sent("DPoP")],
			"The attacker has the refresh token and the client_id. The client's private key was not in the backup, so all that it can sign with is a key pair of its own.",
		),
		when(
			[...BOUND, notSent("DPoP")],
			"The attacker has the refresh token and the client_id. It hopes that a server does without a proof where none comes.",
		),
		when(
			set("clientType", "public"),
			"The refresh of a public client is made of the refresh token and a public client_id. The attacker has both.",
		),
		"The attacker has the refresh token and the client_id. What the client proves itself with was not in the backup.",
	],
	mistake: "Believing that only the client can reach the token endpoint.",
	specs: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
});

/** What the server says of the copied token, by the check that refuses. */
const refusals: Readonly<Record<string, HopWords>> = {
	"token.client-authenticates": {
		title: "Server refuses the copied token",
		text: "The client is registered with a credential of its own, and this request does not show it.",
		label: "Check the client",
		why: [
			when(
				PROOF,
				"A confidential client authenticates at every refresh. That binds its refresh token already, so RFC 9449 §5 does not bind it to the key as well. This try has not used it up.",
			),
			"A confidential client authenticates at every refresh. So its refresh token alone is worth nothing, and this try has not used it up.",
		],
		mistake: "Keeping the credential in the same place as the refresh tokens.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §10.4"],
	},
	...withoutItsKey,
};

/** Words for the first try with the copy, and for what the attacker reads with it. */
export const theftWords: Readonly<Record<string, Words>> = {
	...theft,
	"theft.checks": (message, settings, scene) => ({
		...usualWords(theft)("theft.checks", message, settings, scene),
		title: "Server finds nothing wrong",
		why: [
			...withoutKey,
			when(
				ran("refresh.token-unused"),
				"Nobody has used this token before, so it looks like the client's own. Rotation cannot stop the one who comes first.",
			),
			"The same refresh token is good for every refresh. The server would not notice a copy of it.",
		],
	}),
	"theft.checks.refused": (message, settings, scene) =>
		refusals[refusedBy(message) ?? ""] ?? usualWords(theft)("theft.checks.refused", message, settings, scene),
	"theft.response": {
		title: "The copied token is accepted",
		text: [
			when(sent("refresh_token"), "The attacker now holds an access token, and the newest refresh token."),
			when(
				unspent("refresh_token"),
				"The attacker now holds an access token. Its copy goes on working, beside the client's.",
			),
			"The attacker now holds an access token.",
		],
		why: [
			when(
				[sent("refresh_token"), spent("refresh_token"), CLIENT_NOT_YET],
				"The refresh token that the client still holds is spent, and nobody has told the client.",
			),
			"For the server this was an ordinary refresh. Nothing changes for the client, so nobody notices.",
		],
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
	},
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "The copy was of no use.",
		why: "An error says nothing that the attacker could use. What the server concludes from it is another matter.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"loot.request": shownWith({
		title: "The attacker calls the API",
		text: called("A call like the client's own."),
		why: [
			when(
				sent("DPoP"),
				"The server has bound this token to the key in the attacker's proof. So the attacker can prove that it has the key.",
			),
			"A bearer token works for whoever has it.",
		],
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	}),
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: [
			when(ran("api.not-expired"), "For as long as this access token lives. The attacker wants more than that."),
			"This API does not look at exp, so the token works on. At an API that does, the attacker needs the next token.",
		],
		why: "The token was properly issued, to the wrong party. The API cannot tell.",
		specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
	},
	"loot.response.refused": {
		...nothingServed,
		title: "The attacker reads nothing",
	},
};

import { challenge, challenging } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { lists } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, type Telling, when } from "@/lib/vocabulary/telling";

/** An API that could ask and does not has both lists: its own checks, and what the server's answer would be asked. */
const asked = (message: Message) =>
	lists(message, "api.introspection-answered") && !lists(message, "api.token-readable");
const cannotTell = (message: Message): boolean =>
	(message.kind === "checks" && message.refusal?.status === 503) || statusOf({ message }) === 503;

/** A challenge to a call that brought no token (RFC 6750 §3.1). */
const namesNoError = (message: Message): boolean => message.kind === "response" && message.response.body === "{}";

/** What the server made of the token that is to end. */
function ownerOf(message: Message): string {
	const check =
		message.kind === "checks" ? message.checks.find(({ id }) => id === "revoke.token-of-this-client") : undefined;
	if (check?.verdict === "passed") return "The token was issued to the client that sends it.";
	return check?.disabled
		? "It knows the client, and does not look whom the token was issued to."
		: "It knows the client, and issued no such token.";
}

/** The API got no answer that it could use. */
const undecided: HopWords = {
	title: "API cannot tell, and refuses",
	text: "The question brought no verdict on the token.",
	label: "Judge the answer",
	why: "An API that serves when it cannot ask has no revocation at all: an attacker only has to disturb the question. The standards name no status for this; the API here answers 503.",
	specs: ["RFC 7662 §2.3", "RFC 7662 §4"],
};

/** How the first API decides, in both calls. */
export const judging: Words = (message) =>
	asked(message)
		? {
				title: "API judges the answer",
				text: [
					when(
						[ran("api.introspected-active"), ran("api.scope-covers")],
						"The server says that the token is active. Whether it covers this call, the API decides.",
					),
					when(
						ran("api.introspected-active"),
						"The server says that the token is active. Whether it covers this call, nobody asks.",
					),
					"The server has answered, and the API does not look whether it said that the token is active.",
				],
				label: "Judge the answer",
				headline: "api.introspected-active",
				why: "What came with the answer takes the place of the claims that the API would read in a JWT.",
				mistake: "Leaving out the scope because the token is active.",
				specs: ["RFC 7662 §2.2", "RFC 6750 §3.1"],
			}
		: {
				title: "API checks the token by itself",
				text: [
					when(
						ran("api.signature-valid"),
						"It verifies the signature with the issuer's public key and reads the claims. It asks nobody.",
					),
					when(
						skipped("api.signature-valid"),
						"It reads the claims, and does not look who signed them. It asks nobody.",
					),
					"It reads the claims. It asks nobody.",
				],
				label: "Check the token",
				headline: "api.not-expired",
				why: [
					when(
						ran("api.not-expired"),
						"This is fast and needs no connection. It also means that the API learns of no revocation: until exp the token looks the same.",
					),
					"This is fast and needs no connection. It also means that the API learns of no revocation, and this one does not even look at exp.",
				],
				mistake: "Believing that a valid signature means that the token still counts.",
				specs: ["RFC 9068 §4", "RFC 7009 §3"],
			};

export const judgingNo: Words = (message) =>
	cannotTell(message)
		? undecided
		: {
				title: "API refuses the token",
				text: asked(message)
					? "The answer of the server does not let it serve."
					: "A check says no, and the list ends there. The API asked nobody.",
				label: asked(message) ? "Judge the answer" : "Check the token",
				why: [
					when(
						refused("api.introspected-active"),
						"What the client gets to know is the same in each case: this token is not valid here.",
					),
					"401 means: no token came, or one that is not valid here. 403 means: it is valid, and does not cover this call.",
				],
				specs: ["RFC 6750 §3.1", "RFC 7662 §2.2"],
			};

export const refusing: Words = (message) =>
	cannotTell(message)
		? { ...undecided, title: "API answers that it cannot serve now" }
		: {
				title: challenging("API answers with a challenge"),
				text: challenge(
					namesNoError(message)
						? "No token came, so WWW-Authenticate says what is needed, and names no error."
						: "WWW-Authenticate says what is wrong.",
				),
				why: [
					when(
						refused("api.introspected-active"),
						"The client can ask for a new token. It is not told whether the old one was revoked, expired or never existed.",
					),
					inGeneral("A client can tell from a challenge whether a new token, or a wider scope, would help."),
				],
				specs: ["RFC 6750 §3", "RFC 6750 §3.1"],
			};

/** What a call brings: the token that the client has, unless a learner changed the request on its way. */
export const broughtBy = (message: Message, usual: string): Telling => [
	when(
		sent("authorization"),
		message.kind === "request" && message.original
			? "Changed on its way. The API takes as the token whatever stands in the Authorization header."
			: usual,
	),
	"No token stands in the Authorization header.",
];

const ENDS = "Ada signs out of the client. It sends the token to the revocation endpoint and says who it is.";

/** Words for the first call, and for the end of the token. */
export const using: Readonly<Record<string, Words>> = {
	"call.request": (message) => ({
		title: "Client calls the API",
		text: broughtBy(message, "With the token that it got a minute ago, when Ada signed in and agreed."),
		why: "To the client the token is a text to pass on, which it is not meant to read. Whether it is a JWT or a random text, the call looks the same.",
		mistake: "Reading the token in the client. It is made for the API, and its format can change.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §6"],
	}),
	"call.checks": judging,
	"call.checks.refused": judgingNo,
	"call.response": {
		title: "API answers with the photos",
		text: "The token was good for this call.",
		why: "Whose photos they are stands in sub, not in anything that the client says.",
		specs: ["RFC 6750 §2.1"],
	},
	"call.response.refused": refusing,
	"revoke.request": {
		title: "Client ends its token",
		text: [
			when([sent("token"), sent("client_id")], ENDS),
			when([sent("token"), sent("authorization")], ENDS),
			when([sent("token"), sent("client_assertion")], ENDS),
			when(sent("token"), "Ada signs out of the client. It sends the token, and does not say who it is."),
			"Ada signs out of the client. Its request names no token.",
		],
		why: "A token that nobody needs is a risk until it expires. Only the client knows that it is done with it.",
		mistake: "Forgetting the token and not revoking it. A copy elsewhere then works until it expires.",
		specs: ["RFC 7009 §2", "RFC 7009 §2.1"],
	},
	"revoke.checks": (message) => ({
		title: "Server checks who ends what",
		text: ownerOf(message),
		label: "Check client and token",
		headline: "revoke.token-of-this-client",
		why: "Only the client that got a token may end it. A public client shows that by having the token; a confidential one has to authenticate as well.",
		mistake: "Refusing because token_type_hint is wrong. It only says where to look first.",
		specs: ["RFC 7009 §2.1", "RFC 7009 §2.2"],
	}),
	"revoke.checks.refused": {
		title: "Server refuses to end the token",
		text: "A check says no, and the list ends there. The token works as before.",
		label: "Check client and token",
		why: [
			when(
				refused("revoke.token-of-this-client"),
				"Otherwise whoever picks up a token could end the access of somebody else's client.",
			),
			"The errors are those of the token endpoint. A refused request changes nothing about any token.",
		],
		specs: ["RFC 7009 §2.1", "RFC 7009 §2.2.1"],
	},
	"revoke.response": (message) => ({
		title: "Server answers 200",
		text:
			message.spent.length > 0
				? "The server now counts the token as revoked. Its bytes have not changed, wherever copies are."
				: "The server issued no such token, and answers as if it had ended one.",
		why:
			message.spent.length > 0
				? "Struck through in the racks means: the server says no when it is asked. An API that does not ask does not learn of it."
				: "A client could do nothing with an error: what it wanted is true. The body is empty either way.",
		mistake: "Answering 404 for a token that is unknown or expired.",
		specs: ["RFC 7009 §2.2", "RFC 7009 §3"],
	}),
	"revoke.response.refused": {
		title: "Server answers with an error",
		text: "The token has not been revoked.",
		why: "Here an error means that nothing happened. The client must not tell Ada that the access has ended.",
		mistake: "Ignoring the status, and showing that the user is disconnected.",
		specs: ["RFC 7009 §2.2.1"],
	},
};

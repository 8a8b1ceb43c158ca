import type { Words } from "@/lib/flow/define";
import { carries, ran } from "@/lib/flow/labels";
import type { MessageNote } from "@/lib/vocabulary/notes";
import { withGranted } from "./scopes";

const issued: MessageNote = {
	title: "Server issues an access token",
	text: "A signed token for one API, for five minutes.",
	why: "Every check held. A server that keeps the rules now marks the code as used: a second try with it gets no token.",
	mistake: "Letting this answer be cached: no-store is required.",
	specs: ["OAuth 2.1 §3.2.3", "RFC 9068 §2"],
};

/** Words for the back channel: the token request and the call with the token. */
export const codeBack: Readonly<Record<string, Words>> = {
	"token.request": (message) => ({
		title: "Client redeems the code",
		text: carries(message, "code_verifier")
			? "It sends the code and the verifier. The browser never sees this letter."
			: "It sends the code. The browser never sees this letter.",
		why: carries(message, "code_verifier")
			? "A sealed letter: it goes straight from the client to the server. It carries the verifier, which whoever copied the code on its way back does not have."
			: "A sealed letter: it goes straight from the client to the server.",
		mistake: carries(message, "code_verifier")
			? "Sending the challenge again instead of the verifier, or a new verifier."
			: "Sending the code to a token endpoint other than the one of the server that was asked.",
		specs: carries(message, "code_verifier")
			? ["OAuth 2.1 §4.1.3", "RFC 7636 §4.5"]
			: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.15"],
	}),
	"token.checks": (message) => {
		const hashes = ran(message, "token.verifier-fits");
		return {
			title: hashes ? "Server checks code and verifier" : "Server checks the code",
			text: hashes
				? "It computes the challenge from the verifier that came now, and compares it with the one that came then."
				: "It knows the code and the client that it was issued to. It compares no verifier.",
			label: hashes ? "Check code and verifier" : "Check the code",
			headline: hashes ? "token.verifier-fits" : "token.code-of-this-client",
			why: hashes
				? "With S256, only the one who made the challenge can know the verifier. So the code is worth nothing to anybody else."
				: "The server can check which client the code was issued to, and no more. A copied code looks the same.",
			mistake: hashes
				? "Hashing the octets that the verifier decodes to. It is the ASCII text that is hashed."
				: "Accepting a code that was issued to another client.",
			specs: hashes ? ["RFC 7636 §4.6", "OAuth 2.1 §4.1.3"] : ["OAuth 2.1 §4.1.3"],
		};
	},
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why: "A failed try does not use up the code, so somebody who has only the code cannot lock the client out.",
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
	"token.response": (message, settings) => withGranted(issued, message, settings),
	"token.response.refused": {
		title: "Server answers with an error",
		text: "The client holds no token.",
		why: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"api.request": {
		title: "Client calls the API",
		text: "The token goes in the Authorization header. Whoever has it can use it.",
		why: "The API has never heard of the code or the password. It only knows the token.",
		mistake: "Putting the token in the query. A resource server must ignore it there.",
		specs: ["RFC 6750 §2.1", "OAuth 2.1 §5.1"],
	},
	"api.checks": {
		title: "API checks the token",
		text: "With the issuer's public key, which it fetched before. It asks nobody.",
		label: "Check the token",
		headline: "api.audience-mine",
		why: "The signature says who made the token, aud for whom, exp until when, scope for what. Each is a separate question.",
		mistake: "Trusting the alg or the key that the token itself names.",
		specs: ["RFC 9068 §4", "RFC 8725 §3.1"],
	},
	"api.checks.refused": {
		title: "API refuses the token",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "401 means: no token came, or one that is not valid here. 403 means: it is valid, and does not cover this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"api.response": {
		title: "API answers with the photos",
		text: "The token was good for this call.",
		why: "The API found out whose photos to send from the sub claim, not from anything the client said.",
		specs: ["RFC 9068 §2.2"],
	},
	"api.response.refused": {
		title: "API answers with a challenge",
		text: "WWW-Authenticate says what is wrong, or what is needed.",
		why: "A client can tell from the challenge whether a new token, or a wider scope, would help.",
		specs: ["RFC 6750 §3", "RFC 9728 §5.1"],
	},
};

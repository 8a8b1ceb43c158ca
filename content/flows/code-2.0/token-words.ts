import type { Words } from "@/lib/flow/define";
import { carries, ran } from "@/lib/flow/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

const ADDRESS = "token.redirect-uri-same";
const VERIFIER = "token.verifier-fits";
const CLIENT = "token.client-authenticates";

/** What the token request says besides the code, in one sentence. */
function sentence(address: boolean, verifier: boolean): string {
	if (address && verifier) return "It sends the code, the redirect_uri a second time, and the verifier.";
	if (address) return "It sends the code, and the redirect_uri a second time.";
	if (verifier) return "It sends the code and the verifier. OAuth 2.1 has dropped redirect_uri from this request.";
	return "It sends the code, and nothing that ties it to the authorization request.";
}

const requestWhy = (address: boolean, verifier: boolean): string => {
	if (verifier)
		return "The verifier shows that this is the one who asked. What the repeated redirect_uri was to find out, PKCE finds out as well, and more.";
	if (address)
		return "If somebody had changed redirect_uri in the authorization request, the code would have gone there. The client repeats the address that it meant, so the server can see the difference.";
	return "Without PKCE and without redirect_uri, the code alone speaks for the request. OAuth 2.1 dropped the one because it requires the other.";
};

/** What the checks of the token endpoint have really compared. */
function checksNote(message: Message): HopWords {
	const client = ran(message, CLIENT);
	if (ran(message, VERIFIER))
		return {
			title: "Server checks code and verifier",
			text: "It computes the challenge from the verifier that came now, and compares it with the one that came then.",
			label: "Check code and verifier",
			headline: VERIFIER,
			why: "This is what RFC 6749 lacked: a value by which the server itself can tell whether the code comes from the session that asked for it.",
			mistake: "Hashing the octets that the verifier decodes to. It is the ASCII text that is hashed.",
			specs: ["RFC 7636 §4.6", "OAuth 2.1 §4.1.3"],
		};
	const address = ran(message, ADDRESS);
	return {
		title: address ? "Server checks code and redirect_uri" : "Server checks the code",
		text: `${
			address
				? "It compares client and redirect_uri with what it stored with the code."
				: "It compares the client with the one that it stored with the code."
		} It compares no verifier.`,
		label: address ? "Check code and redirect_uri" : "Check the code",
		headline: address ? ADDRESS : "token.code-of-this-client",
		why: client
			? "The secret keeps other clients out. But a stolen code that is slipped into the client's own callback arrives with the right secret and the right address, and looks the same."
			: "This client is public: its name proves nothing. Whoever has the code, and knows the address, is the client.",
		mistake:
			"Comparing redirect_uri only with the registered address, or not at all. RFC 9700 notes that many servers did.",
		specs: ["RFC 6749 §4.1.3", "RFC 6749 §10.6", "RFC 9700 §4.5.2"],
	};
}

/** Words for the token endpoint, which is where the grant of 2012 differs most. */
export const tokenWords: Readonly<Record<string, Words>> = {
	"token.request": (message) => {
		const [address, verifier] = [carries(message, "redirect_uri"), carries(message, "code_verifier")];
		return {
			title: "Client redeems the code",
			text: `${sentence(address, verifier)} The browser never sees this letter.`,
			why: requestWhy(address, verifier),
			mistake: address
				? "Sending the registered address here when another one was used before. Both requests must say the same."
				: "Sending the code to a token endpoint other than the one of the server that was asked.",
			specs: address ? ["RFC 6749 §4.1.3", "RFC 6749 §10.6"] : ["OAuth 2.1 §4.1.3", "OAuth 2.1 §10.2"],
		};
	},
	"token.checks": checksNote,
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the token request",
		why: "First who asks, then what the code is, then whether the request fits it. A failed try does not use up the code.",
		specs: ["RFC 6749 §5.2", "RFC 6749 §4.1.3"],
	},
	"token.response": {
		title: "Server issues an access token",
		text: "A bearer token, in JSON that nobody may cache.",
		why: "Every check held. A server that keeps the rules marks the code as used, and should revoke what it issued if the code comes again.",
		mistake: "Letting this answer be cached. RFC 6749 requires no-store, and Pragma for the caches of its time.",
		specs: ["RFC 6749 §5.1", "RFC 6749 §4.1.2", "RFC 6749 §10.5"],
		modelled: "RFC 6749 leaves the form of a token open. Here it is the signed JWT of RFC 9068, which is much younger.",
	},
};

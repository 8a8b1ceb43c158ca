import { challenge, challenging, judged } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran, refusalIn } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { claims, notSent, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The check that said no, or none. */
export const refusedBy = (message: Message): string | undefined =>
	message.kind === "checks" || message.kind === "response" ? message.refusal?.check : undefined;

const NOT_MEANT = "The call was not what the attacker meant to send.";

/** A no that has nothing to do with DPoP: the learner has changed the call. */
const otherwise: HopWords = {
	title: "API refuses the call of the attacker",
	text: "A check says no, and the list ends there.",
	label: "Check the call",
	why: NOT_MEANT,
	specs: ["RFC 6750 §3", "RFC 9449 §7.1"],
};

/** The answer to such a call. */
const answeredOtherwise: HopWords = {
	title: challenging("API answers the attacker with a challenge"),
	text: challenge("WWW-Authenticate says what is wrong."),
	why: NOT_MEANT,
	specs: otherwise.specs,
};

/** What stands in the log in any case. */
const COPIED = [sent("access_token"), sent("refresh_token")];

/** Words for a log of a client that somebody reads. */
export const logWords: Readonly<Record<string, Words>> = {
	"copy.work": {
		title: "Attacker reads a log of the client",
		text: [
			when(
				[...COPIED, sent("DPoP"), sent("DPoP-Nonce")],
				"Both tokens, a proof and the nonces stand in it, as they went over the wire. The private key does not.",
			),
			when(
				[...COPIED, sent("DPoP")],
				"Both tokens and a proof stand in it, as they went over the wire. The private key does not.",
			),
			when(COPIED, "Both tokens stand in it, as they went over the wire."),
			when(
				sent("access_token"),
				"The token stands in it, as it went over the wire. No private key does, since none went there.",
			),
			"The messages of the client stand in it, and no token.",
		],
		label: "Copy from a log",
		why: "Tokens leak: from logs, from proxies, from an API that was broken into. The question is what a copy is worth.",
		mistake: "Taking passwords and secrets out of a log, and leaving the tokens in.",
		specs: ["RFC 9700 §4.10", "RFC 9449 §2"],
		modelled:
			"Somebody has come by a debug log of the client, out of which its secret and codes were taken. How, does not matter here.",
	},
};

/** Words for the copied token, sent alone. */
export const bearerWords: Readonly<Record<string, Words>> = {
	"bearer.request": {
		title: "Attacker sends the token as Bearer",
		text: when(notSent("DPoP"), "The copied token with the scheme Bearer, and no proof."),
		why: "With a bearer token this would be all that it takes.",
		specs: ["RFC 6750 §2.1", "RFC 9700 §4.10"],
	},
	"bearer.checks": {
		title: "API checks the token",
		text: "It is the same token as before. Nothing tells the API that somebody else sends it.",
		label: "Check the token",
		headline: "api.audience-mine",
		why: "Whatever the API compares is right. There is nothing else to look at.",
		specs: ["RFC 9068 §4", "OAuth 2.1 §1.4.2"],
	},
	"bearer.checks.refused": {
		title: "API refuses the call",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "No protection against copies did this. The call itself was not good.",
		specs: ["RFC 6750 §3.1"],
	},
	"bearer.response": {
		title: "API answers the attacker with the photos",
		text: "Whoever has the token has the photos.",
		why: "Nothing ties the token to the client, or the API does not look whether something does.",
		specs: ["RFC 9700 §4.10", "RFC 9449 §7.2"],
	},
	"bearer.response.refused": (message) =>
		ran(message, "dpop.scheme-fits")
			? {
					title: "API refuses a bound token as Bearer",
					text: "401 with invalid_token. Beside the challenge for Bearer stands one for DPoP, with the algorithms for a proof.",
					why: "The token itself says that it is bound: it has cnf.jkt. An API that took it as Bearer would undo all protection.",
					mistake: "Looking at the scheme of the request only, and never at cnf in the token.",
					specs: ["RFC 9449 §7.2"],
				}
			: {
					title: challenging("API answers the attacker with a challenge"),
					text: "The call was refused.",
					why: judged("The challenge says what is wrong, or what is needed."),
					specs: ["RFC 6750 §3"],
				},
};

/** Words for the copied token, with a proof by the attacker's own key. */
export const ownKeyWords: Readonly<Record<string, Words>> = {
	"ownKey.request": {
		title: [when(sent("DPoP"), "Attacker signs a proof with a key of its own"), "Attacker calls the API"],
		text: [
			when(
				[sent("DPoP"), claims("dpop_proof", "nonce")],
				"Method, address, time, nonce and ath are all right, and the signature fits the key in the proof.",
			),
			when(sent("DPoP"), "Method, address, time and ath are all right, and the signature fits the key in the proof."),
			"The call goes out, and no proof with it.",
		],
		why: "A proof brings its own public key, so anybody can make one that is valid in itself.",
		specs: ["RFC 9449 §4.2", "RFC 9449 §7.1"],
	},
	"ownKey.checks": {
		title: "API accepts the proof of another key",
		text: "It does not compare the key with the one that the token is bound to.",
		label: "Check token and proof",
		headline: "dpop.signature-valid",
		why: "Without this comparison a proof shows only that the sender has some key.",
		specs: ["RFC 9449 §4.3", "RFC 9449 §6.1"],
	},
	"ownKey.checks.refused": (message) =>
		refusedBy(message) !== undefined && refusedBy(message) !== "dpop.key-bound"
			? otherwise
			: {
					title: "API compares the key with the token",
					text: "The thumbprint of the key in the proof is not the one in cnf.jkt.",
					label: "Check token and proof",
					why: "This comparison is what DPoP is about. The attacker cannot write another thumbprint into the token, since the server signed it.",
					mistake: "Being content with a valid signature. It fits the key in the proof, whoever made that.",
					specs: ["RFC 9449 §4.3", "RFC 9449 §6.1", "RFC 9449 §7.1"],
				},
	"ownKey.response": {
		title: "API answers the attacker with the photos",
		text: "Any key did.",
		why: "A proof that nothing ties to the token protects nothing.",
		specs: ["RFC 9449 §7.1"],
	},
	"ownKey.response.refused": (message) =>
		refusalIn(message)?.error !== "invalid_token"
			? answeredOtherwise
			: {
					title: "API refuses the other key",
					text: "401 with invalid_token in a DPoP challenge.",
					why: "It is not the proof that is bad. This token is not valid for this key.",
					specs: ["RFC 9449 §7.1"],
				},
};

/** Words for the client's call, sent once more. */
export const repeatWords: Readonly<Record<string, Words>> = {
	"replay.request": {
		title: "Attacker repeats the call of the client",
		text: [
			when(
				[sent("DPoP"), claims("dpop_proof", "nonce")],
				"The token and the proof of the client, byte for byte. The proof is recent, and its nonce still counts.",
			),
			when(sent("DPoP"), "The token and the proof of the client, byte for byte. The proof is recent."),
			"The call of the client once more, and no proof with it.",
		],
		why: "The attacker needs no key for this. Method, address and token are those that the proof was made for.",
		specs: ["RFC 9449 §11.1"],
	},
	"replay.checks": {
		title: "API accepts a proof that it has seen before",
		text: "It does not remember the numbers of proofs.",
		label: "Check token and proof",
		headline: "dpop.key-bound",
		why: "A proof is good for one method and one address, and while it is recent. Within that it can be repeated, unless the API remembers it.",
		mistake: "Expecting the nonce to stop this. A nonce may be used more than once; the number in jti may not.",
		specs: ["RFC 9449 §11.1"],
	},
	"replay.checks.refused": (message) =>
		refusedBy(message) !== undefined && refusedBy(message) !== "dpop.unused"
			? otherwise
			: {
					title: "API recognises the proof",
					text: "All of it is genuine. But its number, jti, came before.",
					label: "Check token and proof",
					why: "The API remembers the numbers for as long as such a proof would be recent, and no longer.",
					mistake: "Remembering numbers on each machine of an API alone. The copy then goes to the next one.",
					specs: ["RFC 9449 §11.1"],
				},
	"replay.response": {
		title: "API answers the attacker with the photos",
		text: "The copy came in time.",
		why: "The time window of a proof is how long a copy of a whole request works where nobody remembers numbers.",
		specs: ["RFC 9449 §11.1"],
	},
	"replay.response.refused": (message) =>
		refusalIn(message)?.error !== "invalid_dpop_proof"
			? answeredOtherwise
			: {
					title: "API refuses the repeated proof",
					text: "401 with invalid_dpop_proof in a DPoP challenge.",
					why: "A client would make a new proof now. The attacker cannot.",
					specs: ["RFC 9449 §7.1", "RFC 9449 §11.1"],
				},
};

import { challenge, challenging } from "@/content/words/api-call";
import { questionsAsked } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { made, notSent, ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { bringsNonce, hasProof, judgedProof } from "./proofs";

const calling =
	(again: boolean): Words =>
	(message) =>
		hasProof(message)
			? {
					title: again ? "Client calls again, with the nonce of the API" : "Client calls the API, with a proof",
					text: again
						? "The same token, and a new proof with the nonce of this API."
						: "The scheme is DPoP instead of Bearer, and the proof names one thing more: ath, the hash of the token.",
					why: again
						? "The client keeps one nonce for each server. From now on the first try will do."
						: "ath ties the proof to this token: it is not to count beside another one.",
					mistake: again
						? "Asking without end. One new proof with the nonce is enough; a second refusal is a failure."
						: "Signing one proof and sending it with every call. Each request needs a new one.",
					specs: again ? ["RFC 9449 §9", "RFC 9449 §8.2"] : ["RFC 9449 §7.1", "RFC 9449 §4.2"],
				}
			: {
					title: when(notSent("DPoP"), "Client calls the API, without a proof"),
					text: [
						when(
							[sent("authorization"), notSent("DPoP")],
							"The token goes in the Authorization header, and no proof with it.",
						),
						when(notSent("DPoP"), "The call goes out without a token in its header, and without a proof."),
						"The call goes out.",
					],
					why: "With a bearer token, nothing in the request says that the sender is the one to whom the token was issued.",
					specs: ["RFC 6750 §2.1", "OAuth 2.1 §1.4.2"],
				};

const checking: Words = (message) =>
	judgedProof(message)
		? {
				title: "API checks token, proof and key",
				text: [
					when(
						ran("dpop.key-bound"),
						"The token is genuine and names a thumbprint. It is that of the key that signed the proof.",
					),
					"It looks at the token and at the proof, and does not compare the keys of the two.",
				],
				label: "Check token and proof",
				headline: "dpop.key-bound",
				why: "Two signatures by two signers: the server's on the token says which key counts, the client's on the proof says that it is here.",
				mistake: "Checking the proof and the token each for itself, and not whether they belong together.",
				specs: ["RFC 9449 §4.3", "RFC 9449 §7.1"],
			}
		: {
				title: "API checks the token",
				text: "It reads what stands in the token. Who sends it does not count.",
				label: "Check the token",
				headline: "api.audience-mine",
				why: `${questionsAsked(message)} A bearer token is like cash: nothing says how somebody came by it.`,
				specs: ["RFC 9068 §4", "OAuth 2.1 §1.4.2"],
			};

const answering: Words = {
	title: "API answers with the photos",
	text: "The call of the client was good.",
	why: "Whose photos they are stands in sub, as always. DPoP changes who may use a token, not what it opens.",
	specs: ["RFC 9068 §2.2"],
};

const refusing: Words = (message) =>
	bringsNonce(message)
		? {
				title: "API asks for its nonce in the proof",
				text: "401 with use_dpop_nonce in a DPoP challenge, and the nonce in the header DPoP-Nonce.",
				why: "An API answers 401, where the authorization server answered 400. And it has nonces of its own: that of the authorization server is of no use here.",
				mistake: "Fetching a new token. The token is good; only the proof has to be made anew.",
				specs: ["RFC 9449 §9", "RFC 9449 §8"],
			}
		: {
				title: challenging("API answers with a challenge"),
				text: challenge(),
				why: [
					when(
						[made("dpop_proof"), sent("www-authenticate")],
						"In a DPoP challenge, algs names the algorithms with which a proof may be signed.",
					),
					"A client that knows what is missing can do something about it.",
				],
				specs: ["RFC 9449 §7.1", "RFC 6750 §3"],
			};

const checkingNo: Words = (message) => ({
	title: "API refuses the call",
	text: "A check says no, and the list ends there.",
	label: judgedProof(message) ? "Check token and proof" : "Check the token",
	why: [
		when(
			made("dpop_proof"),
			"A bad token is invalid_token, a bad proof invalid_dpop_proof. So the client knows which of the two to make anew.",
		),
		"The token is missing, is not valid here, or does not cover this call.",
	],
	specs: ["RFC 6750 §3.1", "RFC 9449 §7.1", "RFC 9449 §4.3"],
});

/** Words for the calls of the client. */
export const calls: Readonly<Record<string, Words>> = {
	"call.request": calling(false),
	"call.checks": checking,
	"call.checks.refused": checkingNo,
	"call.response": answering,
	"call.response.refused": refusing,
	"callAgain.request": calling(true),
	"callAgain.checks": checking,
	"callAgain.checks.refused": checkingNo,
	"callAgain.response": answering,
	"callAgain.response.refused": refusing,
};

import type { Words } from "@/lib/flow/define";
import type { Message } from "@/lib/vocabulary/message";
import { claims, claimsNot, holds, made, notMade, notSent, ran, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { bringsNonce, hasProof, isBoundToken, judgedProof } from "./proofs";

const checking: Words = (message) =>
	judgedProof(message)
		? {
				title: "Server checks client, proof and code",
				text: [
					when(
						ran("dpop.signature-valid"),
						"The signature of the proof fits the public key that stands in it. To this key the server will bind the tokens.",
					),
					"It reads the proof. To the key that stands in it the server will bind the tokens.",
				],
				label: "Check proof and code",
				headline: "dpop.key-public",
				why: "The proof shows that the sender holds the private key, for this method and this address, now. Who the sender is, it does not say.",
				mistake: "Taking the proof for client authentication. Anybody can make a key pair.",
				specs: ["RFC 9449 §4.3", "RFC 9449 §5"],
			}
		: {
				title: "Server checks client and code",
				text: when(skipped("dpop.readable"), "It looks for no proof. The token will be for whoever holds it."),
				label: "Check the code",
				headline: "token.verifier-fits",
				why: inGeneral("Without a proof there is no key that the token could be bound to."),
				specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §1.4.2"],
			};

const aboutProof = (message: Message): boolean =>
	message.kind === "checks" && message.refusal?.check.startsWith("dpop.") === true;

const checkingNo: Words = (message) => ({
	title: "Server refuses the token request",
	text: "A check says no, and the list ends there. Nothing has been issued.",
	label: judgedProof(message) ? "Check proof and code" : "Check the request",
	why: aboutProof(message)
		? inGeneral(
				"Each point of RFC 9449 §4.3 is a check of its own. The error is invalid_dpop_proof for all but two of them: a missing nonce, and a proof that this client should have sent and did not.",
			)
		: "A failed try does not use up the code. The error code says what is at fault.",
	specs: aboutProof(message) ? ["RFC 9449 §4.3", "RFC 9449 §5"] : ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
});

const issued: Words = (message) =>
	isBoundToken(message)
		? {
				title: "Server issues tokens that are bound to the key",
				text: when(
					claims("access_token", "cnf"),
					"The token type is DPoP. In the access token, cnf.jkt holds the thumbprint of the key.",
				),
				why: [
					when(
						sent("refresh_token"),
						"The API is to find the thumbprint in the token, and to compare it with the key of each proof. The refresh token of a public client is bound to the key as well; that of a confidential client is bound to its credentials anyway.",
					),
					"The API is to find the thumbprint in the token, and to compare it with the key of each proof.",
				],
				mistake: "Accepting a token of the type Bearer here. A client that wants protection discards it.",
				specs: ["RFC 9449 §5", "RFC 9449 §6.1"],
			}
		: {
				title: "Server issues a bearer token",
				text: "The token type is Bearer: whoever has a copy can use it.",
				why: when(
					[skipped("dpop.readable"), claimsNot("access_token", "cnf")],
					"The server has looked at no proof, so the token names no key. A client that wants a bound token must discard this one.",
				),
				specs: ["OAuth 2.1 §1.4.2", "RFC 9449 §5"],
			};

const refused: Words = (message) =>
	bringsNonce(message)
		? {
				title: "Server asks for its nonce in the proof",
				text: "400 with use_dpop_nonce, and the nonce in the header DPoP-Nonce. Everything before that held.",
				why: "A client chooses the time in a proof by itself. Whoever may use the key for a minute could sign proofs for next year, and use them when the key is out of reach. A nonce from the server cannot be known in advance.",
				mistake: "Treating this as a failure. The client makes a new proof with the nonce, and the code still works.",
				specs: ["RFC 9449 §8", "RFC 9449 §11.2"],
			}
		: {
				title: "Server answers with an error",
				text: "The client gets no token.",
				why: [
					when(made("dpop_proof"), "The error code says whether the request, the proof or the code is at fault."),
					"The error code says whether the request or the code is at fault.",
				],
				specs: ["RFC 9449 §5", "OAuth 2.1 §3.2.4"],
			};

const redeeming =
	(again: boolean): Words =>
	(message) =>
		hasProof(message)
			? {
					title: again ? "Client asks again, with the nonce" : "Client redeems the code, with a proof",
					text: again
						? "The same form, and a new proof: a new number, and the nonce of this server."
						: "Beside the usual form goes the header DPoP: a JWT, signed with the private key for this request alone.",
					why: again
						? "A proof is for one use, so it is not repeated but made anew. The nonce may be used again until the server gives out another one."
						: "In the proof stand the public key, method and address of the request, the time, and a number of its own.",
					mistake: again
						? "Sending the nonce of one server to another. The authorization server and the API each have their own."
						: "Putting the query or the fragment into htu. It is the address without them.",
					specs: again ? ["RFC 9449 §8", "RFC 9449 §8.2"] : ["RFC 9449 §4.1", "RFC 9449 §4.2"],
				}
			: {
					title: when(notSent("DPoP"), "Client redeems the code, without a proof"),
					text: "The usual token request. Nothing in it names a key.",
					why: inGeneral(
						"This is how a bearer token is asked for. A client that has registered dpop_bound_access_tokens is refused without a proof, if the server looks.",
					),
					specs: ["OAuth 2.1 §4.1.3", "RFC 9449 §5.2"],
				};

/** Words for the key and for the token request, with and without the nonce. */
export const tokens: Readonly<Record<string, Words>> = {
	"prepare.work": (message) =>
		message.made.length > 0
			? {
					title: "Client makes a key pair",
					text: [
						when(
							[holds("client", "dpop_key"), notMade("dpop_proof")],
							"The private key stays here, and the public key will stand in every proof. jkt is the thumbprint: a short name for the public key.",
						),
						"jkt is the thumbprint: a short name for the public key.",
					],
					label: "Make a key pair",
					why: "Whatever goes over the wire can be copied. The private key does not go.",
					mistake:
						"Keeping the key where scripts or logs can read it. Browsers and phones can hold keys that cannot be exported.",
					specs: ["RFC 9449 §4", "RFC 7638 §3"],
					modelled: "The key is a demonstration key, the same in every run. A real client makes its own.",
				}
			: {
					title: "Client makes no key",
					text: "It will ask for a bearer token.",
					label: "Go on without a key",
					why: "Most clients do this today. The token then works for whoever has it.",
					specs: ["OAuth 2.1 §1.4.2"],
				},
	"token.request": redeeming(false),
	"token.checks": checking,
	"token.checks.refused": checkingNo,
	"token.response": issued,
	"token.response.refused": refused,
	"tokenAgain.request": redeeming(true),
	"tokenAgain.checks": checking,
	"tokenAgain.checks.refused": checkingNo,
	"tokenAgain.response": issued,
	"tokenAgain.response.refused": refused,
};

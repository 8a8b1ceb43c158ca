import { bearerWords, logWords, ownKeyWords, refusedBy, repeatWords } from "@/content/moves/words-stolen-token";
import type { Words } from "@/lib/flow/define";
import { refusalIn } from "@/lib/flow/read/labels";
import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { hasProof } from "./proofs";

/** Words for what somebody does with a copy of everything but the key. */
export const theft: Readonly<Record<string, Words>> = {
	...logWords,
	...bearerWords,
	...ownKeyWords,
	...repeatWords,
	"refresh.request": (message) => ({
		title: "Attacker tries the refresh token",
		text: hasProof(message)
			? "At the authorization server, in the name of the client, with a proof by the other key."
			: "At the authorization server, in the name of the client.",
		why: "If this worked, the server itself would bind new tokens to the key of the attacker.",
		specs: ["RFC 9449 §5", "OAuth 2.1 §4.3.1"],
	}),
	"refresh.response": {
		title: "Server issues tokens to the attacker",
		text: "They are bound to the key of the attacker, who no longer needs the client.",
		why: "The server did not compare the key of the proof with the one that the refresh token is bound to.",
		specs: ["RFC 9449 §5"],
	},
	"refresh.response.refused": (message) =>
		refusedBy(message) === "refresh.key-bound"
			? {
					title: "Server refuses the refresh token",
					text: "400 with invalid_grant: it is bound to another key.",
					why: "A public client has nothing else to prove itself with, so its key takes the place of that. The key is compared before anything is revoked: a thief without the key cannot lock the client out.",
					mistake: "Checking for reuse first. A thief without the key could then have the whole grant revoked.",
					specs: ["RFC 9449 §5", "OAuth 2.1 §4.3.1"],
				}
			: refusalIn(message)?.error !== "invalid_client"
				? {
						title: "Server refuses the request",
						text: "The attacker holds no new token.",
						why: "The error code says whether the request, the proof or the refresh token is at fault.",
						specs: ["OAuth 2.1 §3.2.4", "RFC 9449 §5"],
					}
				: {
						title: "Server does not take the attacker for the client",
						text: when(
							lacks("attacker", "client_secret"),
							"The attacker does not know what the client proves itself with.",
						),
						why: "A confidential client authenticates at every refresh. That binds the refresh token already, and DPoP adds no second binding.",
						specs: ["RFC 9449 §5", "OAuth 2.1 §2.4"],
					},
};

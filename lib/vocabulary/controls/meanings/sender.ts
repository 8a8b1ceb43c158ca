/** The words for the controls of `../sender.ts`. */
import type { senderControls } from "../sender";
import type { MeaningsOf } from "./meaning";

export const senderMeanings: MeaningsOf<typeof senderControls> = {
	sender: {
		name: "Sender constraint",
		at: "as",
		does: "Binds tokens to a key of the client: whoever uses one has to prove that they hold it.",
		spec: "RFC 9700 §2.2.1",
	},
	dpopNonce: {
		name: "DPoP nonce",
		at: "as",
		does: "A proof must carry a text that the server gave out lately, so none can be made in advance.",
		spec: "RFC 9449 §8",
	},
	jti: {
		name: "Proof used once",
		at: "rs",
		does: "Servers remember the numbers of recent proofs, so a copied one is refused.",
		spec: "RFC 9449 §11.1",
	},
	proxyStrip: {
		name: "Header stripping",
		at: "rs",
		does: "The reverse proxy lets no header about a certificate in from outside: such a header is its own to write.",
		spec: "RFC 9440 §2.4",
	},
	proxyLink: {
		name: "Inner connection",
		at: "rs",
		does: "Nobody reads along between proxy and API; with mutual TLS the API believes a header about a certificate from its proxy alone.",
		spec: "RFC 9440 §4",
	},
};

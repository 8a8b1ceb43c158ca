/** Controls that bind a token to whoever may send it. */
import { control } from "./control";

export const senderControls = {
	sender: control({
		name: "Sender constraint",
		levels: ["off", "mtls", "dpop"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "off" },
		does: "Binds tokens to a key of the client: whoever uses one has to prove that they hold it.",
		spec: "RFC 9700 §2.2.1",
	}),
	dpopNonce: control({
		name: "DPoP nonce",
		levels: ["off", "on"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "on" },
		does: "A proof must carry a text that the server gave out lately, so none can be made in advance.",
		spec: "RFC 9449 §8",
	}),
	jti: control({
		name: "Proof used once",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "on" },
		does: "Servers remember the numbers of recent proofs, so a copied one is refused.",
		spec: "RFC 9449 §11.1",
	}),
} as const;

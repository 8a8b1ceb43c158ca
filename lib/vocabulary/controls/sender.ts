/** Controls that bind a token to whoever may send it. */
import { control } from "./control";

export const senderControls = {
	sender: control({
		name: "Sender constraint",
		levels: ["off", "mtls", "dpop"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "off" },
	}),
	dpopNonce: control({
		name: "DPoP nonce",
		levels: ["off", "on"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "on" },
	}),
	jti: control({
		name: "Proof used once",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "on" },
	}),
	proxyStrip: control({
		name: "Header stripping",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	proxyAuth: control({
		name: "Proxy authentication",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
} as const;

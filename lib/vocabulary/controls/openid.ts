/** Controls of a sign-in with OpenID Connect. */
import { control } from "./control";

export const openidControls = {
	nonce: control({
		name: "nonce",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "check", "2.1": "check" },
	}),
	atHash: control({
		name: "at_hash",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "check" },
	}),
	session: control({
		name: "Session at the server",
		levels: ["none", "signed-in", "allowed", "old"],
		at: "as",
		kind: "choice",
		profiles: { "2.0": "none", "2.1": "none" },
	}),
	prompt: control({
		name: "prompt",
		levels: ["absent", "none", "login", "consent"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "absent", "2.1": "absent" },
	}),
	maxAge: control({
		name: "max_age",
		levels: ["absent", "0", "300"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "absent", "2.1": "absent" },
	}),
} as const;

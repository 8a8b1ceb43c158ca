/** Controls of a call: what an API looks at, and what a client is and proves. */
import { control } from "./control";

export const callControls = {
	scopeCheck: control({
		name: "Scope check",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
		required: "on",
	}),
	aud: control({
		name: "Audience",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "on" },
		required: "on",
	}),
	queryToken: control({
		name: "Query token",
		levels: ["accept", "ignore"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "accept", "2.1": "ignore" },
		required: "ignore",
	}),
	exp: control({
		name: "Expiry",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
		required: "on",
	}),
	clientType: control({
		name: "Client type",
		levels: ["public", "confidential"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "public", "2.1": "public" },
	}),
	clientAuth: control({
		name: "Client authentication",
		levels: ["post", "basic", "private_key_jwt", "tls_client_auth"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "basic", "2.1": "post" },
	}),
	runsIn: control({
		name: "Client runs in",
		levels: ["server", "page"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "server", "2.1": "server" },
	}),
} as const;

/** Controls of the other grants, and of what becomes of their tokens. */
import { control } from "./control";

export const grantControls = {
	password: control({
		name: "Password grant",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "off" },
		required: "off",
	}),
	signInAt: control({
		name: "Sign-in page",
		levels: ["client", "server"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "client", "2.1": "server" },
	}),
	refresh: control({
		name: "Refresh tokens",
		levels: ["static", "rotate", "rotate+detect"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "static", "2.1": "rotate+detect" },
		required: "rotate+detect",
	}),
	exchange: control({
		name: "Exchange policy",
		levels: ["none", "subset"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "none", "2.1": "subset" },
	}),
	presenter: control({
		name: "Presenter",
		levels: ["any", "meant"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "meant", "2.1": "meant" },
	}),
	actor: control({
		name: "Acting party",
		levels: ["impersonation", "delegation"],
		at: "as",
		kind: "choice",
		profiles: { "2.0": "impersonation", "2.1": "delegation" },
	}),
	polling: control({
		name: "Polling",
		levels: ["hasty", "patient"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "patient", "2.1": "patient" },
	}),
	tokenFormat: control({
		name: "Token format",
		levels: ["jwt", "opaque"],
		at: "as",
		kind: "choice",
		profiles: { "2.0": "jwt", "2.1": "jwt" },
	}),
	introspection: control({
		name: "Introspection",
		levels: ["off", "on"],
		at: "rs",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	implicit: control({
		name: "Implicit",
		levels: ["on", "off"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "off" },
		required: "off",
	}),
} as const;

/** Controls of the code grant: what binds a request, its answer and its code to each other. */
import { control } from "./control";

export const codeControls = {
	pkce: control({
		name: "PKCE",
		levels: ["off", "optional", "guarded", "required"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "optional", "2.1": "required" },
		required: "required",
	}),
	method: control({
		name: "Challenge method",
		levels: ["plain", "S256"],
		at: "as",
		kind: "protection",
		// Whoever raises PKCE gets it as it should be: plain has to be chosen, and does not come with the rest.
		weakest: "S256",
		profiles: { "2.0": "S256", "2.1": "S256" },
		required: "S256",
	}),
	state: control({
		name: "state",
		levels: ["off", "unbound", "bound"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "bound", "2.1": "bound" },
	}),
	sameUser: control({
		name: "Same user",
		levels: ["off", "on"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "on" },
	}),
	iss: control({
		name: "iss",
		levels: ["off", "send", "send+check"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "send+check" },
		required: "send",
	}),
	redirectMatch: control({
		name: "Redirect match",
		levels: ["wildcard", "prefix", "exact"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "prefix", "2.1": "exact" },
		required: "exact",
	}),
	redirectTrust: control({
		name: "Untrusted redirect",
		levels: ["at-once", "signed-in", "asked"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "at-once", "2.1": "asked" },
		required: "signed-in",
	}),
	openRedirector: control({
		name: "Open redirector",
		levels: ["on", "on+fragment", "off"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "on", "2.1": "off" },
		required: "off",
	}),
	codeUse: control({
		name: "Code use",
		levels: ["many", "once", "once+revoke"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "once", "2.1": "once+revoke" },
		required: "once",
	}),
	par: control({
		name: "Pushed requests",
		levels: ["off", "optional", "required"],
		at: "as",
		kind: "protection",
		profiles: { "2.0": "off", "2.1": "off" },
	}),
} as const;

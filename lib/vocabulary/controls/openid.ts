/** Controls of a sign-in with OpenID Connect. */
import { control } from "./control";

export const openidControls = {
	nonce: control({
		name: "nonce",
		levels: ["off", "check"],
		at: "client",
		kind: "protection",
		profiles: { "2.0": "check", "2.1": "check" },
		does: "Ties the ID Token to the request that this browser session made.",
		spec: "OpenID Core §3.1.3.7",
	}),
	session: control({
		name: "Session at the server",
		levels: ["none", "signed-in", "allowed", "old"],
		at: "as",
		kind: "choice",
		profiles: { "2.0": "none", "2.1": "none" },
		does: "Whether Ada is signed in at the server at the start, has allowed this client before, and how long ago.",
		spec: "OpenID Core §3.1.2.3",
	}),
	prompt: control({
		name: "prompt",
		levels: ["absent", "none", "login", "consent"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "absent", "2.1": "absent" },
		does: "Which of the server's pages the client asks for: none, sign-in, or consent.",
		spec: "OpenID Core §3.1.2.1",
	}),
	maxAge: control({
		name: "max_age",
		levels: ["absent", "0", "300"],
		at: "client",
		kind: "choice",
		profiles: { "2.0": "absent", "2.1": "absent" },
		does: "How many seconds ago Ada may have signed in. The client compares it with auth_time in the ID Token.",
		spec: "OpenID Core §3.1.2.1",
	}),
} as const;

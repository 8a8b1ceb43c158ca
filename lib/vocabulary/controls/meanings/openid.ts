/** The words for the controls of `../openid.ts`. */
import type { openidControls } from "../openid";
import type { MeaningsOf } from "./meaning";

export const openidMeanings: MeaningsOf<typeof openidControls> = {
	nonce: {
		name: "nonce",
		at: "client",
		does: "Ties the ID Token to the request that this browser session made.",
		spec: "OpenID Core §3.1.3.7",
	},
	atHash: {
		name: "at_hash",
		at: "client",
		does: "The client asks for an ID Token beside the token, and compares the hash of the token that stands in it.",
		spec: "OpenID Core §3.2.2.9",
	},
	session: {
		name: "Session at the server",
		at: "as",
		does: "Whether Ada is signed in at the server at the start, has allowed this client before, and how long ago.",
		spec: "OpenID Core §3.1.2.3",
	},
	prompt: {
		name: "prompt",
		at: "client",
		does: "Which of the server's pages the client asks for: none, sign-in, or consent.",
		spec: "OpenID Core §3.1.2.1",
	},
	maxAge: {
		name: "max_age",
		at: "client",
		does: "How many seconds ago Ada may have signed in. The client compares it with auth_time in the ID Token.",
		spec: "OpenID Core §3.1.2.1",
	},
};

/** Words for what the attacker does with the code. */
import { noToken } from "@/content/moves/words-own-request";
import type { Words } from "@/lib/flow/define";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const redeemWords: Readonly<Record<string, Words>> = {
	"redeem.request": {
		title: "The attacker asks for a token, as the agent",
		text: [
			when(sent("code"), "With the code, and with the agent's client_id, which is an address that everybody can read."),
			"There is no code in the request.",
		],
		why: "Whoever is known by a document alone proves nothing at the token endpoint.",
		specs: ["OAuth 2.1 §4.1.3", "CIMD"],
		specs20: ["RFC 6749 §4.1.3", "CIMD"],
	},
	"redeem.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran("token.verifier-fits"), "The code belongs to this client_id, and the verifier fits the challenge."),
			"The code belongs to this client_id.",
		],
		label: "Check the code",
		headline: "token.code-of-this-client",
		why: "PKCE ties a code to whoever wrote the request. It does not say which program that was.",
		mistake: "Taking a client_id, of whatever kind, for proof that this client is asking.",
		specs: ["OAuth 2.1 §4.1.3", "MCP"],
		specs20: ["RFC 6749 §4.1.3", "MCP"],
	},
	"redeem.response": {
		title: "Server issues a token",
		text: "It is for the agent, as far as the server can know.",
		why: "The token says which client has asked. In whose program it is, it does not say.",
		specs: ["OAuth 2.1 §3.2.3", "MCP"],
		specs20: ["RFC 6749 §5.1", "MCP"],
	},
	...noToken("What is sent has to belong to one code, whoever sends it.", "The attacker"),
};

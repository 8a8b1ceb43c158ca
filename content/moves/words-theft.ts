import { specsOfRefusal } from "@/content/words/refused";
import type { Words } from "@/lib/flow/define";
import { holds, lacks, made, notMade, ran, refused, sent, set, skipped, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const FITS = "token.verifier-fits";
const USED = "token.code-unused";

/** Words for the attacker's token request with a stolen code, and for what the server makes of it. */
export const theftWords: Readonly<Record<string, Words>> = {
	"theft.request": {
		title: [when(sent("code"), "The attacker redeems the code"), "The attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier"), holds("attacker", "code_verifier"), holds("as", "code_verifier")],
				"A token request like the client's own, with the code and with a verifier of the attacker's.",
			),
			when(
				sent("code"),
				"A token request like the client's own, built from the stolen code and from what everybody knows.",
			),
			"A token request, and no code in it.",
		],
		why: [
			when(
				[notMade("code_verifier"), set("clientType", "public")],
				"What else the request needs is public: it stood in the authorization request. The code was not, and now the attacker has it.",
			),
			when(
				[made("code_verifier"), lacks("attacker", "code_verifier")],
				"client_id and redirect_uri are no secrets. The code was one, and now the attacker has it. The verifier it does not have.",
			),
			when(
				[made("client_secret"), lacks("attacker", "client_secret")],
				"client_id and redirect_uri are no secrets. The code was one, and now the attacker has it. The client's secret it does not have.",
			),
			"client_id and redirect_uri are no secrets. The code was one, and now the attacker has it.",
		],
		specs: ["RFC 9700 §4.5", "OAuth 2.1 §4.1.3"],
	},
	"theft.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran(FITS), "The code belongs to this client_id, and the verifier fits the challenge."),
			"The code belongs to this client_id. Nothing that the server compares ties it to the one who asked.",
		],
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: [
			when(ran(FITS), "PKCE ties a code to whoever has the verifier of its request, and to nobody else."),
			when(
				[made("client_secret"), skipped("token.client-authenticates")],
				"The server does not ask for the client's own credential, so it cannot tell the two apart.",
			),
			when(
				skipped(FITS),
				"A public client sends nothing that says which copy of it this is. The server compares no verifier, so it cannot tell the two apart.",
			),
			"A public client sends nothing that says which copy of it this is, so the server cannot tell the two apart.",
		],
		specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.1"],
	},
	"theft.checks.refused": (message) => ({
		title: "Server refuses the stolen code",
		text: [
			when([refused(FITS), sent("code_verifier")], "What came as the verifier does not fit the challenge."),
			when([refused(FITS), lacks("attacker", "code_verifier")], "The verifier is missing, and only the client has it."),
			when(
				refused("token.client-authenticates"),
				"The request does not prove that it comes from the client. Only the client has its credential.",
			),
			when(refused(USED), "The code was redeemed before. It works once, whoever comes first."),
			"A check says no, and the list ends there.",
		],
		label: "Check the stolen code",
		headline: FITS,
		why: [
			when(
				[refused(FITS), lacks("attacker", "code_verifier")],
				"The server asks for the text from which the challenge was made. It did not come back with the code, and it cannot be computed from what did.",
			),
			when(
				refused("token.client-authenticates"),
				"The server asks for what the client has registered. It stood in nothing that the attacker could read.",
			),
			when(
				refused(USED),
				"That it was used says nothing about who used it. Had the attacker come first, the client would be refused.",
			),
			"The list names the first thing that was wrong.",
		],
		specs: specsOfRefusal(message, ["OAuth 2.1 §4.1.3"]),
	}),
	"theft.response": {
		title: "The stolen code is accepted",
		text: "The attacker now holds an access token. Nothing looked wrong to Ada.",
		why: "For the server this was an ordinary token request.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"theft.response.refused": {
		title: "The stolen code brings no token",
		text: [
			when(notMade("access_token"), "The code was stolen, and so far nobody has a token for it."),
			"The attacker gets no token for it.",
		],
		why: [
			when(
				unspent("code"),
				"The failed try does not use up the code. Otherwise, whoever has only the code could lock the client out.",
			),
			"The code is used up, whoever used it.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
};

import { called } from "@/content/words/api-call";
import { specsOfRefusal } from "@/content/words/refused";
import type { Words } from "@/lib/flow/define";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import { holds, lacks, made, notMade, ran, refused, sent, set, skipped, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const FITS = "token.verifier-fits";

const hasPassed = (message: Message, check: CheckId): boolean =>
	message.kind === "checks" && message.checks.some(({ id, verdict }) => id === check && verdict === "passed");

/** Words for the attacker's token request, for what the server makes of it, and for the call with what came of it. */
export const theftWords: Readonly<Record<string, Words>> = {
	"theft.request": {
		title: [when(sent("code"), "The attacker redeems the code"), "The attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier"), holds("attacker", "code_verifier")],
				"A token request like the app's own: the stolen code, what everybody knows, and a verifier. The attacker has read that in the request.",
			),
			when(
				[sent("code"), sent("code_verifier"), holds("attacker", "code_challenge")],
				"A token request like the app's own. For the verifier the attacker has only the challenge that it has read: it has nothing better.",
			),
			when(
				sent("code"),
				"A token request like the app's own, built from the stolen code and from what everybody knows.",
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
				"client_id and redirect_uri are public. The code was not, and now the attacker has it. The verifier it does not have.",
			),
			when(
				[made("client_secret"), lacks("attacker", "client_secret")],
				"client_id and redirect_uri are public. The code was not, and now the attacker has it. The client's secret it does not have.",
			),
			"client_id and redirect_uri are public. The code was not, and now the attacker has it.",
		],
		specs: ["RFC 7636 §1", "RFC 9700 §4.5"],
	},
	"theft.checks": (message) => ({
		title: "Server finds nothing wrong",
		text: [
			when(
				[ran(FITS), holds("attacker", "code_verifier")],
				"The code is fresh and belongs to this client_id, and the verifier fits. With plain it was there for everybody to read.",
			),
			"The code is fresh and belongs to this client_id. Nothing that the server compares ties it to the app that asked.",
		],
		label: "Code is valid",
		headline: hasPassed(message, FITS) ? FITS : "token.code-of-this-client",
		why: [
			when(
				[ran(FITS), holds("attacker", "code_verifier")],
				"PKCE with plain helps against somebody who reads only the answer. Whoever reads the request has everything that the app has.",
			),
			when(
				[made("client_secret"), skipped("token.client-authenticates")],
				"The server does not ask for the client's own credential, so it cannot tell the two apart.",
			),
			when(
				skipped(FITS),
				"A public client sends nothing that says which app it is. The server compares no verifier, so it cannot tell the two apart.",
			),
			"A public client sends nothing that says which app it is, so the server cannot tell the two apart.",
		],
		// Where the verifier fits although it was stolen, the method was plain.
		specs: ["OAuth 2.1 §4.1.3", "RFC 7636 §1", hasPassed(message, FITS) ? "OAuth 2.1 §7.5.2" : "OAuth 2.1 §7.5.1"],
	}),
	"theft.checks.refused": (message) => ({
		title: "Server refuses the stolen code",
		text: [
			when(
				[refused(FITS), sent("code_verifier")],
				"What the attacker sent as the verifier does not fit the challenge.",
			),
			when(
				[refused(FITS), lacks("attacker", "code_verifier")],
				"The verifier is missing, and only the real app has it.",
			),
			when(
				refused("token.client-authenticates"),
				"The request does not prove that it comes from the client. Only the real app has the client's credential.",
			),
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
				"The server asks for a credential that this installation registered for itself. It stood in nothing that the attacker could read.",
			),
			"The list names the first thing that was wrong. A failed try uses up nothing.",
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
			when(lacks("attacker", "access_token"), "The code was stolen and it did not matter."),
			"The attacker gets no token for it.",
		],
		why: [
			when(unspent("code"), "The failed try does not use up the code, so the real app can still redeem it."),
			"The code is used up, whoever used it.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: called("A call like the app's own."),
		why: "A bearer token is like cash: who has it can spend it.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	},
};

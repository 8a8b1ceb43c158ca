import type { Words } from "@/lib/flow/define";
import { notSent, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const OFFERED = "token.grant-type-supported";
const PROVEN = "token.client-authenticates";

/** Words for a token request with somebody else's password. */
export const boughtWords: Readonly<Record<string, Words>> = {
	"bought.request": {
		title: [when(sent("password"), "The attacker sends Ada's password"), "The attacker asks for a token"],
		text: [
			when(
				[sent("password"), sent("client_id")],
				"The grant is the password. Beside it stands the name of the client, which is public.",
			),
			"It asks for a token in the client's name, and something is left out.",
		],
		why: "The token endpoint answers programs. There is no page on which a second factor could be asked for, and nobody sees that a request was made.",
		mistake: "Guarding the sign-in page with a second factor, and leaving this door open beside it.",
		specs: ["RFC 6749 §4.3.2", "RFC 9700 §2.4"],
	},
	"bought.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(
				skipped(PROVEN),
				"The password is right. The client is a public one, so its name is all that the server asks for.",
			),
			"The password is right, and the server does not learn who sends it.",
		],
		label: "Password is right",
		headline: "token.password-right",
		why: "A password is the same whoever brings it. The server compares it, and has nothing else to compare.",
		specs: ["RFC 6749 §4.3.2", "RFC 6749 §10.7"],
	},
	"bought.checks.refused": {
		title: "Server refuses the attacker's request",
		text: [
			when(refused(OFFERED), "This server offers no such grant. It does not look at the password."),
			when(
				refused(PROVEN),
				"The request does not prove that it comes from the client. The server does not look at the password.",
			),
			"A check says no, and the list ends there.",
		],
		label: "Check the request",
		why: [
			when(
				refused(OFFERED),
				"This closes one door. Whether the password is right was not asked, so it is as good as before at every other.",
			),
			when(
				refused(PROVEN),
				"The client's own credentials did not stand in the form, so they were not copied with it. The password was.",
			),
			"The list names the first thing that was wrong.",
		],
		specs: ["RFC 9700 §2.4", "RFC 6749 §4.3.2", "RFC 6749 §5.2"],
	},
	"bought.response": {
		title: "The attacker gets a token",
		text: [
			when(
				notSent("scope", "bought.request"),
				"The request named no scope, so this server grants all that the client is registered for.",
			),
			"The attacker now holds an access token.",
		],
		why: "Ada was not asked, and she is told nothing. Whoever asks chooses the scope: to the server this is a client that has her password.",
		specs: ["RFC 6749 §4.3.3", "RFC 6749 §3.3", "RFC 6749 §10.7"],
	},
	"bought.response.refused": {
		title: "The password buys no token",
		text: "The attacker holds no token. What it knows, nobody can take back from it.",
		why: "An error ends this request. Only Ada can make the password worthless: by changing it.",
		specs: ["RFC 6749 §5.2", "RFC 6749 §10.7"],
	},
};

/** Words for a look at the records. */
export const lookWords: Readonly<Record<string, Words>> = {
	"look.work": (message) =>
		message.kind === "work" && message.facts.length > 0
			? {
					title: "The attacker looks at its records",
					text: "Name and password stand there, as they were typed.",
					label: "Read the records",
					why: "A password works until it is changed, wherever it is asked for. Whether the client has forgotten it makes no difference here.",
					specs: ["RFC 6749 §10.7", "RFC 9700 §2.4"],
				}
			: {
					title: "The attacker looks at its records",
					text: "There is no password in them.",
					label: "Read the records",
					why: "What a client does not receive, nobody can read there.",
					specs: ["OAuth 2.1 §1.3.1", "RFC 9700 §2.4"],
					specs20: ["RFC 6749 §1.3.1", "RFC 9700 §2.4"],
				},
};

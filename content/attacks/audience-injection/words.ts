import { flow as honest } from "@/content/flows/code-pkce/flow";
import { callRefused, nothingServed } from "@/content/words/api-call";
import { notBegun } from "@/content/words/code-return";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { parsePairs, readParams } from "@/lib/http/form";
import { isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import { claims, ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, orElse, when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

export const AUDIENCE = "assertion.audience-is-issuer" as const;
export const KEY = "assertion.key-registered" as const;

const HAS_AUD = claims("client_assertion", "aud");

/** The audience of the assertion that a request carries. */
function audIn(message: Message): string {
	const body = message.kind === "request" ? message.request.body : "";
	const decoded = decodeJwt(readParams(parsePairs(body)).get("client_assertion") ?? "");
	return String(("claims" in decoded && decoded.claims.aud) || "nobody");
}

const usual = usualWords(honest.messages);
const SIGNATURE = "assertion.signature-valid" as const;

/** Ada's sign-in, in which the client proves itself as well. */
export const honestWords: Table = {
	"token.request": (...moment) => {
		const { text, ...words } = usual("token.request", ...moment);
		const says = `an assertion in which it says who it is. Its aud is ${audIn(moment[0])}.`;
		return {
			...words,
			text: orElse(
				text,
				when([HAS_AUD, sent("code"), sent("code_verifier")], `It sends the code, the verifier, and ${says}`),
				when([HAS_AUD, sent("code")], `It sends the code, and ${says}`),
			),
			specs: ["RFC 7523 §2.2", ...words.specs],
		};
	},
	"token.checks": (...moment) => {
		const { why, ...words } = usual("token.checks", ...moment);
		return {
			...words,
			why: orElse(
				why,
				when(
					[ran(SIGNATURE), skipped("token.verifier-fits")],
					"The assertion says which client sends the code. For which session, or from where the client has it, the server cannot tell.",
				),
			),
		};
	},
};

export const injectWords: Table = {
	"own.request": {
		title: "Attacker begins at the client",
		text: "Like any user, it chooses one of the two servers that the client works with.",
		why: "No user is needed for this. All that the attacker wants is that the client turns to the server that is chosen.",
		specs: ["RFC 9700 Update §2.1.1"],
		modelled: "The attacker's own browser is part of its lane.",
	},
	"own.work": {
		title: "Client prepares a request",
		text: "The same as for everybody, whichever server was chosen.",
		label: "Keep the request",
		why: "Nothing of this is what the attacker is after.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"known.work": {
		title: "Client looks up what it knows of this server",
		text: [
			when(
				[sent("token_endpoint"), sent("pushed_authorization_request_endpoint")],
				"Its metadata were read when the client started. token_endpoint is an address of the other server, which the client has no use for now: it will push its request first.",
			),
			"Its metadata were read when the client started.",
		],
		label: "Look up the server",
		why: "A client makes sure that the issuer in the metadata is the one that it asked. Which addresses stand beside it, is up to that server.",
		mistake: "Taking a token endpoint for the name of a server. Anybody can write down any address.",
		specs: ["RFC 9700 Update §2.1.1", "RFC 8414 §3.3", "RFC 8414 §2"],
	},
	"push.request": (message) => ({
		title: "Client pushes its request to the attacker's server",
		text: [
			when(HAS_AUD, `With an assertion that it has signed for this. Its aud is ${audIn(message)}.`),
			"It carries no assertion.",
		],
		why: "Where requests are pushed, the client proves who it is before a person has seen anything. So it does at other endpoints, such as the one for revocation.",
		mistake: inGeneral("Naming the token endpoint as the audience, wherever the assertion is sent."),
		specs: ["RFC 9126 §2", "RFC 7523 §3", "RFC 9700 Update §2.1.1"],
	}),
	"push.response": {
		title: "Attacker's server answers",
		text: "A reference, as from any server. The attacker keeps the assertion.",
		why: "To the client nothing has failed.",
		specs: ["RFC 9126 §2.2", "RFC 9700 Update §2.1.1"],
	},
	"push.response.refused": {
		astray: true,
		title: "Nobody keeps the assertion",
		text: "The request did not come to where the attacker waits for it.",
		why: "An assertion is of use to whoever it reaches, if it is for somebody else.",
		specs: ["RFC 9700 Update §2.1.1"],
	},
	"own.response": (message) =>
		message.kind === "response" && isRedirect(message.response)
			? {
					title: "Client sends the attacker on",
					text: "The attacker does not follow. It has what it wanted.",
					why: "What the client does next does not matter any more.",
					specs: ["RFC 9700 Update §2.1.1"],
				}
			: notBegun,
	"own.response.refused": {
		title: "Client stops",
		text: "It got no reference, so it sends nobody anywhere.",
		why: "What the client has sent is with its receiver all the same.",
		specs: ["RFC 9126 §2.3"],
	},
};

export const replayWords: Table = {
	"replay.request": (message) => ({
		title: "Attacker sends the assertion to the honest server",
		text: [
			when(HAS_AUD, `As it came, signature and all. Its aud is ${audIn(message)}.`),
			"The request carries no assertion.",
		],
		why: "The client may ask as itself, and for that nothing is needed but to be the client. In the same way, a stolen code could be redeemed.",
		specs: ["RFC 9700 Update §2.1.1", "OAuth 2.1 §4.2.1"],
		specs20: ["RFC 9700 Update §2.1.1", "RFC 6749 §4.4.2"],
	}),
	"replay.checks": {
		title: "Server takes the attacker for the client",
		text: [
			when(
				[ran(AUDIENCE), ran(SIGNATURE), ran("assertion.unused")],
				"The signature is the client's, aud names this server, and the assertion has not come here before.",
			),
			when(ran(SIGNATURE), "The signature is the client's. Something else is not looked at."),
			"It looks at some of what the assertion says.",
		],
		label: "Check the assertion",
		headline: AUDIENCE,
		why: "The server sees who made the assertion. To whom it was sent before, nothing says.",
		mistake: inGeneral("Expecting jti to help. The assertion was used once before, and somewhere else."),
		specs: ["RFC 7523 §3", "RFC 9700 Update §2.1.1"],
	},
	"replay.checks.refused": {
		title: [
			when(refused(AUDIENCE), "Server sees an assertion for somebody else"),
			when(refused(KEY), "Server looks for the key, and has none like it"),
			"Server refuses the request",
		],
		text: [
			when(refused(AUDIENCE), "aud does not name this server."),
			when(refused(KEY), "The assertion names a key that the client has for the other server."),
			"A check says no, and the list ends there.",
		],
		label: "Check the assertion",
		why: [
			when(
				refused(AUDIENCE),
				"The client has said to whom it was speaking, in words that its counterpart could not choose. What is signed cannot be changed afterwards.",
			),
			when(
				refused(KEY),
				"Where each server has a key of its own registered, what was signed for one is nothing at another.",
			),
			"The answer is the same as for every client that has not proved who it is.",
		],
		specs: ["RFC 9700 Update §2.1.2", "RFC 7523bis", "RFC 7523 §3.2"],
	},
	"replay.response": {
		title: "Attacker gets a token in the client's name",
		text: "client_id and sub name Photo Print, which knows nothing of it.",
		why: "For the honest server this was an ordinary token request.",
		specs: ["RFC 9700 Update §2.1.1", "RFC 9068 §2.2"],
	},
	"replay.response.refused": {
		title: "Attacker gets no token",
		text: [when(sent("error"), "The answer is an error."), "No token comes back."],
		why: "The assertion is of no use here.",
		specs: ["RFC 7523 §3.2", "OAuth 2.1 §3.2.4"],
		specs20: ["RFC 7523 §3.2", "RFC 6749 §5.2"],
	},
};

export const lootWords: Table = {
	"loot.request": {
		title: "Attacker calls the API",
		text: [
			when(sent("authorization"), "With the token that was issued to the client, as the server believes."),
			"The call goes out without a token.",
		],
		why: "Whatever the client may do as itself, the attacker may do now.",
		specs: ["RFC 6750 §2.1", "RFC 9700 Update §2.1.1"],
	},
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine. It says that the client acts as itself.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "The mistake was made before, when somebody proved to be the client who is not.",
		specs: ["RFC 9068 §4"],
	},
	"loot.checks.refused": callRefused,
	"loot.response": {
		title: "Attacker gets the client's own pictures",
		text: "The album of Photo Print, with its orders.",
		why: "To the API this is a call of Photo Print.",
		specs: ["RFC 9700 Update §2.1.1", "RFC 9068 §2.2"],
	},
	"loot.response.refused": { ...nothingServed, title: "Attacker gets nothing" },
};

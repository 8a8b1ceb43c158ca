import { predictions as ofTheGrant } from "@/content/flows/password/predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { hasForm } from "@/lib/parties/browser/forms";

export const hints: AttackDefinition["hints"] = [
	"Look at the attacker's token request, and at the client's. Which part of it is a secret of Ada's, and who has it by now?",
	"A server that refuses this grant closes one door. Choose the variant that signs in, and look which door is still open.",
	"A password cannot be called back. It must not come to the client at all: raise the control that sends Ada to the server's own page.",
];

const showsForm = ({ message }: Hop): boolean => message.kind === "response" && hasForm(message.response.body);

const isRefused = ({ message }: Hop) =>
	message.kind === "checks" && message.refusal?.check === "token.grant-type-supported";

/** The attacker sees photos in a session of its own. */
const isShown = (hop: Hop) => hop.message.note === "asCallback" && statusOf(hop) === 200;

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isRefused) && hops.some(isShown),
	opensWhere:
		"It is about a run in which the server offers no password grant, and the attacker gets in all the same. Raise Password grant alone, choose the variant that signs in, and play that run.",
	question: "The server refused the client's password request. Why did the attacker still see Ada's photos?",
	answers: [
		{
			text: "It had the token that the client got before",
			right: false,
			because: "The client got none with the password: the server refused. And a token would not let anybody sign in.",
		},
		{
			text: "Ada had already typed the password, and it is good at the server's own page, too",
			right: true,
			because:
				"A server can refuse the grant when the request arrives. By then the client has had the password, and so has whoever reads along.",
		},
		{
			text: "The server should have ended Ada's session",
			right: false,
			because: "The attacker used no session of hers. It began one of its own, with the right password.",
		},
	],
	summary:
		"The password grant must not be used: it gives the password to the client, more places can leak it, and people learn to type it anywhere (RFC 9700 §2.4). A server that refuses it stops requests, and not forms. Where only the server's own page asks for the password, no client ever has it (OAuth 2.1 §1.3.1), and that page can ask for more than a password.",
};

/** Where Ada signs in at the server, she is asked whether she agrees. */
const { "api.response": _, ...asked } = ofTheGrant;

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"bought.response": {
		question: "The attacker sends Ada's password to the token endpoint. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_client", holds: ({ refusal }) => refusal?.error === "invalid_client" },
			{
				text: "Refuse with unsupported_grant_type",
				holds: ({ refusal }) => refusal?.error === "unsupported_grant_type",
			},
			{
				text: "Refuse for another reason",
				holds: (hop) =>
					statusOf(hop) !== 200 && !["invalid_client", "unsupported_grant_type"].includes(hop.refusal?.error ?? ""),
			},
		],
	},
	"typed.response": {
		question: "The attacker types Ada's password into the client's form. What will the client show?",
		answers: [
			{ text: "Ada's photos", holds: (hop) => statusOf(hop) === 200 && !showsForm(hop) },
			{ text: "The form again", holds: showsForm },
			{ text: "An error", holds: (hop) => statusOf(hop) !== 200 },
		],
	},
	"asLogin.response": {
		question: "The attacker types Ada's password at the server's own page. What will the server do?",
		answers: [
			{ text: "Sign it in as Ada", holds: (hop) => statusOf(hop) === 303 },
			{ text: "Ask for the password again", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse", holds: (hop) => ![200, 303].includes(statusOf(hop)) },
		],
	},
};

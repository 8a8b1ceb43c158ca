import { predictions as asked } from "@/content/flows/client-credentials/predictions";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { responseOf, statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { EARLY } from "./world";

export const variants = [
	{
		id: "taken",
		name: "takes a user's name",
		does: "The attacker registers a client with the name that the server has for Ada.",
	},
	{
		id: EARLY,
		name: "comes before the user",
		does: "The attacker registers a client with a name, before Ada opens an account by that name.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look into the token that the attacker gets, at sub and client_id. Then into that of Archive Job. By what could an API tell whether a person is meant?",
	"Four things have a say in it: who may register, where the client gets its name, what the server writes into sub, and what the API makes of that. One of them is enough.",
	"Refusing the names of users is not enough, as the other variant shows. Let the server make every client_id, or write sub so that no client reads like a person.",
];

const bodyHas = (hop: Hop, text: string) => responseOf(hop)?.body.includes(text) ?? false;

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some((hop) => hop.message.note === "call" && bodyHas(hop, "harbour.jpg")),
	opensWhere:
		"It is about a run in which the attacker gets Ada's photos. Leave everything at its weakest, and play that run.",
	question: "Signature, issuer, time and scope of the token are right. What was wrong with it?",
	answers: [
		{
			text: "The attacker has changed sub in the token",
			right: false,
			because: "Then the signature would not fit any more. The server itself wrote this sub.",
		},
		{
			text: "Nothing. It is about a client, and the API took it for one about a person",
			right: true,
			because:
				"In a token that a client got as itself, sub names the client. The API looked up an album by that name, and found Ada's.",
		},
		{
			text: "The server should have asked Ada",
			right: false,
			because:
				"In this grant there is nobody to ask. The program wanted nothing of Ada's, as far as the server could tell.",
		},
	],
	summary:
		"sub is the person in one token, and the client in another (RFC 9068 §2.2). A server does not let clients choose names that could be a person's; where it cannot avoid that, it gives APIs another way to tell the two apart (RFC 9700 §4.15.1).",
};

const idIn = (hop: Hop): unknown => /"client_id":"([^"]*)"/.exec(responseOf(hop)?.body ?? "")?.[1];

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"register.response": {
		question: "The attacker asks for the client_id ada. What will it get?",
		answers: [
			{ text: "A client called ada", holds: (hop) => idIn(hop) === "ada" },
			{ text: "A client with another client_id", holds: (hop) => statusOf(hop) === 201 && idIn(hop) !== "ada" },
			{ text: "No client", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
	"call.response": {
		question: "The call is GET /photos. Whose photos will come?",
		answers: [
			{ text: "Ada's", holds: (hop) => bodyHas(hop, "harbour.jpg") },
			{ text: "Nobody's: an empty album", holds: (hop) => statusOf(hop) === 200 && !bodyHas(hop, "harbour.jpg") },
			{ text: "None: the API refuses", holds: (hop) => statusOf(hop) >= 400 },
		],
	},
};

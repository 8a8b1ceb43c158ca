import { BOUND } from "@/content/flows/mtls/words";
import type { AttackDefinition, AttackVariant, Prediction } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { PROXY } from "./words-api";
import { AROUND, LISTENS } from "./world";

export const variants = [
	{
		id: "through",
		name: "goes through the proxy",
		does: "The attacker calls from outside, and sends what stood in the log to the proxy.",
	},
	{
		id: AROUND,
		name: "goes around the proxy",
		does: "The attacker has come into the network behind the proxy, and calls the API itself.",
	},
	{
		id: LISTENS,
		name: "listens behind the proxy",
		does: "The attacker has come into the network behind the proxy, and reads what passes there. It sends nothing.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Compare the two calls as they reach the API, the client's and the attacker's. Who has written Client-Cert in each of them?",
	"The API does not see the connection from outside. The proxy does, so let it see to it that nobody else writes the header. Then choose the other variants.",
	"Two protections: the proxy lets no such header in, and on the connection behind it nobody can read along, nor pass for the proxy. And of course the token has to be bound to the certificate.",
];

const checkIn = ({ message }: Hop) => (message.kind === "checks" ? message.refusal?.check : undefined);

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some((hop) => hop.message.note === "onward" && checkIn(hop) === BOUND),
	opensWhere:
		"It is about a run in which the API refuses a bound token that came through the proxy. Raise Header stripping, and play that run.",
	question: "The certificate that the attacker wrote into its header was the right one. Why does that prove nothing?",
	answers: [
		{
			text: "The certificate was bound to another token",
			right: false,
			because: "The token from the log names exactly this certificate. Both belong together.",
		},
		{
			text: "A certificate is public. What proves something is the handshake with its key, and only the proxy has seen one",
			right: true,
			because:
				"The header is the proxy's report of a handshake. Written by somebody else, it reports something that nobody has seen.",
		},
		{
			text: "The client has not signed the header",
			right: false,
			because: "Nobody signs it, not even for the client's own calls. So all depends on who can write it.",
		},
	],
	summary:
		"A header is only as good as whoever sets it. The proxy removes the ones that come in (RFC 9440 §2.4), and the API takes them from its proxy alone (RFC 9440 §4). Between the two nobody may listen or speak (RFC 9700 §4.13).",
};

const atApi: Prediction = {
	question: "The attacker's call reaches the API. What will the API do?",
	answers: [
		{ text: "Take the token", holds: (hop) => checkIn(hop) === undefined },
		{ text: "Refuse it: the certificate does not fit", holds: (hop) => checkIn(hop) === BOUND },
		{ text: "Refuse it: this is not the proxy", holds: (hop) => checkIn(hop) === PROXY },
		{
			text: "Refuse it for another reason",
			holds: (hop) => ![undefined, BOUND, PROXY].includes(checkIn(hop) as typeof BOUND | undefined),
		},
	],
};

const isTold = ({ message }: Hop) =>
	message.kind === "request" && header(message.request.headers, "client-cert") !== undefined;

export const predictions: AttackDefinition["predictions"] = {
	"onward.request": {
		question: "The attacker has called through the proxy. Which certificate will the API be told of?",
		answers: [
			{ text: "The client's", holds: isTold },
			{ text: "None", holds: (hop) => !isTold(hop) },
		],
	},
	"onward.checks": atApi,
	"inside.checks": atApi,
};

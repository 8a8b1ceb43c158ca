import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

export const variants = [
	{
		id: "client",
		name: "registers a client",
		does: "The attacker registers a client of its own at the proxy, and has Ada open its request.",
	},
	{
		id: "redirect",
		name: "uses the agent's name",
		does: "The attacker asks for the agent, which Ada has allowed, and has the answer sent to another address.",
	},
	{
		id: "own",
		name: "says yes itself",
		does: "The attacker answers the proxy's page in its own browser, and has Ada open what comes after it.",
	},
	{
		id: "around",
		name: "leads around the page",
		does: "The attacker has the proxy's page opened in Ada's browser, and leads that past it to the server behind.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at the request that reaches the server behind. For whom does it ask, as far as that server can read?",
	"Only the proxy knows its clients, so it has to ask Ada about each of them. Then choose the other variants: who answers that page, where, and to which address does the proxy send its answer?",
	"Three things together: consent for each client, a redirect address that is compared exactly, and a state that is kept in the browser only after the yes. Or let in only clients that somebody knows, and compare the address.",
];

const isAsked = ({ message }: Hop) => message.kind === "checks" && message.refusal?.check === "proxy.client-consented";

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isAsked),
	opensWhere:
		"It is about a run in which the proxy asks Ada about the attacker's client. Raise Consent at the proxy to its highest level, and play that run.",
	question: "Ada has allowed the proxy at the server behind. Why does the proxy have to ask her once more?",
	answers: [
		{
			text: "What she allowed there may have expired",
			right: false,
			because: "It has not. The server behind still remembers, and would ask nobody.",
		},
		{
			text: "There she was asked about the proxy, and here another client asks",
			right: true,
			because:
				"To the server behind all clients of the proxy are one. Which of them may use what it gets, only the proxy can ask.",
		},
		{
			text: "The proxy cannot know whether she is signed in at the server behind",
			right: false,
			because: "That is so, and it does not matter. She is signed in, and that is why the attack works.",
		},
	],
	summary:
		"Consent belongs to the client that gets the access in the end. A proxy that is one client to the server behind has to keep, for each user, which of its own clients were allowed, and to look before it sends anybody on. It compares redirect addresses exactly, and ties its state to the browser only after the yes (MCP, RFC 9700 Update §2.4).",
};

export const predictions: AttackDefinition["predictions"] = {
	"authorize.checks": {
		question: "Ada's browser brings the attacker's request to the proxy. What will the proxy do?",
		answers: [
			{ text: "Send her on to the server behind", holds: ({ refusal }) => refusal === undefined },
			{ text: "Ask her about this client", holds: ({ refusal }) => refusal?.error === "consent_required" },
			{
				text: "Refuse the request",
				holds: ({ refusal }) => refusal !== undefined && refusal.error !== "consent_required",
			},
		],
	},
	"behind.response": {
		question: "Ada is signed in at the server behind. What will it do with the proxy's request?",
		answers: [
			{ text: "Send a code, and ask nobody", holds: (hop) => statusOf(hop) === 303 && hop.refusal === undefined },
			{ text: "Something else", holds: (hop) => statusOf(hop) !== 303 || hop.refusal !== undefined },
		],
	},
};

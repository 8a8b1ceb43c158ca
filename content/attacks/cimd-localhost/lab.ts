import { callAnswersOrElse } from "@/content/words/call-answers";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { bringsOwn } from "./own-document";

export const hints: AttackDefinition["hints"] = [
	"Look at the request and at the document, value by value. Which of them is not the agent's, and why does it fit all the same?",
	"Whoever listens at an https address holds its domain. Who listens at a port of Ada's own computer? Look in the list of the document.",
	"A page that warns helps Ada where she has started nothing. Raise the control that takes loopback addresses out of the document, and look who is still served. Then play the variant with a document of its own.",
];

/** The address of the request is not one of those in the document. */
const isForeignAddress = ({ message }: Hop): boolean =>
	message.kind === "checks" && message.refusal?.check === "authorize.redirect-uri-registered";

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops, spec }) =>
		!bringsOwn(spec.settings) && hops.some((hop) => hop.message.note === "loot" && statusOf(hop) === 200),
	opensWhere:
		"It is about a run in which the attacker reads Ada's photos by way of the agent's own document. Play one with everything at its weakest.",
	question: "The server has read the agent's genuine document. Why did that not keep the attacker out?",
	answers: [
		{
			text: "The attacker has changed the document on its way",
			right: false,
			because: "The server fetched it from the agent's own site. It came as the agent has published it.",
		},
		{
			text: "The document says which addresses the client uses, and not who is asking",
			right: true,
			because:
				"Anybody can write the address of a document into a request. With an https address for the answer that is no use to them. With a port of one's own computer it is, for every program there.",
		},
		{
			text: "The server should have compared the port",
			right: false,
			because:
				"It must allow any port of a loopback address, since a program cannot know beforehand which one is free.",
		},
	],
	summary:
		"A client metadata document cannot prevent that a program on the user's computer passes for the client, where the document lists a loopback address (MCP). A server has to show the host that the answer goes to, and should warn of a document that lists nothing but loopback addresses. This one warns of every answer that goes to one. What stops it is an answer that only the client's own site can receive, or more than a document as proof (MCP). Then the host that stands beside the name still has to be read: whoever has a site can publish a document with any name in it.",
};

export const predictions: AttackDefinition["predictions"] = {
	"authorize.checks": {
		question: "The server judges the request of the attacker's program. What will it do?",
		answers: [
			{ text: "Accept it", holds: ({ refusal }) => refusal === undefined },
			{ text: "Show an error page", holds: isForeignAddress },
			{
				text: "Refuse for another reason",
				holds: (hop) => hop.refusal !== undefined && !isForeignAddress(hop),
			},
		],
	},
	"loot.response": { question: "The attacker calls the API. What will the API do?", answers: callAnswersOrElse },
};

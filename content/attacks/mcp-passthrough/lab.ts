import { PASSED_ON } from "@/content/moves/relay/passed-on";
import { whetherServed } from "@/content/words/whether-served";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

/** Where its token is from. What happens behind the tool server is the tool server's own doing. */
export const variants = [
	{
		id: "relay",
		name: "calls the tool with a leaked token",
		does: "The attacker sends the tool server a token that was issued for the API behind it.",
	},
	{
		id: PASSED_ON,
		name: "calls the tool with a token that was passed on",
		does: "The attacker reads at the API behind what the tool server sent there for the agent, and calls the tool with that.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at the two calls of the tool: the agent's and the attacker's. Both tokens are genuine, and of the same issuer. For whom was each of them issued?",
	"There are two who could look at that: the tool server, and the authorization server where the tool server exchanges the token. Raise Upstream token alone, and look what becomes of the leaked one.",
	"The tool server itself should refuse it: raise the control that has each API compare for whom a token is. Then play the other variant: a token that is passed on is for both, so it must not be passed on, either.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "relay" && message.kind === "checks" && message.refusal?.check === "api.audience-mine",
		),
	opensWhere:
		"It is about a run in which the tool server refuses a token that is not for it. Raise Audience, choose the variant with a leaked token, and play that run.",
	question: "The photo API would have taken this token. Why must the tool server not take it?",
	answers: [
		{
			text: "The token has been revoked since it leaked",
			right: false,
			because: "Nobody revoked it. At the photo API it works until it is over.",
		},
		{
			text: "It was not issued for the tool server",
			right: true,
			because:
				"aud names the photo API. Whoever has a token for one server gets nothing at another, however the two work together.",
		},
		{
			text: "The tool server is only a proxy, so it should pass the token on and let the API decide",
			right: false,
			because: "The API decides about the token, and not about who brought it to the tool server. MCP forbids it.",
		},
	],
	summary:
		"A tool server is a resource server: it takes only tokens that were issued for it, and calls other APIs with tokens that were issued to itself (MCP). It has to do both. A token that it passes on is good at both servers, for whoever has read it.",
};

export const predictions: AttackDefinition["predictions"] = {
	"relay.checks": {
		question: "The attacker calls the tool with the token that it has. What will the tool server do?",
		answers: [
			{ text: "Take it", holds: ({ refusal }) => refusal === undefined },
			{ text: "Refuse it", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"swap.response": whetherServed(
		"The tool server shows the leaked token, and asks for one of its own. What will the authorization server do?",
		"Issue one",
		"invalid_request",
		"invalid_target",
	),
};

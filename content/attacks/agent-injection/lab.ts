import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { refusalIn } from "@/lib/flow/read/labels";
import type { Hop } from "@/lib/flow/run";

export const variants = [
	{
		id: "reading",
		name: "wants another tool",
		does: "Ada only wants her mail read. The attacker's mail tells the agent to use the tool that sends.",
	},
	{
		id: "exchange",
		name: "exchanges for more",
		does: "The same, and the mail tells the agent how to get a token that may send without asking her (RFC 8693).",
	},
	{
		id: "sending",
		name: "wants what is granted",
		does: "Ada wants a mail answered, so the agent may send. The attacker's mail tells it to send one more.",
	},
	{
		id: "known",
		name: "uses an address that she knows",
		does: "Like that, and the attacker has the mail sent to an address to which Ada has written before.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at the plan of the agent. Which of its calls has Ada asked for, and how could the tool server know?",
	"Give each tool a scope of its own, and let the agent ask only for what it needs. Then choose the variant that wants what is granted: what does the token cover, and for what was that granted?",
	"What nobody has granted, a server can refuse. What was granted and is not wanted, only Ada can refuse: raise the control by which the agent asks her first.",
];

const isStopped = ({ message }: Hop) => ["confirm", "leak"].includes(message.note) && refusalIn(message) !== undefined;

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isStopped) && !hops.some(({ message }) => message.note === "mail"),
	opensWhere:
		"It is about a run in which the mailbox was not sent. Raise Agent asks first, or Tool scopes with Scope asked for, and play that run.",
	question: "In the variant that wants what is granted, scopes do not stop the agent. Why not?",
	answers: [
		{
			text: "The tool server forgets to compare the scope",
			right: false,
			because: "It compares it, where each tool has one. The token covers sending, since Ada has agreed to that.",
		},
		{
			text: "Ada has granted sending, and a scope says what may be done, not what she wants to be done",
			right: true,
			because: "Her answer to Ben and the mail to the attacker are the same call, with the same token.",
		},
		{
			text: "The attacker has got a token of its own",
			right: false,
			because: "It has none. Every call in this run is the agent's.",
		},
	],
	summary:
		"OAuth limits what a misled agent can do: narrow scopes, asked for when they are needed, keep it from what nobody granted (RFC 9700 §2.3, RFC 6750 §3.1), as long as no other way leads to more, such as an exchange without a policy (RFC 8693 §5). Inside what was granted it cannot judge intent. There a rule about the single call helps, and a person who sees the call before it is made (MCP).",
};

export const predictions: AttackDefinition["predictions"] = {
	"leak.checks": {
		question: "The agent calls the tool that sends, because a mail says so. What will the tool server do?",
		answers: [
			{ text: "Send it", holds: ({ refusal }) => refusal === undefined },
			{ text: "Ask for more scope", holds: ({ refusal }) => refusal?.error === "insufficient_scope" },
			{ text: "Refuse this call by a rule of its own", holds: ({ refusal }) => refusal?.error === "denied_by_policy" },
			{
				text: "Refuse it for another reason",
				holds: ({ refusal }) =>
					refusal !== undefined && !["insufficient_scope", "denied_by_policy"].includes(refusal.error),
			},
		],
	},
};

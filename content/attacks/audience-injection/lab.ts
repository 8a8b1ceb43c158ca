import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import type { Hop } from "@/lib/flow/run";
import { AUDIENCE, KEY } from "./words";
import { ISSUER_NAMED } from "./world";

export const variants = [
	{
		id: "endpoint",
		name: "names the token endpoint",
		does: "The attacker's server names the honest server's token endpoint as its own.",
	},
	{
		id: ISSUER_NAMED,
		name: "names the issuer",
		does: "The attacker's server names the honest server's issuer as its token endpoint, which is an address like any other.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at what the client knows of the attacker's server, and then at aud of the assertion that it sends there. Who has chosen that text?",
	"The honest server cannot tell: aud names it, and the other variant names even its issuer. So it is the client that has to say something else.",
	"The client should name the server by something that this server cannot make up: the address to which it sends, or the issuer that it has compared.",
];

const refusedBy = (hop: Hop) => (hop.message.kind === "checks" ? hop.message.refusal?.check : undefined);

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some((hop) => hop.message.note === "replay" && refusedBy(hop) === AUDIENCE),
	opensWhere: "It is about a run in which aud is refused. Raise Assertion audience, and play that run.",
	question: "The attacker's server still names the wrong token endpoint. Why is that of no use to it now?",
	answers: [
		{
			text: "The client compares the token endpoint with that of its other servers",
			right: false,
			because: "It compares nothing. It has no use for this address, as long as it asks for no token there.",
		},
		{
			text: "The client does not put into aud what the server has written down about itself, unless it can be no other server's",
			right: true,
			because:
				"The address to which it sends is where the attacker itself listens. The issuer is the one for which the metadata were asked, and they have to repeat it.",
		},
		{
			text: "The honest server remembers each assertion",
			right: false,
			because: "It does, and this one it has never had before.",
		},
	],
	summary:
		"An assertion is for one server, by its issuer and by nothing else (RFC 7523bis). Where there are no metadata, the exact address to which it is sent will do as well (RFC 9700 Update §2.1.2). What a server says its token endpoint is, is no name for it.",
};

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"replay.checks": {
		question: "The attacker sends the client's assertion to the honest server. At which check will that stop?",
		answers: [
			{ text: "Key is registered", holds: (hop) => refusedBy(hop) === KEY },
			{ text: "Assertion is for this server alone", holds: (hop) => refusedBy(hop) === AUDIENCE },
			{ text: "Assertion is unused", holds: (hop) => refusedBy(hop) === "assertion.unused" },
			{
				text: "Another one",
				holds: (hop) =>
					![undefined, KEY, AUDIENCE, "assertion.unused"].includes(refusedBy(hop) as typeof KEY | undefined),
			},
			{ text: "At none", holds: (hop) => refusedBy(hop) === undefined },
		],
	},
};

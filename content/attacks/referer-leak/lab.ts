import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import { answeredHow } from "@/content/moves/posted-predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

export const hints: AttackDefinition["hints"] = [
	"Look at the request for the advertisement. Which of its headers says more than it has to, and which header of the page has allowed that?",
	"The page's policy keeps a code from others. It does not help a client that compares nothing: choose the variant with the server's page, and look what comes to the callback.",
	"Two ways out. Make whatever was read useless: PKCE, where the server insists on it. Or keep it from being read, and have something that nobody could read: the policy and a state that is bound to the session. A state that fits any session undoes the first.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => message.kind === "checks" && message.refusal?.check === "browser.address-shared"),
	opensWhere:
		"It is about a run in which the browser kept the address of the page to itself. Raise Referrer policy, and play that run.",
	question: "The page and its advertisement are the same as before. Why did the attacker not read the address?",
	answers: [
		{
			text: "The browser saw that there was a secret in the address",
			right: false,
			because:
				"It does not know which parameter is one. It goes by the policy of the page, whatever stands in the address.",
		},
		{
			text: "The browser makes Referer by the policy of the page, and that left nothing behind the ? in it",
			right: true,
			because:
				"With no-referrer it says nothing. Where a page says nothing, browsers today tell another site only the origin (Referrer Policy §3).",
		},
		{
			text: "The server of the advertisement may not read Referer",
			right: false,
			because: "Whoever is sent a header can read it. It must not be sent.",
		},
	],
	summary:
		"The page at the redirect URI and the pages of the authorization endpoint should hold nothing of others, and no links to them (RFC 9700 §4.2.4). Browsers today tell other sites only the origin, so such a leak takes a page that asks for more. A policy of no-referrer takes away the rest, and PKCE makes a code useless to whoever reads it, if the client does not find the verifier by a state that anybody may bring (RFC 9700 §2.1.1).",
};

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	...answeredHow,
	"advert.checks": {
		question: "The page holds an image of another site. What will the browser tell that site of the page?",
		answers: [
			{ text: "The whole address", holds: ({ refusal }) => refusal === undefined },
			{ text: "Less than that", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"theft.response": {
		question: "The attacker tries to redeem the code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: ({ refusal }) => refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: ({ refusal }) => refusal?.error === "invalid_client" },
			{
				text: "Refuse for another reason",
				holds: (hop) =>
					statusOf(hop) !== 200 && !["invalid_grant", "invalid_client"].includes(hop.refusal?.error ?? ""),
			},
		],
	},
};

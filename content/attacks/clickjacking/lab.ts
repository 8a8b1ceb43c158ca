import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

export const variants = [
	{
		id: "consent",
		name: "frames the consent page",
		does: "The attacker's page loads the authorization request of its own client into a frame over a button (RFC 6749 §10.13).",
	},
	{
		id: "device",
		name: "frames the page for devices",
		does: "The attacker's client asks for codes, as a device does. Its page loads the address with the user code in it, and Ada presses twice (RFC 8628 §3.3.1, RFC 9700 §4.16).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Follow the click. Ada presses one button and her browser another. Which check of the server is about what she saw?",
	"It is the browser that shows a page in a frame, and before it does, it looks at what came with the page.",
	"Look at the headers of the consent page. One control puts two of them there, first on some pages and then on all. Play both variants.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => message.kind === "checks" && message.refusal?.check === "browser.frame-ancestors"),
	opensWhere: "It is about a run in which the browser leaves the frame empty. Raise Frames, and play that run.",
	question: "The request was genuine, and Ada was signed in. Who has stopped the attack, and by what?",
	answers: [
		{
			text: "The server: it saw that the request came from a frame, and refused it",
			right: false,
			because: "It answered as always. Nothing in its checks was about frames.",
		},
		{
			text: "The browser: the page's own headers name no site that may frame it",
			right: true,
			because:
				"The server says it with each page, in frame-ancestors, and the browser compares that with the page around the frame.",
		},
		{
			text: "The form token: it does not fit a form that another site shows",
			right: false,
			because: "It would have fitted. The form was the server's own, in Ada's own session.",
		},
	],
	summary:
		"Consent is a click, and a click says nothing of what was seen. Servers must prevent that their pages are framed (OAuth 2.1 §7.11, RFC 9700 §4.16): by frame-ancestors, and by X-Frame-Options for browsers that do not know it. It has to stand on each page on which a person signs in or agrees, those for devices and errors included.",
};

export const predictions: AttackDefinition["predictions"] = {
	"frame.checks": {
		question: "A page of the server's has come, for a frame in the attacker's page. What will the browser do?",
		answers: [
			{ text: "Show it there", holds: ({ refusal }) => refusal === undefined },
			{ text: "Leave the frame empty", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"pressed.response": {
		question: "The form was sent from a frame that Ada cannot see. What will the server do?",
		answers: [
			{ text: "Take it for her consent", holds: ({ refusal }) => refusal === undefined },
			{ text: "Refuse the form", holds: ({ refusal }) => refusal !== undefined },
		],
	},
};

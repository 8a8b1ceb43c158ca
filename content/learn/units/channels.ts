import { roleOf } from "../read-run";
import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"Some messages are postcards. The browser carries them from one server to the other, and it can read them; so can its history, its extensions, and whatever app receives the redirect. TLS hides them from the network, not from the browser.",
		],
		["Other messages are sealed letters: the client sends them straight to a server. The browser never has them."],
		[
			"Front channel and back channel are our words for the two; OAuth 2.1 defines neither. What the standard does say is why a code is sent first: the access token goes to the client without passing through the browser of the resource owner.",
			"OAuth 2.1 §1.3.1",
		],
	],
	piece: { lesson: "code-pkce", from: "decide.response", to: "token.response" },
	question: {
		before: "token.request",
		question: "The client has the code and will now redeem it. Which way does that request go?",
		answers: [
			{
				text: "Through Ada's browser",
				holds: ({ message }) => message.kind === "request" && message.channel === "front",
			},
			{
				text: "Straight to the authorization server",
				holds: ({ message }, run) =>
					message.kind === "request" && message.channel === "back" && roleOf(run, message.to) === "as",
			},
			{
				text: "Straight to the API",
				holds: ({ message }, run) =>
					message.kind === "request" && message.channel === "back" && roleOf(run, message.to) === "rs",
			},
		],
	},
	statements: ["token-through-browser"],
	tries: { practice: "code-pkce", exercise: "rack-3-user", lessons: ["code-pkce", "implicit", "history-leak"] },
};

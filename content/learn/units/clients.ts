import { formValue, sentHeader } from "../read-run";
import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A confidential client has credentials with the authorization server: a secret, a key, a certificate. A public client has none. An app whose every copy is the same cannot keep a secret, and a script in a page cannot either.",
			"OAuth 2.1 §2.1",
		],
		[
			"Client authentication happens at the token endpoint: which client is this? A secret is sent along. With a key the client signs a short statement, and the key stays with it.",
			"OAuth 2.1 §2.4",
			"RFC 7523 §2.2",
		],
		[
			"PKCE answers another question: is this the one that asked? So a confidential client does both. Neither tells an API who calls it later.",
			"RFC 9700 §2.1.1",
		],
	],
	piece: {
		lesson: "code-pkce",
		settings: { levels: { clientType: "confidential", clientAuth: "private_key_jwt" } },
		from: "callback.request",
		to: "token.response",
	},
	question: {
		before: "token.request",
		question: "Here Photo Print has registered a public key. How does it prove who it is when it redeems the code?",
		answers: [
			{
				text: "It sends its secret",
				holds: (hop) => formValue(hop, "client_secret") !== undefined || sentHeader(hop, "authorization") !== undefined,
			},
			{
				text: "It sends a statement that it has signed",
				holds: (hop) => formValue(hop, "client_assertion") !== undefined,
			},
			{
				text: "It sends its name alone",
				holds: (hop) =>
					formValue(hop, "client_secret") === undefined &&
					formValue(hop, "client_assertion") === undefined &&
					sentHeader(hop, "authorization") === undefined,
			},
		],
	},
	statements: ["token-names-caller"],
	tries: { practice: "code-pkce", lessons: ["mtls", "spa-secret", "audience-injection"] },
};

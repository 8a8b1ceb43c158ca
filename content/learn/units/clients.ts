import type { Hop } from "@/lib/flow/run";
import { formValue, hopAt, sentHeader } from "../read-run";
import type { CourseUnit } from "../statements";

const hasSecret = (hop: Hop | undefined) =>
	formValue(hop, "client_secret") !== undefined || sentHeader(hop, "authorization") !== undefined;
const hasAssertion = (hop: Hop | undefined) => formValue(hop, "client_assertion") !== undefined;

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
			"In the code grant, PKCE answers another question: is this the one that asked? A confidential client should do both. Neither tells an API who calls it later.",
			"RFC 9700 §2.1.1",
		],
	],
	piece: {
		lesson: "client-credentials",
		settings: { levels: { clientAuth: "private_key_jwt" } },
		from: "token.request",
		to: "token.response",
	},
	question: {
		before: "token.checks",
		question: "This program has registered a public key. How will the server find out that it is the one that asks?",
		answers: [
			{ text: "It compares a secret that came along", holds: (_, run) => hasSecret(hopAt(run, "token.request")) },
			{ text: "It verifies a signature", holds: (_, run) => hasAssertion(hopAt(run, "token.request")) },
			{
				text: "It believes the name in the request",
				holds: (_, run) => !hasSecret(hopAt(run, "token.request")) && !hasAssertion(hopAt(run, "token.request")),
			},
		],
	},
	statements: ["token-names-caller"],
	tries: {
		practice: "client-credentials",
		exercise: "check-token.client-authenticates",
		lessons: ["mtls", "spa-secret", "audience-injection"],
	},
};

import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"An access token says what its holder may do at an API. It does not say who pressed the button in this client: a token that Ada gave to another program would look the same.",
		],
		[
			"OpenID Connect adds that. The client asks for the scope openid and gets an ID Token beside the access token: signed, and made for this client. It checks issuer, audience and time, and the nonce where it sent one.",
			"OpenID Core §3.1.2.1",
			"OpenID Core §3.1.3.7",
		],
		[
			"The ID Token is for the client. It is no key to an API: RFC 9068 has the API look at the type of a token, and this one has another.",
			"RFC 9068 §4",
		],
	],
	piece: { lesson: "oidc-login", from: "token.request", to: "callback.response" },
	question: { before: "id-token.checks" },
	statements: ["sign-in-is-oauth", "openid-one-field", "nonce-required"],
	tries: { practice: "oidc-login", lessons: ["oidc-login", "token-injection"] },
};

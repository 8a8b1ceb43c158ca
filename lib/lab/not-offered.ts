/** What a developer may look for in a sandbox and not find, with the reason. */
export const notOffered: readonly (readonly [name: string, why: string])[] = [
	["PS256", "An RSA key is used with RS256 only. Sign with RS256, ES256 or Ed25519."],
	["client_secret_jwt", "Statements of clients are verified with public keys only."],
	[
		"tls_client_auth",
		"Nobody shows a certificate at a port without TLS, and no header is believed instead. The lesson on mutual TLS plays it.",
	],
	["Request objects (JAR)", "Parameters come plain, or pushed (PAR)."],
	["JARM, hybrid and implicit answers", "A code comes in the query, or in a form (form_post)."],
	["Introspection by other clients", "lab-api asks, with Basic: it is the API whose tokens these are."],
	[
		"private_key_jwt for clients that register themselves",
		"They get a secret, or none. A metadata document may hold a key.",
	],
];

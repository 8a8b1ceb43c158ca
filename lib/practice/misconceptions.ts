/** What people who answer wrongly may believe, by name. */
export interface Misconception {
	/** As a heading: "Scope taken for audience". */
	readonly name: string;
	/** What is true, in one or two sentences. */
	readonly truth: string;
	/** Where it is said: `RFC 9068 §4`. */
	readonly spec: string;
}

export const misconceptions = {
	"state-nonce": {
		name: "state and nonce confused",
		truth:
			"state ties the answer to the browser session that asked. nonce ties an ID Token to the request that asked for it.",
		spec: "OpenID Connect Core 1.0 §3.1.2.1",
	},
	"challenge-verifier": {
		name: "Challenge sent as the verifier",
		truth:
			"The challenge is made from the verifier and travels through the browser, where others may read it. The token request brings the verifier, from which the server makes the challenge once more.",
		spec: "RFC 7636 §4.5, §4.6",
	},
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof misconceptions;

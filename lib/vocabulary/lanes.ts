/** Who takes part. A lane is an instance with a role: two APIs are two lanes of one role. */

export type Role = "browser" | "client" | "as" | "rs" | "attacker";

/** The name of a lane inside its lesson, such as `user`, `client`, `as`, `rs`, `attacker`. */
export type LaneId = string;

export interface Lane {
	readonly id: LaneId;
	readonly role: Role;
	/**
	 * Where its messages arrive: the address below which all of it lies, such as `https://as.example` or
	 * `https://lab.example/s/1/as` (RFC 9207 §2 wants https issuers), or a private-use scheme such as `example.photos:`
	 * (RFC 8252 §7.1). Lanes that only send have none.
	 */
	readonly base?: string;
	/** A second such address, where it listens at two: with TLS and without. */
	readonly also?: string;
	/** The program that answers there, where it is not the usual one of its role (`programs.ts`). */
	readonly program?: string;
	/** As written on a wide lane head, on a narrow one, and in a sentence ("the client"). */
	readonly name: string;
	readonly short: string;
	readonly spoken: string;
	/** Its entry in the glossary, where that is not the one of its role. */
	readonly term?: string;
}

/** Front: through the browser, which can read it. Back: straight between two servers. */
export type Channel = "front" | "back";

export const phases = ["prepare", "ask", "consent", "return", "redeem", "use", "end", "after"] as const;
export type Phase = (typeof phases)[number];

/** Reused word for word in the stage, the notes and the handout. */
export const phaseNames: Readonly<Record<Phase, string>> = {
	prepare: "Prepare",
	ask: "Ask",
	consent: "Consent",
	return: "Return",
	redeem: "Redeem",
	use: "Use",
	end: "End",
	after: "After",
};

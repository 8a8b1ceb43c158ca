/** What a call to an API is, and what should come of it. */
import type { HttpRequest } from "../../http/message";
import type { SpecRef } from "../../vocabulary/specs";
import type { Kit } from "./kit";
import type { ApiTraits } from "./tested-api";

/** What the standards have an API answer. */
export interface Should {
	readonly status: number;
	/** In the challenge; absent where it must not have one (RFC 6750 §3.1), or where there is none. */
	readonly error?: string;
	/** The scheme of the challenge that says so, where the call was refused; `own` is that of the call itself. */
	readonly scheme?: "own" | "Bearer";
	readonly specs: readonly SpecRef[];
}

/** What is told of a call. Plain JSON. */
export interface CallFacts {
	readonly id: string;
	/** In a few words. */
	readonly name: string;
	/** A sentence: in what it differs from the call that the API has served. */
	readonly differs: string;
	readonly should: Should;
}

/** One call, and how it differs from that of the run. */
export interface ApiCall extends CallFacts {
	/** Where it makes sense; everywhere, where this is absent. */
	readonly fits?: (traits: ApiTraits) => boolean;
	/** Why an API gets it wrong with every validation on, in a sentence; `undefined` where it has no excuse. */
	readonly beyond?: (traits: ApiTraits) => string | undefined;
	/** The requests, in their order. The answer to the last one counts. */
	make(kit: Kit): Promise<readonly [HttpRequest, ...HttpRequest[]]>;
}

export const INVALID_TOKEN = (...specs: readonly SpecRef[]): Should => ({
	status: 401,
	error: "invalid_token",
	scheme: "own",
	specs: ["RFC 6750 §3.1", ...specs],
});

export const BAD_PROOF = (...specs: readonly SpecRef[]): Should => ({
	status: 401,
	error: "invalid_dpop_proof",
	scheme: "own",
	specs,
});

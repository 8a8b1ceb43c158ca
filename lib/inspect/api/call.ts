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
	/** Schemes that are challenged for, where the call is refused. The error stands in the challenge of each. */
	readonly schemes?: readonly string[];
	/** A further header that the answer must have. */
	readonly header?: string;
	/** The one that says it of this very call comes last. */
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
export interface ApiCall extends Omit<CallFacts, "should"> {
	/** At this API. */
	readonly should: (traits: ApiTraits) => Should;
	/** Where it makes sense; everywhere, where this is absent. */
	readonly fits?: (traits: ApiTraits) => boolean;
	/** Why an API gets it wrong with every validation on, in a sentence; `undefined` where it has no excuse. */
	readonly beyond?: (traits: ApiTraits) => string | undefined;
	/** The requests, in their order. The answer to the last one counts. */
	make(kit: Kit): Promise<readonly [HttpRequest, ...HttpRequest[]]>;
}

/** The scheme with which the API takes a token from whoever knows how (RFC 9449 §7.1). */
export const schemeOf = ({ proofs }: ApiTraits): string => (proofs ? "DPoP" : "Bearer");

/** Those that an API offers where nothing else says which is meant (RFC 9449 §7.1). */
export const schemesOf = ({ proofs }: ApiTraits): readonly string[] => (proofs ? ["Bearer", "DPoP"] : ["Bearer"]);

/** A bad token, whatever is bad about it (RFC 6750 §3.1). */
export const invalidToken =
	(...specs: readonly SpecRef[]): ApiCall["should"] =>
	(traits) => ({
		status: 401,
		error: "invalid_token",
		schemes: [schemeOf(traits)],
		specs: ["RFC 6750 §3.1", ...specs],
	});

/** The same for what a token says: read from it, or told by the server that issued it. */
export const invalidClaim =
	(...specs: readonly SpecRef[]): ApiCall["should"] =>
	(traits) =>
		invalidToken(...(traits.asks ? (["RFC 7662 §2.2"] as const) : specs))(traits);

export const badProof =
	(...specs: readonly SpecRef[]): ApiCall["should"] =>
	() => ({ status: 401, error: "invalid_dpop_proof", schemes: ["DPoP"], specs });

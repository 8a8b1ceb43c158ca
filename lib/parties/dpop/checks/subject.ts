import type { Json } from "../../../crypto/json";
import type { DecodedJwt } from "../../../crypto/jwt";
import type { ClientJwk } from "../../../crypto/keys";
import { fail, type Verdict } from "../../guard";

export type Scheme = "Bearer" | "DPoP";

/** What a server has read from a request about the proof in it. */
export interface ProofSubject {
	/** Every `DPoP` header. */
	readonly lines: readonly string[];
	/** The first of them taken apart; `undefined` where it is no JWT. */
	readonly jwt: DecodedJwt | undefined;
	/** The public key in its header, where it can be used. */
	readonly key: ClientJwk | undefined;
	readonly method: string;
	readonly url: string;
	/** Of a refusal: the token endpoint answers 400 (RFC 9449 §5), an API 401 (RFC 9449 §7.1). */
	readonly status: 400 | 401;
	/** Whether there has to be a proof. */
	readonly required: boolean;
	/** At an API: the scheme with which the token came, the token, and the key that it is bound to. */
	readonly scheme?: Scheme;
	readonly token?: string;
	readonly boundTo?: string;
}

/** For a check that looks into a proof, where there is none. */
export const NO_PROOF = "no proof";

export const hasProof = ({ lines }: ProofSubject): boolean => lines.length > 0;

/** A bad proof, whatever is bad about it (RFC 9449 §5, §7.1). */
export const badProof = (
	{ status }: ProofSubject,
	description: string,
	more: Pick<Extract<Verdict, { kind: "fail" }>, "compared" | "detail"> = {},
): Verdict => fail("invalid_dpop_proof", description, { status, ...more });

export const claim = ({ jwt }: ProofSubject, name: string): Json | undefined => jwt?.claims[name];

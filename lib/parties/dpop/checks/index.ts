/**
 * DPoP proofs, as lists: every point of RFC 9449 §4.3 is one check. Type, key and signature come before any claim
 * is believed; the nonce and the number come last, so that a proof that fails for another reason uses up nothing.
 */
import type { Check } from "../../guard";
import { algorithmAllowed } from "./algorithm-allowed";
import { claimsComplete } from "./claims-complete";
import { criticalUnderstood } from "./critical-understood";
import { keyBound } from "./key-bound";
import { keyPublic } from "./key-public";
import { methodSame } from "./method-same";
import { nonceCurrent } from "./nonce-current";
import { oneProof } from "./one-proof";
import { readable } from "./readable";
import { recent } from "./recent";
import { schemeFits } from "./scheme-fits";
import { sent } from "./sent";
import { signatureValid } from "./signature-valid";
import type { ProofSubject } from "./subject";
import { tokenHash } from "./token-hash";
import { typeFits } from "./type-fits";
import { unused } from "./unused";
import { urlSame } from "./url-same";

/** Before an API looks for a proof: how the token came. */
export const arrivalChecks: readonly Check<ProofSubject>[] = [schemeFits];

/** What every server makes sure of. */
export const proofChecks: readonly Check<ProofSubject>[] = [
	sent,
	oneProof,
	readable,
	claimsComplete,
	typeFits,
	algorithmAllowed,
	criticalUnderstood,
	keyPublic,
	signatureValid,
	methodSame,
	urlSame,
	recent,
];

/** What only an API can: the token is there. */
export const boundChecks: readonly Check<ProofSubject>[] = [tokenHash, keyBound];

/** Whether the proof was made for now, and comes for the first time. */
export const onceChecks: readonly Check<ProofSubject>[] = [nonceCurrent, unused];

export type { ProofSubject };

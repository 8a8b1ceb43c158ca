/**
 * What the API makes sure of (RFC 9068 §4). The order is our choice: type and signature before any claim is
 * believed, the scope last (RFC 6750 §3.1).
 */
import type { Check } from "../../guard";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceMine } from "./audience-mine";
import { claimsComplete } from "./claims-complete";
import { criticalUnderstood } from "./critical-understood";
import { issuerExpected } from "./issuer-expected";
import { keyKnown } from "./key-known";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { oneToken } from "./one-token";
import { scopeCovers } from "./scope-covers";
import { signatureValid } from "./signature-valid";
import type { CallSubject } from "./subject";
import { tokenReadable } from "./token-readable";
import { tokenSent } from "./token-sent";
import { typeAccessToken } from "./type-access-token";

export const callChecks: readonly Check<CallSubject>[] = [
	oneToken,
	tokenSent,
	tokenReadable,
	algorithmAllowed,
	typeAccessToken,
	criticalUnderstood,
	keyKnown,
	signatureValid,
	issuerExpected,
	audienceMine,
	notExpired,
	notEarly,
	claimsComplete,
	scopeCovers,
];

export type { CallSubject };

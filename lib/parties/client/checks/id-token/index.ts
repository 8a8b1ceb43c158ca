/**
 * What the client makes sure of before it believes an ID Token (OpenID Core §3.1.3.7), and before it uses
 * ANY token of the response (RFC 9700 §4.5.3.2). The order is our choice: the signature before any claim.
 */
import type { Check } from "../../../guard";
import { accessTokenHash } from "./access-token-hash";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceMe } from "./audience-me";
import { criticalUnderstood } from "./critical-understood";
import { issuedLately } from "./issued-lately";
import { issuerAsked } from "./issuer-asked";
import { keyKnown } from "./key-known";
import { nonceMatches } from "./nonce-matches";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { signatureValid } from "./signature-valid";
import { signedInSince } from "./signed-in-since";
import type { IdTokenSubject } from "./subject";
import { tokenReadable } from "./token-readable";
import { tokenSent } from "./token-sent";

export const idTokenChecks: readonly Check<IdTokenSubject>[] = [
	tokenSent,
	tokenReadable,
	algorithmAllowed,
	criticalUnderstood,
	keyKnown,
	signatureValid,
	issuerAsked,
	audienceMe,
	notExpired,
	notEarly,
	issuedLately,
	signedInSince,
	nonceMatches,
	accessTokenHash,
];

export type { IdTokenSubject };

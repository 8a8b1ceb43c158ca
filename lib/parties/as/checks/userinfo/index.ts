/**
 * The userinfo endpoint, as a list. It is a protected resource (OpenID Core §5.3), so most of its checks
 * are those of an API; what it alone can know, because it issued the token, is its own.
 */

import { algorithmAllowed } from "../../../bearer/checks/algorithm-allowed";
import { claimsComplete } from "../../../bearer/checks/claims-complete";
import { criticalUnderstood } from "../../../bearer/checks/critical-understood";
import { keyKnown } from "../../../bearer/checks/key-known";
import { notEarly } from "../../../bearer/checks/not-early";
import { notExpired } from "../../../bearer/checks/not-expired";
import { oneToken } from "../../../bearer/checks/one-token";
import { scopeCovers } from "../../../bearer/checks/scope-covers";
import { signatureValid } from "../../../bearer/checks/signature-valid";
import { tokenReadable } from "../../../bearer/checks/token-readable";
import { typeAccessToken } from "../../../bearer/checks/type-access-token";
import type { Check } from "../../../guard";
import type { UserinfoSubject } from "../subjects";
import { audienceUserinfo } from "./audience-userinfo";
import { issuerSelf } from "./issuer-self";
import { notRevoked } from "./not-revoked";
import { tokenSent } from "./token-sent";
import { userKnown } from "./user-known";

/** The token. */
export const userinfoTokenChecks: readonly Check<UserinfoSubject>[] = [
	oneToken,
	tokenSent,
	tokenReadable,
	algorithmAllowed,
	typeAccessToken,
	criticalUnderstood,
	keyKnown,
	signatureValid,
	issuerSelf,
	audienceUserinfo,
	notExpired,
	notEarly,
	notRevoked,
	claimsComplete,
];

/** What it gives, once whoever brings it has shown that they may. */
export const personChecks: readonly Check<UserinfoSubject>[] = [scopeCovers, userKnown];

export const userinfoChecks: readonly Check<UserinfoSubject>[] = [...userinfoTokenChecks, ...personChecks];

export type { UserinfoSubject };

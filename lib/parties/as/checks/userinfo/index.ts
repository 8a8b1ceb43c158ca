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

const arrivalChecks: readonly Check<UserinfoSubject>[] = [oneToken, tokenSent];

/** Whether a JWT is an access token of this server's. */
const jwtChecks: readonly Check<UserinfoSubject>[] = [
	tokenReadable,
	algorithmAllowed,
	typeAccessToken,
	criticalUnderstood,
	keyKnown,
	signatureValid,
];

/** What it stands for. */
const claimChecks: readonly Check<UserinfoSubject>[] = [
	issuerSelf,
	audienceUserinfo,
	notExpired,
	notEarly,
	notRevoked,
	claimsComplete,
];

export const userinfoTokenChecks: readonly Check<UserinfoSubject>[] = [...arrivalChecks, ...jwtChecks, ...claimChecks];

/** The same for an opaque one: that the server finds its text is all that makes it one of its own. */
export const userinfoReferenceChecks: readonly Check<UserinfoSubject>[] = [...arrivalChecks, ...claimChecks];

/** What it gives, once whoever brings it has shown that they may. */
export const personChecks: readonly Check<UserinfoSubject>[] = [scopeCovers, userKnown];

export const userinfoChecks: readonly Check<UserinfoSubject>[] = [...userinfoTokenChecks, ...personChecks];

export type { UserinfoSubject };

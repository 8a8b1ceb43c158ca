/**
 * The userinfo endpoint, as a list. It is a protected resource (OpenID Core §5.3), so most of its checks
 * are those of an API; what it alone can know, because it issued the token, is its own.
 */
import type { Check } from "../../../guard";
import { algorithmAllowed } from "../../../rs/checks/algorithm-allowed";
import { claimsComplete } from "../../../rs/checks/claims-complete";
import { criticalUnderstood } from "../../../rs/checks/critical-understood";
import { keyKnown } from "../../../rs/checks/key-known";
import { notEarly } from "../../../rs/checks/not-early";
import { notExpired } from "../../../rs/checks/not-expired";
import { oneToken } from "../../../rs/checks/one-token";
import { scopeCovers } from "../../../rs/checks/scope-covers";
import { signatureValid } from "../../../rs/checks/signature-valid";
import { tokenReadable } from "../../../rs/checks/token-readable";
import { typeAccessToken } from "../../../rs/checks/type-access-token";
import { audienceUserinfo } from "./audience-userinfo";
import { issuerSelf } from "./issuer-self";
import { notRevoked } from "./not-revoked";
import type { UserinfoSubject } from "./subject";
import { tokenSent } from "./token-sent";
import { userKnown } from "./user-known";

export const userinfoChecks: readonly Check<UserinfoSubject>[] = [
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
	scopeCovers,
	userKnown,
];

export type { UserinfoSubject };

/**
 * The logout endpoint, as a list. A failure is a page: the server must not redirect once it has found an
 * error in the request (OpenID Logout §4).
 */
import type { Check } from "../../../guard";
import { clientSame } from "./client-same";
import { criticalUnderstood } from "./critical-understood";
import { hintNotEarly } from "./hint-not-early";
import { hintOurs } from "./hint-ours";
import { parametersOnce } from "./parameters-once";
import { redirectUriRegistered } from "./redirect-uri-registered";
import { redirectUriWellFormed } from "./redirect-uri-well-formed";
import { redirectVouched } from "./redirect-vouched";
import type { LogoutSubject } from "./subject";

export const endSessionChecks: readonly Check<LogoutSubject>[] = [
	parametersOnce,
	criticalUnderstood,
	hintOurs,
	hintNotEarly,
	clientSame,
	redirectUriWellFormed,
	redirectVouched,
	redirectUriRegistered,
];

export type { LogoutSubject };

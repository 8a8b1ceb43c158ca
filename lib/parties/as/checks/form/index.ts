/** The login and consent forms, as lists. A failure is a page; no OAuth error travels by redirect. */
import type { Check } from "../../../guard";
import type { FormSubject, LogoutFormSubject } from "../subjects";
import { formToken } from "./form-token";
import { passkeyHere } from "./passkey-here";
import { passwordRight } from "./password-right";
import { requestWaiting } from "./request-waiting";
import { scopesAsked } from "./scopes-asked";
import { signedIn } from "./signed-in";
import { signedInAgain } from "./signed-in-again";

export const loginChecks: readonly Check<FormSubject>[] = [formToken, requestWaiting];
export const credentialChecks: readonly Check<FormSubject>[] = [passwordRight];
/** The same at a server where people have passkeys. */
export const passkeyChecks: readonly Check<FormSubject>[] = [passwordRight, passkeyHere];
/** For the form that takes a user code: nobody need be signed in yet. */
export const formTokenChecks: readonly Check<FormSubject>[] = [formToken];
export const consentChecks: readonly Check<FormSubject>[] = [formToken, requestWaiting, signedIn, scopesAsked];
/** The same, where the request asked for a sign-in of its own. */
export const consentAfterSignInChecks: readonly Check<FormSubject>[] = [
	formToken,
	requestWaiting,
	signedIn,
	signedInAgain,
	scopesAsked,
];
export const logoutFormChecks: readonly Check<LogoutFormSubject>[] = [formToken, requestWaiting];

export type { FormSubject };

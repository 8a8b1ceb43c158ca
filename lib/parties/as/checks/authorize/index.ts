/**
 * The authorization endpoint, as a list. The first list decides whether there is somebody to redirect
 * to: a failure there is an error page. Only then may errors travel to the client (OAuth 2.1 §4.1.2.1).
 */
import type { Check } from "../../../guard";
import { challengeMethodAllowed } from "./challenge-method-allowed";
import { challengeSent } from "./challenge-sent";
import { challengeWellFormed } from "./challenge-well-formed";
import { clientIdOnce } from "./client-id-once";
import { clientKnown } from "./client-known";
import { noRequestObject } from "./no-request-object";
import { parametersOnce } from "./parameters-once";
import { redirectUriGiven } from "./redirect-uri-given";
import { redirectUriRegistered } from "./redirect-uri-registered";
import { resourceKnown } from "./resource-known";
import { responseModeSupported } from "./response-mode-supported";
import { responseTypeAllowed } from "./response-type-allowed";
import { scopeKnown } from "./scope-known";
import { statePrintable } from "./state-printable";
import type { AuthorizeSubject } from "./subject";

/** Failure: a page, HTTP 400, no redirect. */
export const targetChecks: readonly Check<AuthorizeSubject>[] = [
	clientIdOnce,
	clientKnown,
	redirectUriGiven,
	redirectUriRegistered,
	responseModeSupported,
];

/** Failure: a redirect with `error`, `state` and `iss`. */
export const requestChecks: readonly Check<AuthorizeSubject>[] = [
	parametersOnce,
	statePrintable,
	noRequestObject,
	responseTypeAllowed,
	challengeSent,
	challengeMethodAllowed,
	challengeWellFormed,
	scopeKnown,
	resourceKnown,
];

export type { AuthorizeSubject };

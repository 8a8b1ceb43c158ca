/**
 * The order of checks for whoever asks the server for something: one table, checks down, endpoints across. A cell says
 * at which stage an endpoint asks, and an empty one that it does not. An endpoint goes through its stages from the first
 * to the last, and each has read more than the one before; how a no is answered is the endpoint's to say.
 */
import type { Check } from "../../guard";
import { challengeMethodAllowed } from "./authorize/challenge-method-allowed";
import { challengeSent } from "./authorize/challenge-sent";
import { challengeWellFormed } from "./authorize/challenge-well-formed";
import { clientIdOnce } from "./authorize/client-id-once";
import { clientKnown } from "./authorize/client-known";
import { noRequestObject } from "./authorize/no-request-object";
import { parametersOnce } from "./authorize/parameters-once";
import { redirectUriGiven } from "./authorize/redirect-uri-given";
import { redirectUriRegistered } from "./authorize/redirect-uri-registered";
import { requestPushed } from "./authorize/request-pushed";
import { requestUriFresh } from "./authorize/request-uri-fresh";
import { requestUriKnown } from "./authorize/request-uri-known";
import { requestUriOfThisClient } from "./authorize/request-uri-of-this-client";
import { requestUriUnused } from "./authorize/request-uri-unused";
import { resourceKnown } from "./authorize/resource-known";
import { responseModeSupported } from "./authorize/response-mode-supported";
import { responseTypeAllowed } from "./authorize/response-type-allowed";
import { scopeKnown } from "./authorize/scope-known";
import { statePrintable } from "./authorize/state-printable";
import { grantAllowed } from "./device/grant-allowed";
import { noRequestUri } from "./par/no-request-uri";
import { consented } from "./sign-in/consented";
import { maxAgeNumber } from "./sign-in/max-age-number";
import { promptPossible } from "./sign-in/prompt-possible";
import { sessionEnough } from "./sign-in/session-enough";
import type { SignInSubject } from "./sign-in/subject";
import type { AuthorizeSubject, DirectSubject } from "./subjects";
import { clientAuthenticates } from "./token/client-authenticates";
import { clientKnown as callerKnown } from "./token/client-known";
import { formEncoded } from "./token/form-encoded";
import { oneAuthentication } from "./token/one-authentication";
import { parametersOnce as credentialsOnce } from "./token/parameters-once";

/** By endpoint: what it has read at each of its stages. */
interface Stages {
	readonly authorize: {
		/** A no at these three is a page: there is nobody yet to redirect to (OAuth 2.1 §4.1.2.1). */
		readonly client: AuthorizeSubject;
		/** Only where a `request_uri` came, to a server that has PAR. */
		readonly reference: AuthorizeSubject;
		readonly target: AuthorizeSubject;
		/** From here on a no travels to the client, with `error`, `state` and `iss`. At a server that has PAR. */
		readonly pushed: AuthorizeSubject;
		readonly request: AuthorizeSubject;
		/** Only in a request for a login: whom the server may show a page (OpenID Core §3.1.2.1). */
		readonly "sign-in": SignInSubject;
	};
	/** A no is JSON here, as at the token endpoint. Who asks comes first. */
	readonly par: { readonly client: DirectSubject; readonly request: DirectSubject };
	readonly device: { readonly client: DirectSubject; readonly request: DirectSubject };
}
type Endpoint = keyof Stages;

/** A stage that has not read what a check looks at does not compile. `S`: what it looks at. */
type Cells<S> = {
	readonly [E in Endpoint]?: {
		[T in keyof Stages[E]]: Stages[E][T] extends S ? T : never;
	}[keyof Stages[E]];
};

interface Row {
	readonly check: Check<never>;
	readonly cells: { readonly [E in Endpoint]?: PropertyKey | undefined };
}

const row = <S>(check: Check<S>, cells: Cells<S>): Row => ({ check, cells });

// biome-ignore format: one line per check.
export const requestChecks: readonly Row[] = [
	row(formEncoded,            {                         par: "client",  device: "client" }),
	row(credentialsOnce,        {                         par: "client",  device: "client" }),
	row(oneAuthentication,      {                         par: "client",  device: "client" }),
	row(callerKnown,            {                         par: "client",  device: "client" }),
	row(clientAuthenticates,    {                         par: "client",  device: "client" }),
	row(grantAllowed,           {                                         device: "request" }),
	row(noRequestUri,           {                         par: "request" }),
	row(clientIdOnce,           { authorize: "client",    par: "request" }),
	row(clientKnown,            { authorize: "client" }),
	row(requestUriKnown,        { authorize: "reference" }),
	row(requestUriOfThisClient, { authorize: "reference" }),
	row(requestUriFresh,        { authorize: "reference" }),
	row(requestUriUnused,       { authorize: "reference" }),
	row(redirectUriGiven,       { authorize: "target",    par: "request" }),
	row(redirectUriRegistered,  { authorize: "target",    par: "request" }),
	row(responseModeSupported,  { authorize: "target",    par: "request" }),
	row(requestPushed,          { authorize: "pushed" }),
	row(parametersOnce,         { authorize: "request",   par: "request" }),
	row(statePrintable,         { authorize: "request",   par: "request" }),
	row(noRequestObject,        { authorize: "request",   par: "request" }),
	row(responseTypeAllowed,    { authorize: "request",   par: "request" }),
	row(challengeSent,          { authorize: "request",   par: "request" }),
	row(challengeMethodAllowed, { authorize: "request",   par: "request" }),
	row(challengeWellFormed,    { authorize: "request",   par: "request" }),
	row(scopeKnown,             { authorize: "request",   par: "request", device: "request" }),
	row(resourceKnown,          { authorize: "request",   par: "request" }),
	row(promptPossible,         { authorize: "sign-in" }),
	row(maxAgeNumber,           { authorize: "sign-in" }),
	row(sessionEnough,          { authorize: "sign-in" }),
	row(consented,              { authorize: "sign-in" }),
];

/** The checks of an endpoint at one of its stages, in order. */
export const checksAt = <E extends Endpoint, T extends keyof Stages[E]>(
	endpoint: E,
	stage: T,
): readonly Check<Stages[E][T]>[] =>
	requestChecks.filter(({ cells }) => cells[endpoint] === stage).map(({ check }) => check as Check<Stages[E][T]>);

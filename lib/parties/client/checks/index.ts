/** What the client makes sure of before it uses a code: whose answer it is first, then what it says (RFC 9207 §2.4, OAuth 2.1 §4.1.2). */
import type { Check } from "../../guard";
import { answerComplete } from "./answer-complete";
import { contextMatches } from "./context-matches";
import { issuerMatches } from "./issuer-matches";
import { parametersOnce } from "./parameters-once";
import { sameUser } from "./same-user";
import { stateMatches } from "./state-matches";
import type { CallbackSubject } from "./subject";
import { transactionKnown } from "./transaction-known";

export const callbackChecks: readonly Check<CallbackSubject>[] = [
	parametersOnce,
	transactionKnown,
	stateMatches,
	issuerMatches,
	answerComplete,
];

/** Before those, where a link has begun the request: anybody can open a link. */
export const linkChecks: readonly Check<CallbackSubject>[] = [sameUser];

/** The same where a client has a redirect URI for each of its connections. */
export const connectionChecks: readonly Check<CallbackSubject>[] = [contextMatches];

export type { CallbackSubject };

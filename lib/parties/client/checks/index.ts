/** What the client makes sure of before it uses a code (PROTOCOL F1.5). */
import type { Check } from "../../guard";
import { answerComplete } from "./answer-complete";
import { issuerMatches } from "./issuer-matches";
import { parametersOnce } from "./parameters-once";
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

export type { CallbackSubject };

import type { Check } from "../../../guard";
import type { ClientLogoutSubject } from "../subjects";
import { sessionKnown } from "./session-known";
import { stateMatches } from "./state-matches";

/** What the client makes sure of when somebody wants out, and when the server has sent them back. */
export const logoutChecks: readonly Check<ClientLogoutSubject>[] = [sessionKnown];
export const signedOutChecks: readonly Check<ClientLogoutSubject>[] = [stateMatches];

export type { ClientLogoutSubject };

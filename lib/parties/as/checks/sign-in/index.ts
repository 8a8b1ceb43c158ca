/**
 * What a request for a login asks of the server besides, as a list (OpenID Core §3.1.2.1): whom it may show a page. It
 * runs after everything that OAuth asks; an error travels to the client by redirect.
 */
import type { Check } from "../../../guard";
import { consented } from "./consented";
import { maxAgeNumber } from "./max-age-number";
import { promptPossible } from "./prompt-possible";
import { sessionEnough } from "./session-enough";
import type { SignInSubject } from "./subject";

export const signInChecks: readonly Check<SignInSubject>[] = [promptPossible, maxAgeNumber, sessionEnough, consented];

export type { SignInSubject };

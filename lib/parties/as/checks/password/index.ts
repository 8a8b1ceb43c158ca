/** The password grant, as a list (RFC 6749 §4.3.2). It runs after what every token request has to pass. */
import type { Check } from "../../../guard";
import type { PasswordGrantSubject } from "../subjects";
import { credentialsSent } from "./credentials-sent";
import { passwordRight } from "./password-right";
import { resourceKnown } from "./resource-known";
import { scopeAllowed } from "./scope-allowed";

/** Whose password it is comes first: nothing else is told to somebody who does not know it. */
export const passwordGrantChecks: readonly Check<PasswordGrantSubject>[] = [
	credentialsSent,
	passwordRight,
	scopeAllowed,
	resourceKnown,
];

export type { PasswordGrantSubject };

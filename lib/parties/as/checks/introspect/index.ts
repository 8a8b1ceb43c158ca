/** The introspection endpoint, as lists: who asks (RFC 7662 §2.1), then whether the token counts for them (RFC 7662 §2.2). */
import type { Check } from "../../../guard";
import { callerAuthenticates } from "./caller-authenticates";
import { meantForCaller } from "./meant-for-caller";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { notRevoked } from "./not-revoked";
import type { IntrospectSubject } from "./subject";
import { tokenGiven } from "./token-given";
import { tokenKnown } from "./token-known";

/** A refusal here is an error response. */
export const askingChecks: readonly Check<IntrospectSubject>[] = [callerAuthenticates, tokenGiven];

/** A refusal here is the answer `{"active":false}`. */
export const activeChecks: readonly Check<IntrospectSubject>[] = [
	tokenKnown,
	notExpired,
	notEarly,
	meantForCaller,
	notRevoked,
];

export type { IntrospectSubject };

/** Tokens that are bound to the certificate of a connection (RFC 8705 §3), as lists. */
import type { Check } from "../../guard";
import { certificateBound } from "./certificate-bound";
import { certificateSent } from "./certificate-sent";
import type { ConnectionSubject } from "./subject";

/** Before the server binds a token. */
export const issuingChecks: readonly Check<ConnectionSubject>[] = [certificateSent];

/** Before an API serves a call with a bound one. */
export const bindingChecks: readonly Check<ConnectionSubject>[] = [certificateBound];

export type { ConnectionSubject };

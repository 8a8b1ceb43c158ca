/** For `grant_type=client_credentials` (OAuth 2.1 §4.2), once the client has authenticated. */
import type { Check } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { clientIsConfidential } from "./client-is-confidential";
import { resourceKnown } from "./resource-known";
import { scopeRegistered } from "./scope-registered";
import { secretNotShipped } from "./secret-not-shipped";

export const clientCredentialsChecks: readonly Check<TokenSubject>[] = [
	clientIsConfidential,
	scopeRegistered,
	resourceKnown,
];

/** The same, before them, for a client that is known to be a page. */
export const pageClientChecks: readonly Check<TokenSubject>[] = [secretNotShipped];

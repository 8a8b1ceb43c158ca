/** For `grant_type=client_credentials` (OAuth 2.1 §4.2), once the client has authenticated. */
import type { Check } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { clientIsConfidential } from "./client-is-confidential";
import { resourceKnown } from "./resource-known";
import { scopeRegistered } from "./scope-registered";

export const clientCredentialsChecks: readonly Check<TokenSubject>[] = [
	clientIsConfidential,
	scopeRegistered,
	resourceKnown,
];

/** The ways in which a client can authenticate, as a table: each has its own list of checks (OAuth 2.1 §2.4). */
import type { ClientAuthMethod, Registration } from "../../world/as-memory";
import type { Check } from "../guard";
import { assertionChecks } from "./checks/assertion";
import { certificateChecks } from "./checks/certificate";
import type { TokenSubject } from "./checks/token";
import { clientAuthenticates } from "./checks/token/client-authenticates";

/** By the method that the client registered: it is the server that decides which of them counts. */
const methods: Readonly<Record<ClientAuthMethod, readonly Check<TokenSubject>[]>> = {
	none: [clientAuthenticates],
	client_secret_post: [clientAuthenticates],
	client_secret_basic: [clientAuthenticates],
	private_key_jwt: assertionChecks,
	tls_client_auth: certificateChecks,
};

/**
 * An endpoint's list by the client that asks: the checks of its own method stand in the place of
 * `token.client-authenticates`. The lists are made once, and not for each request.
 */
export function authenticating<S extends TokenSubject>(
	list: readonly Check<S>[],
): (client: Registration | undefined) => readonly Check<S>[] {
	const byMethod = new Map<string, readonly Check<S>[]>();
	for (const [method, own] of Object.entries(methods))
		byMethod.set(
			method,
			list.flatMap((check) => (check.id === clientAuthenticates.id ? own : [check])),
		);
	return (client) => byMethod.get(client?.token_endpoint_auth_method ?? "none") ?? [];
}

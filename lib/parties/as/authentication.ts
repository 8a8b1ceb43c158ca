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

/** An endpoint's list, with the checks of this client's own method in the place of `token.client-authenticates`. */
export const authenticating = <S extends TokenSubject>(
	list: readonly Check<S>[],
	client: Registration | undefined,
): readonly Check<S>[] =>
	list.flatMap((check) =>
		check.id === clientAuthenticates.id ? methods[client?.token_endpoint_auth_method ?? "none"] : [check],
	);

/** Who is registered in a sandbox before anybody registers: Ada, and one client for each way to be one. */
import type { ClientJwk } from "../crypto/keys";
import { DEVICE_GRANT } from "../vocabulary/device-grant";
import { TOKEN_EXCHANGE } from "../vocabulary/token-exchange";
import type { Account, Registration } from "../world/as-memory";
import { constant } from "../world/own-memory";
import type { LabSettings } from "./settings";

export const ADA: Account = constant({
	sub: "ada",
	name: "Ada",
	password: "correct horse",
	email: "ada@example.com",
});

export const labScopes: readonly string[] = constant([
	"openid",
	"profile",
	"email",
	"photos.read",
	"photos.write",
	"order",
	"order:items",
	"inventory:write",
	"inventory:price:write",
]);

/** Where a program on the developer's own machine listens; any port will do (RFC 8252 §7.3). */
const LOOPBACK = ["http://127.0.0.1/cb", "http://[::1]/cb"];

const SIGNED_OUT = ["http://127.0.0.1/signed-out", "http://localhost/signed-out"];

const BY_CODE = constant(["authorization_code", "refresh_token"]);

/** What the token endpoint of a sandbox takes as `grant_type`. */
export const labGrants: readonly string[] = constant([...BY_CODE, "client_credentials", DEVICE_GRANT, TOKEN_EXCHANGE]);

type ReadyClient = Pick<Registration, "client_id" | "client_name" | "token_endpoint_auth_method"> &
	Partial<Registration> & { readonly hasSecret?: true };

const readyClients: readonly ReadyClient[] = [
	{ client_id: "lab-public", client_name: "Your public client", token_endpoint_auth_method: "none" },
	{
		client_id: "lab-basic",
		client_name: "Your confidential client (Basic)",
		token_endpoint_auth_method: "client_secret_basic",
		hasSecret: true,
	},
	{
		client_id: "lab-post",
		client_name: "Your confidential client (form)",
		token_endpoint_auth_method: "client_secret_post",
		hasSecret: true,
	},
	{
		client_id: "lab-jwt",
		client_name: "Your client with a key",
		token_endpoint_auth_method: "private_key_jwt",
		grant_types: [...BY_CODE, "client_credentials"],
	},
	{
		client_id: "lab-machine",
		client_name: "Your service",
		token_endpoint_auth_method: "client_secret_basic",
		hasSecret: true,
		grant_types: ["client_credentials", TOKEN_EXCHANGE],
		redirect_uris: [],
		response_types: [],
		scope: "photos.read photos.write order",
	},
	{
		client_id: "lab-device",
		client_name: "Your device",
		token_endpoint_auth_method: "none",
		grant_types: [DEVICE_GRANT, "refresh_token"],
		redirect_uris: [],
		response_types: [],
	},
];

/** The names of all of them. */
export const readyIds: readonly string[] = readyClients.map(({ client_id }) => client_id);

/** What the API has, with the scope for it. */
export const scopeOfPath = constant({
	"/photos": "photos.read",
	"/orders": "order:items",
	"/prices": "inventory:price:write",
});

export const apiPaths: readonly string[] = Object.keys(scopeOfPath);

/** Scopes that open something at the API, or more than that. */
export const apiScopes: readonly string[] = labScopes.filter((one) => /^(photos|order|inventory)/.test(one));

/** The grants that a ready client is registered for; `undefined` where there is no such client. */
export function grantsOfReady(clientId: string): readonly string[] | undefined {
	const client = readyClients.find(({ client_id }) => client_id === clientId);
	return client && (client.grant_types ?? BY_CODE);
}

/** The API's own identity at the authorization server, for introspection (RFC 7662 §2.1). */
export const API_ID = "lab-api";

/** The names of everybody who has a secret. */
export const secretHolders: readonly string[] = [
	...readyClients.flatMap(({ client_id, hasSecret }) => (hasSecret ? [client_id] : [])),
	API_ID,
];

/** By `client_id`, as a sandbox registers them under its settings. @param secrets by `client_id` */
export function registeredClients(
	{ redirectUris, clientKeys }: Pick<LabSettings, "redirectUris" | "clientKeys">,
	secrets: Readonly<Record<string, string>>,
): Readonly<Record<string, Registration>> {
	const registered = readyClients.map(({ hasSecret, ...client }): readonly [string, Registration] => [
		client.client_id,
		constant({
			redirect_uris: [...new Set([...LOOPBACK, ...redirectUris])],
			grant_types: BY_CODE,
			response_types: ["code"],
			scope: labScopes.join(" "),
			post_logout_redirect_uris: SIGNED_OUT,
			...(hasSecret ? { client_secret: secrets[client.client_id] ?? "" } : {}),
			...(client.token_endpoint_auth_method === "private_key_jwt"
				? { jwks: { keys: clientKeys as unknown as readonly ClientJwk[] } }
				: {}),
			...client,
		}),
	]);
	return Object.fromEntries(registered);
}

/** A sandbox in the configuration of a framework: Auth.js, Authlib, Spring. */
import { mark } from "../words/text";
import { byCode, isDevice, lines, quoted, REDIRECT_URI, SCOPE, scopeFor, type Writer } from "./snippet";

const AUTHJS_CALLBACK = "http://localhost:3000/api/auth/callback/lab";

export const authjs: Writer = ({ issuer }, client) =>
	byCode(client) && client.token_endpoint_auth_method !== "private_key_jwt"
		? {
				name: "Auth.js",
				note: mark("Auth.js takes plain http as it is. Its callback has to be registered first."),
				redirectUri: AUTHJS_CALLBACK,
				text: lines(
					"providers: [{",
					'  id: "lab", name: "Par Avion", type: "oidc",',
					`  issuer: ${quoted(issuer)},`,
					`  clientId: ${quoted(client.client_id)},`,
					client.client_secret !== undefined && `  clientSecret: ${quoted(client.client_secret)},`,
					`  authorization: { params: { scope: ${quoted(SCOPE)} } },`,
					`  client: { token_endpoint_auth_method: ${quoted(client.token_endpoint_auth_method)} },`,
					'  checks: ["pkce", "state", "nonce"],',
					"}]",
				),
			}
		: undefined;

export const authlib: Writer = ({ issuer }, client) =>
	isDevice(client) || client.token_endpoint_auth_method === "private_key_jwt"
		? undefined
		: {
				name: "Authlib",
				note: mark("AUTHLIB_INSECURE_TRANSPORT=1 allows plain http, for development."),
				text: lines(
					"# export AUTHLIB_INSECURE_TRANSPORT=1",
					byCode(client) && "from authlib.common.security import generate_token",
					"from authlib.integrations.requests_client import OAuth2Session",
					`session = OAuth2Session(${quoted(client.client_id)}, ${client.client_secret === undefined ? "None" : quoted(client.client_secret)},`,
					`    token_endpoint_auth_method=${quoted(client.token_endpoint_auth_method)},`,
					`    scope=${quoted(scopeFor(client))}${byCode(client) ? `, redirect_uri=${quoted(REDIRECT_URI)},` : ")"}`,
					byCode(client) && '    code_challenge_method="S256")',
					byCode(client) && "code_verifier = generate_token(48)",
					byCode(client)
						? `uri, state = session.create_authorization_url(${quoted(`${issuer}/authorize`)}, code_verifier=code_verifier)`
						: `session.fetch_token(${quoted(`${issuer}/token`)}, grant_type="client_credentials")`,
					byCode(client) && "# Open uri in a browser. With the address that it comes back to:",
					byCode(client) && "def finish(back):",
					byCode(client) &&
						`    return session.fetch_token(${quoted(`${issuer}/token`)}, authorization_response=back, code_verifier=code_verifier)`,
				),
			};

const SPRING_CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/lab";

export const spring: Writer = ({ issuer }, client) =>
	isDevice(client) || client.token_endpoint_auth_method === "private_key_jwt"
		? undefined
		: {
				name: "Spring",
				note: !byCode(client)
					? mark("Spring takes plain http as it is.")
					: client.client_secret === undefined
						? mark("Spring takes plain http as it is. Its callback has to be registered first.")
						: mark(
								"Its callback has to be registered first. Before Spring Security 7 a client with a secret sends no code_challenge: set requireProofKey in its ClientSettings.",
							),
				...(byCode(client) ? { redirectUri: SPRING_CALLBACK } : {}),
				text: lines(
					"spring.security.oauth2.client:",
					`  provider.lab.issuer-uri: ${issuer}`,
					"  registration.lab:",
					`    client-id: ${client.client_id}`,
					client.client_secret !== undefined && `    client-secret: ${client.client_secret}`,
					`    client-authentication-method: ${client.token_endpoint_auth_method}`,
					`    authorization-grant-type: ${byCode(client) ? "authorization_code" : "client_credentials"}`,
					byCode(client) && '    redirect-uri: "{baseUrl}/login/oauth2/code/{registrationId}"',
					`    scope: ${scopeFor(client).split(" ").join(", ")}`,
				),
			};

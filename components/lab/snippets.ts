/** How a client is pointed at a sandbox: the same values as each library wants them. */
import type { Description } from "@/lib/lab/live";
import { DEVICE_GRANT } from "@/lib/vocabulary/device-grant";
import type { Registration } from "@/lib/world/as-clients";
import { mark, type Text } from "../words/text";
import { mcpProgram } from "./snippet-mcp";

export const snippetIds = [
	"env",
	"curl",
	"openid-client",
	"oauth4webapi",
	"authjs",
	"mcp",
	"authlib",
	"spring",
] as const;
export type SnippetId = (typeof snippetIds)[number];

export interface Snippet {
	readonly name: string;
	readonly text: string;
	/** What allows a plain http issuer there. */
	readonly note: Text;
	/** A callback of the library's own that has to be registered first. */
	readonly redirectUri?: string;
}

/** Where the snippets say that the client listens: any port of a loopback address is registered. */
export const REDIRECT_URI = "http://127.0.0.1:3000/cb";

/** The pair of RFC 7636 Appendix B. */
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

type Place = Pick<Description, "issuer" | "api" | "mcp">;
type Writer = (place: Place, client: Registration) => Snippet | undefined;

const SCOPE = "openid photos.read";
/** A service asks for itself: there is nobody who could sign in. */
const scopeFor = ({ response_types: types, scope }: Registration): string =>
	types.includes("code") ? SCOPE : (scope ?? "photos.read").split(" ").includes("photos.read") ? "photos.read" : SCOPE;

const byCode = ({ response_types: types }: Registration): boolean => types.includes("code");
const isDevice = ({ grant_types: types }: Registration): boolean => types.some((one) => one.endsWith("device_code"));

const lines = (...all: readonly (string | undefined | false)[]): string =>
	all.filter((one) => typeof one === "string").join("\n");

/** A word of a shell or of a program, in double quotes. */
const quoted = (text: string): string => JSON.stringify(text);

const env: Writer = ({ issuer, api, mcp }, client) => ({
	name: ".env",
	note: mark("Plain http is for development only: most libraries want an option that allows it."),
	text: lines(
		`OIDC_ISSUER=${issuer}`,
		`OIDC_CLIENT_ID=${client.client_id}`,
		client.client_secret !== undefined && `OIDC_CLIENT_SECRET=${client.client_secret}`,
		byCode(client) && `OIDC_REDIRECT_URI=${REDIRECT_URI}`,
		`OIDC_SCOPE=${quoted(scopeFor(client))}`,
		`API_URL=${api}`,
		`MCP_URL=${mcp}`,
	),
});

/** What curl sends of the client itself. */
const curlIdentity = ({ client_id: id, client_secret: secret, token_endpoint_auth_method: method }: Registration) => {
	if (method === "client_secret_basic") return `-u ${id}:${secret}`;
	return secret === undefined ? `-d client_id=${id}` : `-d client_id=${id} -d client_secret=${secret}`;
};

const curl: Writer = ({ issuer }, client) => {
	if (client.token_endpoint_auth_method === "private_key_jwt") return undefined;
	const identity = curlIdentity(client);
	const note = mark("curl takes plain http as it is.");
	const scope = encodeURIComponent(scopeFor(client));
	if (isDevice(client))
		return {
			name: "curl",
			note,
			text: lines(
				`curl ${issuer}/device_authorization ${identity} -d scope=${scope}`,
				"# Open its verification_uri_complete in a browser. Then, every 5 seconds, with its device_code:",
				`curl ${issuer}/token ${identity} -d grant_type=${DEVICE_GRANT} -d device_code=…`,
			),
		};
	if (!byCode(client))
		return {
			name: "curl",
			note,
			text: `curl ${issuer}/token ${identity} -d grant_type=client_credentials -d scope=${scope}`,
		};
	const query = `response_type=code&client_id=${client.client_id}&redirect_uri=${encodeURIComponent(REDIRECT_URI)}&scope=${scope}`;
	return {
		name: "curl",
		note,
		text: lines(
			"# In a browser; the pair is the example of RFC 7636:",
			`${issuer}/authorize?${query}&state=1&code_challenge=${CHALLENGE}&code_challenge_method=S256`,
			"# With the code of the address that it ends at:",
			`curl ${issuer}/token ${identity} -d grant_type=authorization_code -d redirect_uri=${REDIRECT_URI} \\`,
			`  -d code_verifier=${VERIFIER} -d code=…`,
		),
	};
};

/** How openid-client and oauth4webapi, which are one family, are told how a client authenticates. */
function authentication(module: string, { client_secret: secret, token_endpoint_auth_method: method }: Registration) {
	if (method === "client_secret_basic") return `${module}.ClientSecretBasic(${quoted(secret ?? "")})`;
	if (method === "client_secret_post") return `${module}.ClientSecretPost(${quoted(secret ?? "")})`;
	return method === "private_key_jwt" ? `${module}.PrivateKeyJwt(privateKey)` : `${module}.None()`;
}

const openidClient: Writer = ({ issuer }, client) => ({
	name: "openid-client",
	note: mark("allowInsecureRequests allows plain http, for development."),
	text: lines(
		'import * as client from "openid-client"',
		keyLine(client),
		`const config = await client.discovery(new URL(${quoted(issuer)}),`,
		`  ${quoted(client.client_id)}, undefined, ${authentication("client", client)},`,
		"  { execute: [client.allowInsecureRequests] })",
		...afterDiscovery(client),
	),
});

/** Where a client signs: the private key is the developer's own. */
const keyLine = ({ token_endpoint_auth_method: method }: Registration) =>
	method === "private_key_jwt" &&
	"// privateKey is a CryptoKey: make a pair under Clients, and import its private half";

function afterDiscovery(client: Registration): readonly string[] {
	if (isDevice(client))
		return [
			`const device = await client.initiateDeviceAuthorization(config, { scope: ${quoted(scopeFor(client))} })`,
			'console.log("Open", device.verification_uri_complete)',
			"const finish = () => client.pollDeviceAuthorizationGrant(config, device)",
		];
	if (!byCode(client))
		return [`const tokens = await client.clientCredentialsGrant(config, { scope: ${quoted(scopeFor(client))} })`];
	return [
		"const code_verifier = client.randomPKCECodeVerifier()",
		"const state = client.randomState(), nonce = client.randomNonce()",
		"const url = client.buildAuthorizationUrl(config, {",
		`  redirect_uri: ${quoted(REDIRECT_URI)}, scope: ${quoted(SCOPE)}, state, nonce,`,
		"  code_challenge: await client.calculatePKCECodeChallenge(code_verifier),",
		'  code_challenge_method: "S256" })',
		"// Open url in a browser. With the address that it comes back to:",
		"const finish = (back) => client.authorizationCodeGrant(config, new URL(back),",
		"  { pkceCodeVerifier: code_verifier, expectedState: state, expectedNonce: nonce })",
	];
}

/** The code grant in the steps of oauth4webapi. */
const codeByHand: readonly string[] = [
	"const code_verifier = oauth.generateRandomCodeVerifier()",
	"const state = oauth.generateRandomState(), nonce = oauth.generateRandomNonce()",
	"const url = new URL(as.authorization_endpoint)",
	'url.search = new URLSearchParams({ client_id: client.client_id, response_type: "code", state, nonce,',
	`  redirect_uri: ${quoted(REDIRECT_URI)}, scope: ${quoted(SCOPE)},`,
	"  code_challenge: await oauth.calculatePKCECodeChallenge(code_verifier),",
	'  code_challenge_method: "S256" })',
	"// Open url in a browser. With the address that it comes back to:",
	"const finish = async (back) => oauth.processAuthorizationCodeResponse(as, client,",
	"  await oauth.authorizationCodeGrantRequest(as, client, clientAuth,",
	`    oauth.validateAuthResponse(as, client, new URL(back), state), ${quoted(REDIRECT_URI)}, code_verifier, http),`,
	"  { expectedNonce: nonce })",
];

const deviceByHand = (scope: string): readonly string[] => [
	"const device = await oauth.processDeviceAuthorizationResponse(as, client,",
	`  await oauth.deviceAuthorizationRequest(as, client, clientAuth, { scope: ${quoted(scope)} }, http))`,
	'console.log("Open", device.verification_uri_complete)',
	"// Every device.interval seconds, until it is allowed:",
	"const finish = async () => oauth.processDeviceCodeResponse(as, client,",
	"  await oauth.deviceCodeGrantRequest(as, client, clientAuth, device.device_code, http))",
];

const oauth4webapi: Writer = ({ issuer }, client) => ({
	name: "oauth4webapi",
	note: mark("[oauth.allowInsecureRequests]: true allows plain http, in every call, for development."),
	text: lines(
		'import * as oauth from "oauth4webapi"',
		keyLine(client),
		`const issuer = new URL(${quoted(issuer)})`,
		"const http = { [oauth.allowInsecureRequests]: true }",
		"const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http))",
		`const client = { client_id: ${quoted(client.client_id)} }`,
		`const clientAuth = ${authentication("oauth", client)}`,
		...(byCode(client) ? codeByHand : []),
		!byCode(client) &&
			!isDevice(client) &&
			lines(
				"const tokens = await oauth.processClientCredentialsResponse(as, client,",
				`  await oauth.clientCredentialsGrantRequest(as, client, clientAuth, { scope: ${quoted(scopeFor(client))} }, http))`,
			),
		...(isDevice(client) ? deviceByHand(scopeFor(client)) : []),
	),
});

const AUTHJS_CALLBACK = "http://localhost:3000/api/auth/callback/lab";

const authjs: Writer = ({ issuer }, client) =>
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

const mcp: Writer = ({ mcp: address, issuer }, client) =>
	client.token_endpoint_auth_method === "none" && byCode(client)
		? {
				name: "MCP SDK",
				note: mark("The SDK takes plain http as it is. Without a client it registers itself."),
				text: mcpProgram(address, client.client_id, issuer),
			}
		: undefined;

const authlib: Writer = ({ issuer }, client) =>
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

const spring: Writer = ({ issuer }, client) =>
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

const writers: Readonly<Record<SnippetId, Writer>> = {
	env,
	curl,
	"openid-client": openidClient,
	oauth4webapi,
	authjs,
	mcp,
	authlib,
	spring,
};

/** The snippets that this client can be pointed with. */
export const snippetsFor = (place: Place, client: Registration): readonly (Snippet & { readonly id: SnippetId })[] =>
	snippetIds.flatMap((id) => {
		const written = writers[id](place, client);
		return written ? [{ id, ...written }] : [];
	});

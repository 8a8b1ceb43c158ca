/** How a client is pointed at a sandbox: the same values as each library wants them. */
import { DEVICE_GRANT } from "@/lib/vocabulary/device-grant";
import type { Registration } from "@/lib/world/as-clients";
import { mark } from "../words/text";
import {
	byCode,
	isDevice,
	lines,
	type Place,
	quoted,
	REDIRECT_URI,
	SCOPE,
	type Snippet,
	scopeFor,
	type Writer,
} from "./snippet";
import { mcpProgram } from "./snippet-mcp";
import { authjs, authlib, spring } from "./snippets-frameworks";

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
			"# Fresh for each login:",
			"verifier=$(openssl rand -hex 32)",
			"challenge=$(printf %s $verifier | openssl dgst -sha256 -binary | openssl base64 | tr +/ -_ | tr -d =)",
			"# The address for a browser:",
			`echo "${issuer}/authorize?${query}&state=$(openssl rand -hex 16)&code_challenge=$challenge&code_challenge_method=S256"`,
			"# With the code of the address that it ends at:",
			`curl ${issuer}/token ${identity} -d grant_type=authorization_code -d redirect_uri=${REDIRECT_URI} \\`,
			"  -d code_verifier=$verifier -d code=…",
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

const mcp: Writer = ({ mcp: address, issuer }, client) =>
	client.token_endpoint_auth_method === "none" && byCode(client)
		? {
				name: "MCP SDK",
				note: mark("The SDK takes plain http as it is. Without a client it registers itself."),
				text: mcpProgram(address, client.client_id, issuer),
			}
		: undefined;

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

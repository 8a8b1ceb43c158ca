/** The library that a client is written with, as far as it says so itself, and how a change is made there. */
import { type HttpRequest, header } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";

export interface Library {
	/** As its own people write it. */
	readonly name: string;
	/** How a program in it is changed, by the check that refused. */
	readonly code: Partial<Readonly<Record<CheckId, string>>>;
}

const openidClient: Library = {
	name: "openid-client",
	code: {
		"token.verifier-fits": `await client.authorizationCodeGrant(config, currentUrl, {
  pkceCodeVerifier: code_verifier,
  expectedState: state,
})`,
		"authorize.challenge-sent": `const code_verifier = client.randomPKCECodeVerifier()
client.buildAuthorizationUrl(config, {
  redirect_uri, scope, state,
  code_challenge: await client.calculatePKCECodeChallenge(code_verifier),
  code_challenge_method: "S256",
})`,
		"token.client-authenticates": `// client_secret_basic, client_secret_post, none:
await client.discovery(issuer, client_id, undefined,
  client.ClientSecretBasic(secret) /* or ClientSecretPost(secret), None() */,
  { execute: [client.allowInsecureRequests] })`,
		"assertion.sent": `await client.discovery(issuer, client_id, undefined,
  client.PrivateKeyJwt({ key, kid }),
  { execute: [client.allowInsecureRequests] })`,
		"dpop.sent": `const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair())
await client.authorizationCodeGrant(config, currentUrl, checks, undefined, { DPoP })`,
		"authorize.request-pushed": "await client.buildAuthorizationUrlWithPAR(config, parameters)",
	},
};

const oauth4webapi: Library = {
	name: "oauth4webapi",
	code: {
		"token.verifier-fits": `await oauth.authorizationCodeGrantRequest(
  as, client, clientAuth, params, redirect_uri,
  code_verifier,
  { [oauth.allowInsecureRequests]: true },
)`,
		"authorize.challenge-sent": `const code_verifier = oauth.generateRandomCodeVerifier()
const code_challenge = await oauth.calculatePKCECodeChallenge(code_verifier)
authorizationUrl.searchParams.set("code_challenge", code_challenge)
authorizationUrl.searchParams.set("code_challenge_method", "S256")`,
		"token.client-authenticates":
			"const clientAuth = oauth.ClientSecretBasic(secret) // or ClientSecretPost(secret), None()",
		"assertion.sent": "const clientAuth = oauth.PrivateKeyJwt({ key, kid })",
		"dpop.sent": 'const DPoP = oauth.DPoP(client, await oauth.generateKeyPair("ES256"))',
	},
};

const authlib: Library = {
	name: "Authlib",
	code: {
		"token.verifier-fits": "session.fetch_token(token_url, authorization_response=url, code_verifier=code_verifier)",
		"authorize.challenge-sent": `session = OAuth2Session(client_id, redirect_uri=redirect_uri,
                        scope=scope, code_challenge_method="S256")
uri, state = session.create_authorization_url(authorize_url, code_verifier=code_verifier)`,
		"token.client-authenticates":
			'OAuth2Session(client_id, client_secret, token_endpoint_auth_method="client_secret_basic")',
	},
};

/** Java's own client, which Spring uses, and those that people put in its place. */
const spring: Library = {
	name: "Java (Spring Security)",
	code: {
		"token.client-authenticates":
			"spring.security.oauth2.client.registration.lab.client-authentication-method=client_secret_basic",
		"authorize.challenge-sent": "spring.security.oauth2.client.registration.lab.client-authentication-method=none",
	},
};

const bare = (name: string): Library => ({ name, code: {} });

const known: readonly (readonly [sign: RegExp, library: Library])[] = [
	[/\bopenid-client\//i, openidClient],
	[/\boauth4webapi\//i, oauth4webapi],
	[/\bauthlib\b/i, authlib],
	[/^(java|reactornetty|apache-httpclient)\b/i, spring],
	[/^(node|undici)\b/i, bare("fetch in Node")],
	[/^curl\//i, bare("curl")],
	[/^python-(requests|httpx)\//i, bare("Python")],
	[/^go-http-client\//i, bare("Go")],
	[/^bun\//i, bare("Bun")],
	[/^deno\//i, bare("Deno")],
];

/** @returns what the User-Agent tells; `undefined` where that is nothing we know */
export function libraryOf({ headers }: Pick<HttpRequest, "headers">): Library | undefined {
	const agent = header(headers, "user-agent") ?? "";
	return known.find(([sign]) => sign.test(agent))?.[1];
}

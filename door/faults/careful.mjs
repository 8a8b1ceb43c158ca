/**
 * A client on openid-client that uses all of its checks, and makes those itself that the library leaves to its user:
 * `at_hash`, which a client need not check in the code flow (OpenID Core §3.1.3.8), and who a refreshed ID Token is
 * about (OpenID Core §12.2). For tests; as a program it reads its surroundings as `npm run lab -- --report` sets them.
 */
import { createHash } from "node:crypto";
import {
	allowInsecureRequests as plainHttp,
	processResourceDiscoveryResponse,
	resourceDiscoveryRequest,
} from "oauth4webapi";
import * as oidc from "openid-client";
import { asProgram } from "./program.mjs";

/** Follows a browser's redirects to the client's own address. */
async function browse(url, redirectUri) {
	for (let next = url, hops = 0; hops < 5; hops++) {
		const answer = await fetch(next, { redirect: "manual" });
		const location = answer.headers.get("location") ?? "";
		if (location.startsWith(redirectUri)) return new URL(location);
		if (location === "") throw new Error(`No way on from ${next}: ${answer.status}`);
		next = new URL(location, next);
	}
	throw new Error("Sent on too often");
}

const agree = (isTrue, what) => {
	if (!isTrue) throw new Error(`${what} does not fit`);
};

async function discover({ issuer, clientId, secret, api }) {
	const resource = new URL(api);
	const found = await resourceDiscoveryRequest(resource, { [plainHttp]: true });
	await processResourceDiscoveryResponse(resource, found);
	const method = secret ? oidc.ClientSecretBasic(secret) : oidc.None();
	const execute = [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks];
	return oidc.discovery(new URL(issuer), clientId, undefined, method, { execute });
}

async function signIn(config, { redirectUri, scope }, DPoP) {
	const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
	const url = oidc.buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope,
		state,
		nonce,
		code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
	const tokens = await oidc.authorizationCodeGrant(config, await browse(url, redirectUri), checks, undefined, { DPoP });
	const hash = createHash("sha256").update(tokens.access_token).digest().subarray(0, 16).toString("base64url");
	agree([undefined, hash].includes(tokens.claims().at_hash), "at_hash");
	return tokens;
}

/** Logs in, asks who that was, calls the API, and refreshes twice. Throws where anything is not as it should be. */
export async function login({ bound = false, retries = true, ...setup }) {
	const config = await discover(setup);
	const DPoP = bound ? oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair("ES256")) : undefined;
	const callOnce = (token) =>
		oidc.fetchProtectedResource(config, token, new URL(`${setup.api}/photos`), "GET", undefined, undefined, { DPoP });
	// The library keeps the nonce that it is given, and leaves it to its user to call again.
	const call = async (token) => {
		const answer = await callOnce(token).catch((error) => {
			agree(retries && error.cause?.[0]?.parameters.error === "use_dpop_nonce", "the answer of the API");
			return callOnce(token);
		});
		agree(answer.status === 200, "the answer of the API");
	};
	let tokens = await signIn(config, setup, DPoP);
	const { sub } = tokens.claims();
	let refreshToken = tokens.refresh_token;
	if (!bound) await oidc.fetchUserInfo(config, tokens.access_token, sub);
	await call(tokens.access_token);
	for (let again = 0; again < 2; again++) {
		tokens = await oidc.refreshTokenGrant(config, refreshToken, undefined, { DPoP });
		agree(tokens.claims() === undefined || tokens.claims().sub === sub, "sub of the refreshed ID Token");
		refreshToken = tokens.refresh_token ?? refreshToken;
		await call(tokens.access_token);
	}
}

await asProgram(import.meta.url, login);

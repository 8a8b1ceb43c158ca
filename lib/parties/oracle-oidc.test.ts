/** Certified client code signs Ada in with our OpenID Provider, reads her profile, and notices every lie. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { demonstrationKey, type RsaKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { get, header } from "../http/message";
import {
	API,
	type Bench,
	bodyOf,
	cookieFrom,
	fill,
	ISSUER,
	REDIRECT_URI,
	rightPassword,
	secretOf,
	withLevels,
} from "../testing/bench";
import { idTokenClaims, startOpenidBench } from "../testing/openid";
import { client, discover, fetchThrough, STATE, type Tamper } from "../testing/oracle";
import { rfc7515A2Key } from "../testing/vectors";
import { defaultSettings, type Settings } from "../vocabulary/settings";

const NONCE = "nonce-of-the-oracle";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

/** The oracle's own user: asks for openid with a nonce, signs in, allows. */
async function authorize(
	bench: Bench,
	as: oauth.AuthorizationServer,
	verifier: string,
	{ nonce = NONCE, ask = {} }: Pick<Way, "nonce" | "ask"> = {},
) {
	const url = new URL(as.authorization_endpoint ?? "");
	url.search = new URLSearchParams({
		response_type: "code",
		client_id: client.client_id,
		redirect_uri: REDIRECT_URI,
		scope: "openid profile",
		state: STATE,
		nonce,
		code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
		...ask,
	}).toString();
	const asked = await bench.send(get(url.href));
	if (asked.status === 303) return new URL(header(asked.headers, "location") ?? "");
	const signedIn = await bench.send(fill({ cookie: cookieFrom(asked), response: asked }, rightPassword));
	const cookie = cookieFrom(signedIn);
	const page = new URL(header(signedIn.headers, "location") ?? "", ISSUER).href;
	const consent = await bench.send(get(page, [["Cookie", cookie]]));
	const decided = await bench.send(fill({ cookie, response: consent }, [["decision", "allow"]]));
	return new URL(header(decided.headers, "location") ?? "");
}

interface Way {
	readonly settings?: Settings;
	readonly auth?: oauth.ClientAuth;
	readonly nonce?: string;
	readonly tamper?: Tamper;
	/** Parameters of the request besides. */
	readonly ask?: Readonly<Record<string, string>>;
	/** What the oracle makes of `auth_time`. */
	readonly maxAge?: number;
	/** The APIs of the server, where there are any. */
	readonly resources?: readonly string[];
}

/** Asks, redeems and checks, as a relying party would. */
async function login({ settings = defaultSettings, auth = oauth.None(), tamper, resources, maxAge, ...way }: Way = {}) {
	const bench = await startOpenidBench(settings);
	if (resources) Object.assign(bench.as, { resources });
	const as = await discover(bench, "oidc");
	const verifier = oauth.generateRandomCodeVerifier();
	const back = await authorize(bench, as, verifier, way);
	const params = oauth.validateAuthResponse(as, client, back, STATE);
	const through = fetchThrough(bench, tamper);
	const response = await oauth.authorizationCodeGrantRequest(as, client, auth, params, REDIRECT_URI, verifier, through);
	const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, {
		expectedNonce: NONCE,
		requireIdToken: true,
		...(maxAge === undefined ? {} : { maxAge }),
	});
	await oauth.validateApplicationLevelSignature(as, response, fetchThrough(bench));
	return { bench, as, tokens };
}

describe("the whole sign-in", () => {
	const confidential = withLevels({ clientType: "confidential", clientAuth: "basic" });
	test.each<[string, Way]>([
		["a public client", {}],
		["at a server whose default audience is an API", { resources: [API] }],
		["client_secret_basic", { settings: confidential, auth: oauth.ClientSecretBasic(secretOf(confidential)) }],
	])("%s", async (_, way) => {
		const { bench, as, tokens } = await login(way);
		expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ iss: ISSUER, sub: "ada", nonce: NONCE });
		const answer = await oauth.userInfoRequest(as, client, tokens.access_token, fetchThrough(bench));
		expect(await oauth.processUserInfoResponse(as, client, "ada", answer)).toEqual({ sub: "ada", name: "Ada" });
	});

	test("the metadata promises what OpenID Discovery §3 and OpenID Logout §2.1 require", async () => {
		const as = await discover(await startOpenidBench(), "oidc");
		expect(as).toMatchObject({
			userinfo_endpoint: `${ISSUER}/userinfo`,
			end_session_endpoint: `${ISSUER}/end_session`,
			scopes_supported: ["openid", "profile"],
			subject_types_supported: ["public"],
			id_token_signing_alg_values_supported: ["RS256"],
			request_uri_parameter_supported: false,
		});
	});
});

describe("what the oracle refuses", () => {
	test("a nonce that it did not send", async () => {
		await expect(login({ nonce: "another" })).rejects.toMatchObject({ code: oauth.JWT_CLAIM_COMPARISON });
	});

	const swap = (claims: object, key: RsaKey = demonstrationKey): Promise<Tamper> =>
		signJwt("JWT", { ...idTokenClaims, nonce: NONCE, ...claims }, key).then(
			(forged): Tamper =>
				(response, url) =>
					url.endsWith("/token")
						? { ...response, body: JSON.stringify({ ...bodyOf(response), id_token: forged }) }
						: response,
		);

	test("nothing, where the swapped token is a good one", async () => {
		expect((await login({ tamper: await swap({}) })).tokens.id_token).toBeDefined();
	});

	test.each<[string, object, RsaKey?]>([
		["another issuer", { iss: "https://evil-as.example" }],
		["another audience", { aud: "games" }],
		["an ID Token that has expired", { exp: 1 }],
		["another signature", {}, { ...rfc7515A2Key, kid: demonstrationKey.kid }],
	])("%s", async (_, claims, key) => {
		await expect(login({ tamper: await swap(claims, key) })).rejects.toThrow();
	});

	test("a profile of somebody else", async () => {
		const { bench, as, tokens } = await login();
		const answer = await oauth.userInfoRequest(as, client, tokens.access_token, fetchThrough(bench));
		await expect(oauth.processUserInfoResponse(as, client, "eve", answer)).rejects.toMatchObject({
			code: oauth.JSON_ATTRIBUTE_COMPARISON,
		});
	});
});

describe("what the oracle asks of the sign-in", () => {
	test("max_age: it finds auth_time in the ID Token, and accepts it", async () => {
		const { tokens } = await login({ ask: { max_age: "300" }, maxAge: 300 });
		expect(oauth.getValidatedIdTokenClaims(tokens)?.auth_time).toEqual(expect.any(Number));
	});

	test("prompt=none, with nobody signed in: it reads login_required", async () => {
		await expect(login({ ask: { prompt: "none" } })).rejects.toMatchObject({
			code: oauth.AUTHORIZATION_RESPONSE_ERROR,
			error: "login_required",
		});
	});
});

test("the userinfo endpoint answers a bad token with a challenge that the oracle can read", async () => {
	const { bench, as } = await login();
	const answer = await oauth.userInfoRequest(as, client, "opaque", fetchThrough(bench));
	await expect(oauth.processUserInfoResponse(as, client, "ada", answer)).rejects.toMatchObject({
		code: oauth.WWW_AUTHENTICATE_CHALLENGE,
		status: 401,
	});
});

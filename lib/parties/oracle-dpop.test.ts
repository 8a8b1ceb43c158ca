/** DPoP, driven by certified client code that knows nothing of ours (`oauth4webapi`): key, proofs and nonces are its own. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Bench, REDIRECT_URI } from "../testing/bench";
import { PHOTOS_URL, startDpopBench, withDpop } from "../testing/dpop";
import { authorize, client, discover, fetchThrough, STATE } from "../testing/oracle";
import type { Settings } from "../vocabulary/settings";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

const ALGORITHMS = ["RS256", "ES256", "Ed25519", "EdDSA"] as const;

/** `EdDSA` is how clients from before RFC 9864 name Ed25519. */
const newKey = async (alg: (typeof ALGORITHMS)[number] = "ES256") =>
	oauth.DPoP(client, await oauth.generateKeyPair(alg === "EdDSA" ? "Ed25519" : alg), {
		[oauth.modifyAssertion]: (header) => void Object.assign(header, { alg }),
	});

/** Once more where a nonce was missing: the handle has kept it by then (RFC 9449 §8). */
async function twice<T>(run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (!oauth.isDPoPNonceError(error)) throw error;
		return run();
	}
}

async function start(settings: Settings = withDpop()) {
	const bench = await startDpopBench(settings);
	const as = await discover(bench);
	const through = fetchThrough(bench);
	const redeem = async (DPoP?: oauth.DPoPHandle) => {
		const verifier = oauth.generateRandomCodeVerifier();
		const params = oauth.validateAuthResponse(as, client, await authorize(bench, as, verifier), STATE);
		const how = DPoP ? { ...through, DPoP } : through;
		return twice(async () =>
			oauth.processAuthorizationCodeResponse(
				as,
				client,
				await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), params, REDIRECT_URI, verifier, how),
			),
		);
	};
	const refresh = (token: string | undefined, DPoP: oauth.DPoPHandle) =>
		twice(async () =>
			oauth.processRefreshTokenResponse(
				as,
				client,
				await oauth.refreshTokenGrantRequest(as, client, oauth.None(), token ?? "", { ...through, DPoP }),
			),
		);
	return { bench, as, redeem, refresh, call: caller(bench) };
}

const caller = (bench: Bench) => (token: string, DPoP?: oauth.DPoPHandle) => {
	const how = fetchThrough(bench);
	const url = new URL(PHOTOS_URL);
	return twice(() => oauth.protectedResourceRequest(token, "GET", url, undefined, null, DPoP ? { ...how, DPoP } : how));
};

const challenge = (scheme: string, error: string) =>
	expect.arrayContaining([{ scheme, parameters: expect.objectContaining({ error }) }]);

describe("with a key", () => {
	test.each([
		["nonces at both servers", withDpop()],
		["no nonces", withDpop({ dpopNonce: "off" })],
	])("%s: a bound token, the photos, and a refresh", async (_, settings) => {
		const { as, redeem, refresh, call } = await start(settings);
		expect(as.dpop_signing_alg_values_supported).toEqual(ALGORITHMS);
		const key = await newKey();
		const tokens = await redeem(key);
		expect(tokens.token_type).toBe("dpop");
		expect((await call(tokens.access_token, key)).status).toBe(200);
		const next = await refresh(tokens.refresh_token, key);
		expect(next.token_type).toBe("dpop");
		expect((await call(next.access_token, key)).status).toBe(200);
	});
});

describe.each(ALGORITHMS)("a key for %s", (alg) => {
	test("a bound token, the photos, and a refresh", async () => {
		const { redeem, refresh, call } = await start();
		const key = await newKey(alg);
		const tokens = await redeem(key);
		expect(tokens.token_type).toBe("dpop");
		expect((await call(tokens.access_token, key)).status).toBe(200);
		const next = await refresh(tokens.refresh_token, key);
		expect((await call(next.access_token, key)).status).toBe(200);
	});

	test("the token names its thumbprint, as the oracle computes it", async () => {
		const { bench, redeem } = await start();
		const key = await newKey(alg);
		await redeem(key);
		const [issued] = Object.values(bench.as.tokens);
		expect(issued?.claims?.cnf).toEqual({ jkt: await key.calculateThumbprint() });
	});

	test("another key of the same kind opens nothing", async () => {
		const { redeem, call } = await start();
		const { access_token } = await redeem(await newKey(alg));
		await expect(call(access_token, await newKey(alg))).rejects.toMatchObject({
			status: 401,
			cause: challenge("dpop", "invalid_token"),
		});
	});
});

test.each(["ES384", "PS256", "RS384"])(
	"a proof with %s is refused, and the challenge says what is taken",
	async (alg) => {
		const { redeem, call } = await start();
		const { access_token } = await redeem(await newKey());
		const other = oauth.DPoP(client, await oauth.generateKeyPair(alg));
		await expect(redeem(other)).rejects.toMatchObject({ error: "invalid_dpop_proof", status: 400 });
		await expect(call(access_token, other)).rejects.toMatchObject({
			cause: [{ scheme: "dpop", parameters: { error: "invalid_dpop_proof", algs: ALGORITHMS.join(" ") } }],
		});
	},
);

describe("without it", () => {
	test("a client that registered for proofs gets no token without one", async () => {
		const { redeem } = await start();
		await expect(redeem()).rejects.toMatchObject({ error: "invalid_request", status: 400 });
	});

	test("a bound token is no bearer token", async () => {
		const { redeem, call } = await start();
		const { access_token } = await redeem(await newKey());
		await expect(call(access_token)).rejects.toMatchObject({
			status: 401,
			cause: [
				{ scheme: "bearer", parameters: { error: "invalid_token" } },
				{ scheme: "dpop", parameters: { algs: ALGORITHMS.join(" ") } },
			],
		});
	});

	test("another key opens nothing and refreshes nothing", async () => {
		const { bench, redeem, refresh, call } = await start();
		const [own, other] = [await newKey(), await newKey()];
		const { access_token, refresh_token } = await redeem(own);
		await expect(call(access_token, other)).rejects.toMatchObject({
			status: 401,
			cause: challenge("dpop", "invalid_token"),
		});
		await expect(refresh(refresh_token, other)).rejects.toMatchObject({ error: "invalid_grant", status: 400 });
		expect(Object.values(bench.as.families).map(({ revoked }) => revoked)).toEqual([false]);
		await expect(refresh(refresh_token, own)).resolves.toHaveProperty("access_token");
	});

	test("not even a used refresh token with another key revokes the grant", async () => {
		const { bench, redeem, refresh } = await start();
		const [own, other] = [await newKey(), await newKey()];
		const { refresh_token } = await redeem(own);
		await refresh(refresh_token, own);
		await expect(refresh(refresh_token, other)).rejects.toMatchObject({ error: "invalid_grant" });
		expect(Object.values(bench.as.families).map(({ revoked }) => revoked)).toEqual([false]);
	});
});

/** Sixty clients at once, each with a person of its own who signs in by the server's forms. */
import * as client from "openid-client";
import { expect, test } from "vitest";
import { allowed, newBrowser, openBench } from "./bench";

const CLIENTS = 60;

test("each runs a whole flow, and none of them disturbs another", async () => {
	const bench = await openBench();
	const run = async (_: unknown, number: number) => {
		const redirectUri = `http://127.0.0.1:${50_000 + number}/cb`;
		const config = await client.discovery(new URL(bench.issuer), "lab-public", undefined, client.None(), {
			execute: [client.allowInsecureRequests],
		});
		const [pkceCodeVerifier, expectedState] = [client.randomPKCECodeVerifier(), client.randomState()];
		const url = client.buildAuthorizationUrl(config, {
			redirect_uri: redirectUri,
			scope: "openid photos.read",
			state: expectedState,
			code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
			code_challenge_method: "S256",
		});
		const answer = await allowed(newBrowser(bench.door.origin), url.href);
		expect(answer.origin).toBe(new URL(redirectUri).origin);
		const tokens = await client.authorizationCodeGrant(config, answer, { pkceCodeVerifier, expectedState });
		const photos = new URL(`${bench.api}/photos`);
		// The token of a login with a scope of the API opens both.
		const { status } = await client.fetchProtectedResource(config, tokens.access_token, photos, "GET");
		const { sub } = await client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? "");
		return [status, sub, tokens.access_token] as const;
	};
	try {
		const done = await Promise.all(Array.from({ length: CLIENTS }, run));
		expect(done.map(([status, sub]) => `${status} ${sub}`)).toEqual(done.map(() => "200 ada"));
		expect(new Set(done.map(([, , token]) => token)).size).toBe(CLIENTS);
	} finally {
		await bench.door.close();
	}
});

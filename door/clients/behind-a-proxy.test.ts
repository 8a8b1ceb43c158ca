/** A door behind a proxy that speaks TLS: the lab's origin is what clients write, and nothing is plain to them. */
import * as client from "openid-client";
import { expect, test } from "vitest";
import { openDoor } from "../door";
import { ADA, CALLBACK, newBrowser } from "./bench";

const ORIGIN = "https://lab.example";

test("an https issuer needs no leave to be insecure; proofs name its addresses, and its cookies are secure", async () => {
	const door = await openDoor({ port: 0, origin: ORIGIN, limits: { keysReady: 0 } });
	const inside = (url: string) => url.replace(ORIGIN, `http://127.0.0.1:${door.port}`);
	try {
		// Where a proxy may let everybody in there is no demo.
		const id = (await door.sandboxes.open())?.id;
		const config = await client.discovery(new URL(`${ORIGIN}/${id}/as`), "lab-public", undefined, client.None(), {
			// The proxy: it passes on what it gets.
			[client.customFetch]: (url, options) => fetch(inside(url), options as RequestInit),
		});
		const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
		const verifier = client.randomPKCECodeVerifier();
		const url = client.buildAuthorizationUrl(config, {
			redirect_uri: CALLBACK,
			scope: "photos.read",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
		});
		const browser = newBrowser(ORIGIN, (address, options) => fetch(inside(address), options));
		const signIn = await browser.open(url.href);
		expect(signIn.headers.getSetCookie()[0]).toMatch(
			new RegExp(`^__Secure-as=.*; Path=/${id}/as; Secure; HttpOnly; SameSite=Lax$`),
		);
		await browser.submit(ADA);
		const answer = new URL((await browser.submit({ decision: "allow" })).url);
		const checks = { pkceCodeVerifier: verifier };
		const tokens = await client.authorizationCodeGrant(config, answer, checks, undefined, { DPoP });
		const photos = new URL(`${ORIGIN}/${id}/api/photos`);
		const { access_token: token } = tokens;
		const { status } = await client.fetchProtectedResource(config, token, photos, "GET", undefined, undefined, {
			DPoP,
		});
		expect(status).toBe(200);
	} finally {
		await door.close();
	}
});

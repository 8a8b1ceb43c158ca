/** Pushed requests, driven by client code that knows nothing of ours (`oauth4webapi`). */
import * as oauth from "oauth4webapi";
import { expect, test } from "vitest";
import { CHALLENGE, REDIRECT_URI, secretOf } from "../testing/bench";
import { client, discover, fetchThrough } from "../testing/oracle";
import { referring, startParBench } from "../testing/par";

const request = {
	response_type: "code",
	redirect_uri: REDIRECT_URI,
	scope: "photos.read",
	state: "s",
	code_challenge: CHALLENGE,
	code_challenge_method: "S256",
};

test.each(["public", "confidential"] as const)("a %s client gets a reference that works once", async (clientType) => {
	const bench = await startParBench("required", { clientType, clientAuth: "post" });
	const as = await discover(bench);
	expect(as.require_pushed_authorization_requests).toBe(true);
	const how = clientType === "public" ? oauth.None() : oauth.ClientSecretPost(secretOf(bench.settings));
	const response = await oauth.pushedAuthorizationRequest(as, client, how, request, fetchThrough(bench));
	const pushed = await oauth.processPushedAuthorizationResponse(as, client, response);
	expect(pushed.expires_in).toBe(60);
	expect((await bench.send(referring(pushed.request_uri))).status).toBe(200);
	expect((await bench.send(referring(pushed.request_uri))).status).toBe(400);
});

test("an error comes back as the error of a token endpoint (RFC 9126 §2.3)", async () => {
	const bench = await startParBench();
	const as = await discover(bench);
	const pushing = async (change: object) => {
		const fields = { ...request, ...change };
		const response = await oauth.pushedAuthorizationRequest(as, client, oauth.None(), fields, fetchThrough(bench));
		return oauth.processPushedAuthorizationResponse(as, client, response);
	};
	await expect(pushing({ scope: "admin" })).rejects.toMatchObject({ error: "invalid_scope", status: 400 });
	const elsewhere = { redirect_uri: "https://evil.example/cb" };
	await expect(pushing(elsewhere)).rejects.toMatchObject({ error: "invalid_request", status: 400 });
});

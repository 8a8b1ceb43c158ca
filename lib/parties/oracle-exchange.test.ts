/** Certified client code that knows nothing of ours (`oauth4webapi`) exchanges a token at our server. */
import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { API, ISSUER, withLevels } from "../testing/bench";
import { type ExchangeBench, startExchange } from "../testing/exchange";
import { discover, fetchThrough } from "../testing/oracle";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../vocabulary/token-exchange";

const IMAGES = "https://images.example";
const client: oauth.Client = { client_id: "print-service" };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 9, 0, 0) });
});

afterEach(() => {
	vi.useRealTimers();
});

async function exchange(bench: ExchangeBench, auth: oauth.ClientAuth, change: Readonly<Record<string, string>> = {}) {
	const as = await discover(bench);
	const parameters = new URLSearchParams({
		subject_token: bench.subjectToken,
		subject_token_type: ACCESS_TOKEN_TYPE,
		actor_token: bench.actorToken,
		actor_token_type: ACCESS_TOKEN_TYPE,
		resource: IMAGES,
		scope: "photos.read",
		...change,
	});
	const through = fetchThrough(bench);
	const response = await oauth.genericTokenEndpointRequest(as, client, auth, TOKEN_EXCHANGE, parameters, through);
	return { as, tokens: await oauth.processGenericTokenEndpointResponse(as, client, response) };
}

test("the metadata offers the grant", async () => {
	const as = await discover(await startExchange());
	expect(as.grant_types_supported).toContain(TOKEN_EXCHANGE);
});

test.each(["post", "basic"] as const)(
	"with client_secret_%s it gets a token that it can validate",
	async (clientAuth) => {
		const bench = await startExchange(withLevels({ clientAuth }));
		const auth = clientAuth === "post" ? oauth.ClientSecretPost(bench.secret) : oauth.ClientSecretBasic(bench.secret);
		const { as, tokens } = await exchange(bench, auth);
		expect(tokens).toMatchObject({
			token_type: "bearer",
			expires_in: 300,
			scope: "photos.read",
			issued_token_type: ACCESS_TOKEN_TYPE,
		});
		const request = new Request(`${IMAGES}/images`, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
		const claims = await oauth.validateJwtAccessToken(as, request, IMAGES, fetchThrough(bench));
		expect(claims).toMatchObject({
			iss: ISSUER,
			sub: "ada",
			client_id: "print-service",
			act: { sub: "print-service" },
		});
		await expect(oauth.validateJwtAccessToken(as, request, API, fetchThrough(bench))).rejects.toThrow();
	},
);

test.each([
	["a subject token of nobody", { subject_token: "a.b.c" }, "invalid_request"],
	["the user's token as actor", { actor_token: "subject" }, "invalid_request"],
	["another target", { resource: API }, "invalid_target"],
	["a wider scope", { scope: "photos.write" }, "invalid_scope"],
])("%s arrives as the right error", async (_, change, error) => {
	const bench = await startExchange();
	const real = { ...change, ...("actor_token" in change ? { actor_token: bench.subjectToken } : {}) };
	await expect(exchange(bench, oauth.ClientSecretPost(bench.secret), real)).rejects.toMatchObject({
		code: oauth.RESPONSE_BODY_ERROR,
		error,
		status: 400,
	});
});

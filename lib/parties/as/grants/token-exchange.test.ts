import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../crypto/json";
import { decodeJwt } from "../../../crypto/jwt";
import { type HttpRequest, header } from "../../../http/message";
import { API, bodyOf, settingsOf, withLevels } from "../../../testing/bench";
import { type ExchangeBench, exchangePost, startExchange } from "../../../testing/exchange";
import { NOBODY } from "../../../testing/exchange-tokens";
import { ACCESS_TOKEN_TYPE } from "../../../vocabulary/token-exchange";
import { recall } from "../../../world/world";

const IMAGES = "https://images.example";
const none = withLevels({ exchange: "none" });

async function issue(bench: ExchangeBench, request: HttpRequest) {
	const response = await bench.send(request);
	const body = bodyOf(response);
	const decoded = decodeJwt(String(body.access_token));
	const claims: JsonObject = "claims" in decoded ? decoded.claims : {};
	return { response, body, claims };
}

describe("the answer", () => {
	test("has what RFC 8693 §2.2.1 requires, and may not be cached", async () => {
		const bench = await startExchange();
		const { response, body } = await issue(bench, exchangePost(bench));
		expect(response.status).toBe(200);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(body).toEqual({
			access_token: expect.any(String),
			issued_token_type: ACCESS_TOKEN_TYPE,
			token_type: "Bearer",
			expires_in: 300,
			scope: "photos.read",
		});
	});

	test("the token speaks of the user, the target, the client and the actor", async () => {
		const bench = await startExchange();
		const { claims } = await issue(bench, exchangePost(bench));
		expect(claims).toEqual({
			iss: "https://as.example",
			sub: "ada",
			aud: IMAGES,
			client_id: "print-service",
			scope: "photos.read",
			auth_time: bench.world.clock,
			iat: bench.world.clock,
			exp: bench.world.clock + 300,
			jti: expect.any(String),
			act: { sub: "print-service" },
		});
		expect(bench.as.tokens[String(claims.jti)]).toMatchObject({ clientId: "print-service", sub: "ada" });
	});

	test("the subject token is neither spent nor changed: it can be exchanged again", async () => {
		const bench = await startExchange();
		const before = JSON.stringify(bench.as.tokens);
		const { notebook } = await bench.deliver(exchangePost(bench));
		expect(notebook.spent).toEqual([]);
		expect(JSON.stringify(bench.as.tokens).startsWith(before.slice(0, -1))).toBe(true);
		expect((await bench.send(exchangePost(bench))).status).toBe(200);
	});
});

describe("who acts", () => {
	const noActor = { actor_token: undefined, actor_token_type: undefined };

	test.each([
		["delegation, actor token", "delegation", {}, { sub: "print-service" }],
		["delegation, the client by policy", "delegation", noActor, { sub: "print-service" }],
		["impersonation", "impersonation", noActor, undefined],
		["an actor token asks for delegation, whatever the policy", "impersonation", {}, { sub: "print-service" }],
	] as const)("%s", async (_, actor, change, act) => {
		const bench = await startExchange(withLevels({ actor }));
		const { claims } = await issue(bench, exchangePost(bench, change));
		expect(claims.act).toEqual(act);
	});

	test("the earlier actor moves inside, and impersonation forgets it", async () => {
		for (const [actor, act] of [
			["delegation", { sub: "image-service", act: { sub: "print-service" } }],
			["impersonation", undefined],
		] as const) {
			const bench = await startExchange(withLevels({ actor }));
			const { body } = await issue(bench, exchangePost(bench));
			const { onward } = recall(bench.world, "images", "rs");
			const { claims } = await issue(
				bench,
				exchangePost(bench, {
					subject_token: String(body.access_token),
					actor_token: actor === "delegation" ? onward?.actorToken : undefined,
					actor_token_type: actor === "delegation" ? ACCESS_TOKEN_TYPE : undefined,
					resource: API,
					client_id: "image-service",
					client_secret: onward?.clientSecret,
				}),
			);
			expect([claims.aud, claims.act]).toEqual([API, act]);
		}
	});
});

describe("target and scope", () => {
	test.each([
		["no scope: what subject token and policy allow", { scope: undefined }, settingsOf(), "photos.read"],
		["no scope and no policy: all that the subject token has", { scope: undefined }, none, "prints.create photos.read"],
		["no policy: whatever is asked", { scope: "photos.write" }, none, "photos.write"],
		["each once", { scope: "photos.read photos.read" }, settingsOf(), "photos.read"],
	])("%s", async (_, change, settings, scope) => {
		const bench = await startExchange(settings);
		const { body, claims } = await issue(bench, exchangePost(bench, change));
		expect([body.scope, claims.scope]).toEqual([scope, scope]);
	});

	test.each([
		["no target: the first of the policy", { resource: undefined }, [], settingsOf(), IMAGES],
		["audience", { resource: undefined, audience: IMAGES }, [], settingsOf(), IMAGES],
		["the same as resource and audience", { audience: IMAGES }, [], settingsOf(), IMAGES],
		["two, where nothing forbids it", {}, [["audience", API]], none, [IMAGES, API]],
	] as const)("%s", async (_, change, extra, settings, aud) => {
		const bench = await startExchange(settings);
		const { claims } = await issue(bench, exchangePost(bench, change, extra));
		expect(claims.aud).toEqual(aud);
	});
});

describe("a no has the code of RFC 8693 §2.2.2, and issues nothing", () => {
	test.each([
		["another service's token as actor", { actor_token: "images" }, "invalid_request"],
		["the user's token as actor", { actor_token: "subject" }, "invalid_request"],
		["its own token as subject", { subject_token: "actor" }, "invalid_request"],
		["a token about nobody, signed by this server", { subject_token: NOBODY }, "invalid_request"],
		["a secret that is wrong", { client_secret: "x" }, "invalid_client"],
		["the app, which is public", { client_id: "photo-print", client_secret: undefined }, "unauthorized_client"],
		["a target of somebody else", { resource: API }, "invalid_target"],
		["a wider scope", { scope: "photos.read photos.write" }, "invalid_scope"],
	])("%s", async (_, change, error) => {
		const bench = await startExchange();
		const named: Readonly<Record<string, string | undefined>> = {
			images: recall(bench.world, "images", "rs").onward?.actorToken,
			subject: bench.subjectToken,
			actor: bench.actorToken,
		};
		const real = Object.fromEntries(
			Object.entries(change).map(([name, value]) => [name, value === undefined ? value : (named[value] ?? value)]),
		);
		const before = Object.keys(bench.as.tokens).length;
		const response = await bench.send(exchangePost(bench, real));
		expect([bodyOf(response).error, response.status]).toEqual([error, error === "invalid_client" ? 401 : 400]);
		expect(Object.keys(bench.as.tokens)).toHaveLength(before);
	});

	test("whom a token was meant for, and who may act, matters where the server asks", async () => {
		for (const [presenter, error] of [
			["any", undefined],
			["meant", "invalid_request"],
		] as const) {
			const bench = await startExchange(withLevels({ presenter }));
			const { onward } = recall(bench.world, "images", "rs");
			const asImages = {
				actor_token: onward?.actorToken,
				resource: API,
				client_id: "image-service",
				client_secret: onward?.clientSecret,
			};
			expect(bodyOf(await bench.send(exchangePost(bench, asImages))).error).toBe(error);
		}
	});

	test("a server that does not offer the grant says so", async () => {
		const bench = await startExchange();
		Object.assign(bench.as, { grantTypes: ["authorization_code"] });
		expect(bodyOf(await bench.send(exchangePost(bench))).error).toBe("unsupported_grant_type");
	});
});

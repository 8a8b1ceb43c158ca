import { describe, expect, test } from "vitest";
import {
	type AskingBench,
	basic,
	CLIENT_ID,
	ending,
	ISSUER,
	OTHER_CLIENT_ID,
	question,
	startAsking,
} from "@/testing/asking";
import { signJwt } from "../../../crypto/sign-jwt";
import { formatPairs, pairsOf } from "../../../http/form";
import { get, type HttpResponse, header, post } from "../../../http/message";
import { bodyOf, type Change, secretOf, withLevels } from "../../../testing/bench";
import { obtainTokens, refreshRequest, startRefreshBench } from "../../../testing/refresh";

const isActive = async (bench: AskingBench) => bodyOf(await bench.send(question(bench))).active;
const errorOf = (response: HttpResponse) => [response.status, bodyOf(response).error];
const EMPTY = [200, ""];
const shown = ({ status, body }: HttpResponse) => [status, body];

describe.each(["jwt", "opaque"] as const)("a token: %s", (tokenFormat) => {
	const settings = withLevels({ tokenFormat });

	test("ends, and the notebook says so once", async () => {
		const bench = await startAsking(settings);
		const id = bench.world.values.find(({ text }) => text === bench.token)?.id;
		const first = await bench.deliver(ending(bench));
		expect([shown(first.response), first.notebook.spent]).toEqual([EMPTY, [{ id, reason: "revoked" }]]);
		expect(await isActive(bench)).toBe(false);
		const second = await bench.deliver(ending(bench));
		expect([shown(second.response), second.notebook.spent]).toEqual([EMPTY, []]);
	});

	test("ends whatever the hint says", async () => {
		for (const token_type_hint of ["refresh_token", "nonsense", undefined]) {
			const bench = await startAsking(settings);
			expect(shown(await bench.send(ending(bench, { token_type_hint })))).toEqual(EMPTY);
			expect(await isActive(bench)).toBe(false);
		}
	});

	test("of another client is refused, and lives on", async () => {
		const bench = await startAsking(settings);
		const response = await bench.send(ending(bench, { client_id: OTHER_CLIENT_ID }));
		expect(errorOf(response)).toEqual([400, "invalid_request"]);
		expect(await isActive(bench)).toBe(true);
	});
});

describe("a text that is no token of this server", () => {
	test.each(["mF_9.B5f-4.1JqM", "x", "__proto__", "undefined"])("%s: 200, and nothing ends", async (token) => {
		const bench = await startAsking();
		expect(shown(await bench.send(ending(bench, { token })))).toEqual(EMPTY);
		expect(await isActive(bench)).toBe(true);
	});

	test("the jti of a token does not end it", async () => {
		const bench = await startAsking();
		const [jti = ""] = Object.keys(bench.as.tokens);
		expect(shown(await bench.send(ending(bench, { token: jti })))).toEqual(EMPTY);
		expect(await isActive(bench)).toBe(true);
	});
});

test("a JWT of this server that is no access token: unsupported_token_type (RFC 7009 §2.2.1)", async () => {
	const bench = await startAsking();
	const token = await signJwt("JWT", { iss: ISSUER, sub: "ada" }, bench.as.key);
	expect(errorOf(await bench.send(ending(bench, { token })))).toEqual([400, "unsupported_token_type"]);
	const foreign = `${token.slice(0, -4)}AAAA`;
	expect(shown(await bench.send(ending(bench, { token: foreign })))).toEqual(EMPTY);
});

describe("who may ask", () => {
	test.each<[string, Change, string, number]>([
		["an unknown client", { client_id: "nobody" }, "invalid_client", 401],
		["nobody", { client_id: undefined }, "invalid_client", 401],
		["no token", { token: undefined }, "invalid_request", 400],
		["an empty token", { token: "" }, "invalid_request", 400],
	])("%s", async (_, change, error, status) => {
		const bench = await startAsking();
		expect(errorOf(await bench.send(ending(bench, change)))).toEqual([status, error]);
		expect(await isActive(bench)).toBe(true);
	});

	test.each(["post", "basic"] as const)("a confidential client with its secret: %s", async (clientAuth) => {
		const settings = withLevels({ clientType: "confidential", clientAuth });
		const bench = await startAsking(settings);
		const request = (secret: string) =>
			clientAuth === "post"
				? ending(bench, { client_secret: secret })
				: ending(bench, { client_id: undefined }, basic(CLIENT_ID, secret));
		expect(errorOf(await bench.send(ending(bench)))).toEqual([401, "invalid_client"]);
		expect(errorOf(await bench.send(request("guess")))).toEqual([401, "invalid_client"]);
		expect(await isActive(bench)).toBe(true);
		expect(shown(await bench.send(request(secretOf(settings))))).toEqual(EMPTY);
		expect(await isActive(bench)).toBe(false);
	});

	test("GET is not allowed, and a body that is no form is refused", async () => {
		const bench = await startAsking();
		const response = await bench.send(get(`${ISSUER}/revoke?token=${bench.token}&client_id=${CLIENT_ID}`));
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "POST"]);
		const request = { ...ending(bench), headers: [["Content-Type", "application/json"]] as const };
		expect(errorOf(await bench.send(request))).toEqual([400, "invalid_request"]);
	});
});

describe("a refresh token (RFC 7009 §2.1)", () => {
	const endingOf = (token: string, client_id: string) =>
		post(`${ISSUER}/revoke`, formatPairs(pairsOf({ token, token_type_hint: "refresh_token", client_id })));

	test("ends with its whole grant, and again without a word", async () => {
		const bench = await startRefreshBench();
		Object.assign(bench.as, { revocation: true });
		const { refresh } = await obtainTokens(bench);
		expect(shown(await bench.send(endingOf(refresh, CLIENT_ID)))).toEqual(EMPTY);
		expect(bodyOf(await bench.send(refreshRequest(refresh))).error).toBe("invalid_grant");
		expect(Object.values(bench.as.tokens).every(({ revoked }) => revoked)).toBe(true);
		expect(shown(await bench.send(endingOf(refresh, CLIENT_ID)))).toEqual(EMPTY);
	});

	test("of another client lives on", async () => {
		const bench = await startRefreshBench();
		Object.assign(bench.as, { revocation: true });
		const { refresh } = await obtainTokens(bench);
		expect(errorOf(await bench.send(endingOf(refresh, "other")))).toEqual([400, "invalid_request"]);
		expect((await bench.send(refreshRequest(refresh))).status).toBe(200);
	});
});

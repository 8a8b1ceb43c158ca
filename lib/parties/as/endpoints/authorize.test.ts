import { describe, expect, test } from "vitest";
import { formatPairs, type Pairs } from "../../../http/form";
import { get, header, mediaType, post } from "../../../http/message";
import { webResponse } from "../../../http/web";
import {
	addClient,
	answerOf,
	authorizeFields,
	authorizeUrl,
	type Bench,
	type Change,
	ISSUER,
	REDIRECT_URI,
	settingsOf,
	signIn,
	startBench,
	withLevels,
} from "../../../testing/bench";
import { ERROR_TEXT } from "../../../testing/text";
import { readForms } from "../../browser/forms";

const ask = async (bench: Bench, change: Change = {}, extra: Pairs = []) =>
	bench.send(get(authorizeUrl(change, extra)));

describe("nobody to redirect to: a page, 400, no redirect", () => {
	test.each<[string, Change, Pairs]>([
		["no client_id", { client_id: undefined }, []],
		["an empty client_id", { client_id: "" }, []],
		["an unknown client_id", { client_id: "nobody" }, []],
		["client_id __proto__", { client_id: "__proto__" }, []],
		["two client_ids", {}, [["client_id", "other"]]],
		["the same client_id twice", {}, [["client_id", "photo-print"]]],
		["an unregistered redirect_uri", { redirect_uri: "https://evil.example/cb" }, []],
		["a redirect_uri with a query more", { redirect_uri: `${REDIRECT_URI}?a=1` }, []],
		["two redirect_uris", {}, [["redirect_uri", "https://evil.example/cb"]]],
		["a response_mode that is unknown", { response_mode: "form_post" }, []],
	])("%s", async (_, change, extra) => {
		const response = await ask(await startBench(), change, extra);
		expect(response.status).toBe(400);
		expect(mediaType(response.headers)).toBe("text/html");
		expect(header(response.headers, "location")).toBeUndefined();
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	});

	test("even where everything else is wrong as well", async () => {
		const response = await ask(await startBench(), { client_id: "nobody", response_type: "token", scope: "admin" });
		expect(response.status).toBe(400);
	});

	test.each(["prefix", "wildcard"] as const)(
		"a line break in a redirect_uri, at redirectMatch %s",
		async (redirectMatch) => {
			const bench = await startBench(withLevels({ redirectMatch }));
			const response = await ask(bench, {
				redirect_uri: "https://photos.example/x\r\nSet-Cookie: a=1",
				scope: "admin",
			});
			expect([response.status, header(response.headers, "location")]).toEqual([400, undefined]);
			expect(webResponse(response).status).toBe(400);
		},
	);
});

describe("somebody to redirect to: 303 with error, state and iss", () => {
	test.each<[string, Change, Pairs, string]>([
		["no response_type", { response_type: undefined }, [], "invalid_request"],
		["response_type token", { response_type: "token" }, [], "unsupported_response_type"],
		["no challenge", { code_challenge: undefined }, [], "invalid_request"],
		["no method", { code_challenge_method: undefined }, [], "invalid_request"],
		["plain", { code_challenge_method: "plain" }, [], "invalid_request"],
		["a short challenge", { code_challenge: "short" }, [], "invalid_request"],
		["a repeated parameter", {}, [["scope", "photos.read"]], "invalid_request"],
		["a state that is not printable", { state: "caf\u00e9" }, [], "invalid_request"],
		["an unregistered scope", { scope: "photos.write" }, [], "invalid_scope"],
		["a malformed scope", { scope: 'photos.read "' }, [], "invalid_scope"],
		["an unknown resource", { resource: "https://evil.example" }, [], "invalid_target"],
		["a request object", { request: "a.b.c" }, [], "request_not_supported"],
		["a request_uri", { request_uri: "urn:x" }, [], "request_uri_not_supported"],
	])("%s", async (_, change, extra, error) => {
		const response = await ask(await startBench(), change, extra);
		expect(response.status).toBe(303);
		expect(header(response.headers, "location")?.startsWith(`${REDIRECT_URI}?`)).toBe(true);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		const answer = answerOf(response);
		expect(answer).toMatchObject({ error, state: change.state ?? "xyz-state", iss: ISSUER });
		expect(answer.error_description).toMatch(ERROR_TEXT);
		expect(answer.code).toBeUndefined();
	});

	test("a response type that is not this client's is unauthorized_client", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "no-code", response_types: [] });
		expect(answerOf(await ask(bench, { client_id: "no-code" })).error).toBe("unauthorized_client");
	});

	test.each([undefined, ""])("state %j comes back as no state", async (state) => {
		expect(answerOf(await ask(await startBench(), { state, scope: "admin" }))).not.toHaveProperty("state");
	});

	test("state comes back as it was, whatever stands in it", async () => {
		const state = 'a&b=c#d%20 "+';
		expect(answerOf(await ask(await startBench(), { state, scope: "admin" })).state).toBe(state);
	});

	test("a state that is not printable comes back, too, and nothing of it stands raw in the header", async () => {
		const state = "\u2603\r\nSet-Cookie: a=1";
		const response = await ask(await startBench(), { state });
		expect(answerOf(response)).toMatchObject({ error: "invalid_request", state });
		expect(header(response.headers, "location")).toMatch(/^[\x21-\x7e]+$/);
		expect(webResponse(response).status).toBe(303);
	});

	test.each([
		["off", false],
		["send", true],
		["send+check", true],
	] as const)("iss at %s: %s", async (iss, sent) => {
		const answer = answerOf(await ask(await startBench(withLevels({ iss })), { scope: "admin" }));
		expect(answer.iss).toBe(sent ? ISSUER : undefined);
	});

	test("a query that the registered URI has is kept", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "with-query", redirect_uris: [`${REDIRECT_URI}?k=v`] });
		const response = await ask(bench, { client_id: "with-query", redirect_uri: `${REDIRECT_URI}?k=v`, scope: "admin" });
		expect(answerOf(response)).toMatchObject({ k: "v", error: "invalid_scope" });
	});
});

describe("redirect_uri left out", () => {
	test("the only registered one is used", async () => {
		const response = await ask(await startBench(), { redirect_uri: undefined, scope: "admin" });
		expect(header(response.headers, "location")?.startsWith(`${REDIRECT_URI}?error=`)).toBe(true);
	});

	test("with two registered it is a page", async () => {
		const bench = await startBench();
		addClient(bench, { client_id: "two", redirect_uris: [REDIRECT_URI, `${REDIRECT_URI}2`] });
		expect((await ask(bench, { client_id: "two", redirect_uri: undefined })).status).toBe(400);
		expect((await ask(bench, { client_id: "two" })).status).toBe(200);
	});
});

describe("an accepted request", () => {
	test("shows the sign-in form, never framed, never cached, without Referer", async () => {
		const response = await ask(await startBench());
		expect(response.status).toBe(200);
		expect(readForms(response.body)[0]).toMatchObject({ action: "/login", fields: ["username", "password"] });
		const headers = Object.fromEntries(response.headers);
		expect(headers).toMatchObject({
			"Cache-Control": "no-store",
			"Content-Security-Policy": "frame-ancestors 'none'",
			"X-Frame-Options": "DENY",
			"Referrer-Policy": "no-referrer",
		});
		expect(response.headers.some(([name]) => /^access-control-/i.test(name))).toBe(false);
	});

	test("by POST of a form is the same, and its query counts for nothing", async () => {
		const bench = await startBench();
		const response = await bench.send(post(`${ISSUER}/authorize?client_id=nobody`, formatPairs(authorizeFields())));
		expect(response.status).toBe(200);
	});

	test("of somebody who is signed in shows the consent form, without a new session", async () => {
		const bench = await startBench();
		const { cookie } = await signIn(bench);
		const response = await bench.send(get(authorizeUrl(), [["Cookie", cookie]]));
		expect(readForms(response.body)[0]?.action).toBe("/consent");
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	});

	test("a parameter that the server does not know may repeat (OAuth 2.1 §3.1)", async () => {
		const response = await ask(await startBench(), {}, [
			["x", "1"],
			["x", "2"],
		]);
		expect(response.status).toBe(200);
	});

	test("resource may repeat", async () => {
		const response = await ask(await startBench(), {}, [["resource", "https://api.example"]]);
		expect(response.status).toBe(200);
	});

	test("in 2.0 may come without PKCE", async () => {
		const bench = await startBench(settingsOf({ profile: "2.0" }));
		expect((await ask(bench, { code_challenge: undefined, code_challenge_method: undefined })).status).toBe(200);
	});
});

test.each(["PUT", "DELETE", "OPTIONS", "get"])("%s is 405 with Allow", async (method) => {
	const response = await (await startBench()).send({ ...get(authorizeUrl()), method });
	expect([response.status, header(response.headers, "allow")]).toEqual([405, "GET, HEAD, POST"]);
});

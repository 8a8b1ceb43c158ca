import { describe, expect, test } from "vitest";
import { parseSetCookie } from "../../../http/cookies";
import { formatPairs, parsePairs } from "../../../http/form";
import { get, type HttpRequest, header, mediaType, post } from "../../../http/message";
import {
	addClient,
	answerOf,
	ask,
	cookieFrom,
	decide,
	fill,
	ISSUER,
	REDIRECT_URI,
	rightPassword,
	signIn,
	startBench,
	type Visit,
} from "../../../testing/bench";
import { readForms } from "../../browser/forms";

/** The same form with fields replaced; `undefined` leaves one out. */
function tampered(request: HttpRequest, change: Readonly<Record<string, string | undefined>>): HttpRequest {
	const pairs = parsePairs(request.body).flatMap(([name, value]) => {
		const next = name in change ? change[name] : value;
		return next === undefined ? [] : [[name, next] as const];
	});
	return { ...request, body: formatPairs(pairs) };
}

const allow = (visit: Visit) => fill(visit, [["decision", "allow"]]);

describe("the session", () => {
	test("starts with the first request; its cookie has every attribute", async () => {
		const { response } = await ask(await startBench());
		expect(parseSetCookie(header(response.headers, "set-cookie") ?? "", ISSUER)).toMatchObject({
			name: "__Host-as",
			secure: true,
			httpOnly: true,
			path: "/",
			sameSite: "Lax",
		});
		expect(header(response.headers, "set-cookie")).not.toMatch(/domain|max-age|expires/i);
	});

	test("has a new id after the login, and the old one is worth nothing", async () => {
		const bench = await startBench();
		const asked = await ask(bench);
		const response = await bench.send(fill(asked, rightPassword));
		const after = cookieFrom(response);
		expect(after).not.toBe("");
		expect(after).not.toBe(asked.cookie);
		expect(parseSetCookie(header(response.headers, "set-cookie") ?? "", ISSUER)).toMatchObject({
			name: "__Host-as",
			httpOnly: true,
			secure: true,
			sameSite: "Lax",
		});
		const url = new URL(header(response.headers, "location") ?? "", ISSUER).href;
		expect((await bench.send(get(url, [["Cookie", asked.cookie]]))).status).toBe(400);
		expect((await bench.send(get(url, [["Cookie", after]]))).status).toBe(200);
		expect(Object.keys(bench.as.sessions)).toEqual([after.split("=")[1]]);
	});

	test("has a new form token after the login, too", async () => {
		const bench = await startBench();
		const csrfOf = (visit: Visit) => new Map(readForms(visit.response.body)[0]?.hidden).get("csrf");
		expect(csrfOf(await signIn(bench))).not.toBe(csrfOf(await ask(bench)));
	});
});

describe("signing in", () => {
	test("is answered with 303 to the consent page, and not cached", async () => {
		const bench = await startBench();
		const response = await bench.send(fill(await ask(bench), rightPassword));
		expect(response.status).toBe(303);
		expect(header(response.headers, "location")).toMatch(/^\/consent\?request=/);
		expect(header(response.headers, "cache-control")).toBe("no-store");
	});

	test.each([
		["a wrong password", "ada", "correct house"],
		["nobody", "eve", "correct horse"],
		["__proto__", "__proto__", ""],
		["constructor", "constructor", "x"],
		["nothing", "", ""],
	])("%s: the form again, no new session, no redirect", async (_, username, password) => {
		const bench = await startBench();
		const asked = await ask(bench);
		const response = await bench.send(
			fill(asked, [
				["username", username],
				["password", password],
			]),
		);
		expect(response.status).toBe(200);
		expect(response.body).toContain('role="alert"');
		expect(readForms(response.body)[0]?.action).toBe("/login");
		expect(header(response.headers, "set-cookie")).toBeUndefined();
		expect((await bench.send(fill({ ...asked, response }, rightPassword))).status).toBe(303);
	});
});

describe("a form that is not this session's: 403, a page, no redirect, no code", () => {
	const changes: readonly (readonly [string, (request: HttpRequest) => HttpRequest])[] = [
		["no form token", (request) => tampered(request, { csrf: undefined })],
		["an empty form token", (request) => tampered(request, { csrf: "" })],
		["another form token", (request) => tampered(request, { csrf: "AAAAAAAAAAAAAAAAAAAAAA" })],
		["another session", (request) => ({ ...request, headers: [["Cookie", "__Host-as=other"]] })],
		["no session", (request) => ({ ...request, headers: [] })],
		["no ticket", (request) => tampered(request, { request: undefined })],
		["ticket __proto__", (request) => tampered(request, { request: "__proto__" })],
		["session __proto__", (request) => ({ ...request, headers: [["Cookie", "__Host-as=__proto__"]] })],
	];

	test.each(changes)("sign-in with %s", async (_, change) => {
		const bench = await startBench();
		const response = await bench.send(change(fill(await ask(bench), rightPassword)));
		expect([response.status, mediaType(response.headers)]).toEqual([403, "text/html"]);
		expect(header(response.headers, "location")).toBeUndefined();
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	});

	test.each(changes)("consent with %s", async (_, change) => {
		const bench = await startBench();
		const response = await bench.send(change(allow(await signIn(bench))));
		expect([response.status, mediaType(response.headers)]).toEqual([403, "text/html"]);
		expect(header(response.headers, "location")).toBeUndefined();
		expect(bench.as.codes).toEqual({});
	});

	test("consent for a request of another session", async () => {
		const bench = await startBench();
		const foreign = new Map(readForms((await signIn(bench)).response.body)[0]?.hidden).get("request");
		const response = await bench.send(tampered(allow(await signIn(bench)), { request: foreign }));
		expect(response.status).toBe(403);
	});

	test("consent before anybody signed in", async () => {
		const bench = await startBench();
		const asked = await ask(bench);
		const response = await bench.send({ ...allow(asked), url: `${ISSUER}/consent` });
		expect([response.status, bench.as.codes]).toEqual([403, {}]);
	});
});

describe("deciding", () => {
	test("yes: 303 with code, state and iss, not cached", async () => {
		const bench = await startBench();
		const response = await decide(bench, "allow");
		expect(response.status).toBe(303);
		expect(header(response.headers, "location")?.startsWith(`${REDIRECT_URI}?`)).toBe(true);
		expect(header(response.headers, "cache-control")).toBe("no-store");
		expect(answerOf(response)).toEqual({ code: expect.any(String), state: "xyz-state", iss: ISSUER });
		expect(answerOf(response).code).toMatch(/^[A-Za-z0-9_-]{43}$/);
	});

	test.each(["deny", "", "ALLOW", "allowed"])("%j is no: access_denied with state and iss", async (decision) => {
		const bench = await startBench();
		const response = await bench.send(fill(await signIn(bench), [["decision", decision]]));
		expect(response.status).toBe(303);
		expect(answerOf(response)).toMatchObject({ error: "access_denied", state: "xyz-state", iss: ISSUER });
		expect(bench.as.codes).toEqual({});
	});

	test("a second time is refused: the request waits no longer", async () => {
		const bench = await startBench();
		const request = allow(await signIn(bench));
		expect((await bench.send(request)).status).toBe(303);
		expect((await bench.send(request)).status).toBe(403);
		expect(Object.keys(bench.as.codes)).toHaveLength(1);
	});

	test("the page names the client, the scopes and the host that the answer goes to", async () => {
		const { response } = await signIn(await startBench());
		for (const text of ["Photo Print", "photos.read", "<strong>photos.example</strong>"])
			expect(response.body).toContain(text);
	});

	test.each([
		["http://127.0.0.1:5001/cb", "127.0.0.1:5001"],
		["http://[::1]:5001/cb", "[::1]:5001"],
		["https://photos.example:8443/cb", "photos.example:8443"],
		["example.photos:/cb", "the app that opens example.photos: links"],
	])("the answer to %s goes to %s", async (uri, shown) => {
		const bench = await startBench();
		addClient(bench, { client_id: "app", redirect_uris: [uri], client_name: "<b>App</b>" });
		const { response } = await signIn(bench, { client_id: "app", redirect_uri: uri });
		expect(response.body).toContain(`<strong>${shown}</strong>`);
		expect(response.body).not.toContain("<b>");
	});
});

describe("a server that lets people go back at once", () => {
	const start = async (allowed: string, atOnce?: 303 | 307) => {
		const bench = await startBench();
		Object.assign(bench.as, { consents: { "ada photo-print": [allowed] }, ...(atOnce ? { atOnce } : {}) });
		const form = fill(await ask(bench), rightPassword);
		return { bench, form, response: await bench.send(form) };
	};

	test.each([303, 307] as const)("answers %i with the code, and with a new session", async (status) => {
		const { bench, form, response } = await start("photos.read", status);
		expect(response.status).toBe(status);
		expect(header(response.headers, "location")).toMatch(/^https:\/\/photos\.example\/cb\?code=/);
		expect(cookieFrom(response)).not.toBe("");
		expect(bench.as.pending).toEqual({});
		expect((await bench.send(form)).status).toBe(403);
		expect(Object.keys(bench.as.codes)).toHaveLength(1);
	});

	test.each([
		["what was not allowed before", "order", 307],
		["what was, where it is not such a server", "photos.read", undefined],
	] as const)("asks for %s, with 303 to a page of its own", async (_, allowed, atOnce) => {
		const { response } = await start(allowed, atOnce);
		expect([response.status, header(response.headers, "location")]).toEqual([
			303,
			expect.stringMatching(/^\/consent\?/),
		]);
	});
});

test.each([
	["/login", "GET", "POST"],
	["/login", "PUT", "POST"],
	["/consent", "DELETE", "GET, HEAD, POST"],
])("%s by %s is 405 and allows %s", async (path, method, allowed) => {
	const bench = await startBench();
	const response = await bench.send({ ...post(`${ISSUER}${path}`, ""), method });
	expect([response.status, header(response.headers, "allow")]).toEqual([405, allowed]);
});

import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import { get, type HttpResponse, header, headerAll } from "../../../http/message";
import {
	addClient,
	bodyOf,
	CLIENT_ID,
	cookieFrom,
	fill,
	ISSUER,
	obtainCode,
	settingsOf,
	signIn,
	startBench,
} from "../../../testing/bench";
import {
	answer,
	askForCodes,
	codesRequest,
	consentPageOf,
	decision,
	enterCode,
	openPage,
	poll,
	pollRequest,
	recordOf,
	signInAt,
	startDeviceBench,
} from "../../../testing/device";
import { ERROR_TEXT } from "../../../testing/text";
import { DEVICE_GRANT } from "../../../vocabulary/device-grant";
import { readForms } from "../../browser/forms";
import { DEVICE_CODE_LIFETIME, deviceShowing, lettersOf, USER_CODE_LETTERS } from "../device-codes";

const noStore = (response: HttpResponse) => expect(headerAll(response.headers, "cache-control")).toEqual(["no-store"]);

describe("/device_authorization", () => {
	test("answers with both codes, the address, the lifetime and the interval (RFC 8628 §3.2)", async () => {
		const bench = await startDeviceBench();
		const response = await bench.send(codesRequest());
		expect(response.status).toBe(200);
		noStore(response);
		const codes = bodyOf(response);
		expect(codes).toEqual({
			device_code: expect.stringMatching(/^[\w-]{43}$/),
			user_code: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/),
			verification_uri: `${ISSUER}/device`,
			verification_uri_complete: `${ISSUER}/device?user_code=${String(codes.user_code)}`,
			expires_in: 600,
			interval: 5,
		});
	});

	test("every request gets codes of its own", async () => {
		const bench = await startDeviceBench();
		const all = [await askForCodes(bench), await askForCodes(bench), await askForCodes(bench)];
		expect(new Set(all.map((one) => one.user_code)).size).toBe(3);
		expect(new Set(all.map((one) => one.device_code)).size).toBe(3);
	});

	test("a code that another device shows is not shown twice", async () => {
		const bench = await startDeviceBench();
		const first = await askForCodes(bench);
		bench.world.draws["as/user_code"] = 0;
		expect((await askForCodes(bench)).user_code).not.toBe(first.user_code);
	});

	test.each([
		["no client", { client_id: undefined }, "invalid_client", 401],
		["an unknown client", { client_id: "nobody" }, "invalid_client", 401],
		["a client without the grant", { client_id: "no-grant" }, "unauthorized_client", 400],
		["a scope that is not registered", { scope: "photos.write" }, "invalid_scope", 400],
	] as const)("%s", async (_, change, error, status) => {
		const bench = await startDeviceBench();
		addClient(bench, { client_id: "no-grant" });
		const response = await bench.send(codesRequest(change));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(bodyOf(response).error_description).toMatch(ERROR_TEXT);
		noStore(response);
		expect(bench.as.devices?.waiting).toEqual({});
	});

	test("is POST of a form only", async () => {
		const bench = await startDeviceBench();
		for (const method of ["GET", "PUT", "HEAD"])
			expect((await bench.send({ ...codesRequest(), method })).status).toBe(405);
		const asJson = { ...codesRequest(), headers: [["Content-Type", "application/json"]] as const };
		expect(bodyOf(await bench.send(asJson)).error).toBe("invalid_request");
	});

	test("exists, and stands in the metadata, only where the server offers the grant", async () => {
		const [plain, offering] = [await startBench(), await startDeviceBench()];
		const metadataOf = async (bench: typeof plain) =>
			bodyOf(await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`)));
		expect(await metadataOf(plain)).not.toHaveProperty("device_authorization_endpoint");
		expect((await metadataOf(plain)).grant_types_supported).not.toContain(DEVICE_GRANT);
		expect(await metadataOf(offering)).toMatchObject({
			device_authorization_endpoint: `${ISSUER}/device_authorization`,
			grant_types_supported: ["authorization_code", DEVICE_GRANT],
		});
		expect((await plain.send(codesRequest())).status).toBe(404);
		expect((await plain.send(get(`${ISSUER}/device`))).status).toBe(404);
		expect(bodyOf(await plain.send(pollRequest("x"))).error).toBe("unsupported_grant_type");
	});
});

describe("the code that a person types", () => {
	test.each([
		["as shown", (code: string) => code],
		["without the hyphen", (code: string) => code.replace("-", "")],
		["in small letters", (code: string) => code.toLowerCase()],
		["with spaces, dots and a digit that no code contains", (code: string) => ` ${[...code].join(". ")} 1`],
	])("%s", async (_, change) => {
		const bench = await startDeviceBench();
		const { user_code } = await askForCodes(bench);
		const { response } = await enterCode(bench, change(user_code));
		expect([response.status, readForms(response.body)[0]?.action]).toEqual([200, "/login"]);
	});

	test("capital letters are made of small letters only, not of other signs that grow into letters", () => {
		expect(lettersOf("\u00df\u017f\ufb06 wdjb")).toBe("WDJB");
		expect(USER_CODE_LETTERS).toMatch(/^[B-DF-HJ-NP-TV-XZ]{20}$/);
	});

	test("no code is the code of nobody", async () => {
		const bench = await startDeviceBench();
		await askForCodes(bench);
		for (const typed of ["", "-", "__proto__", "constructor", "aeiou"])
			expect(deviceShowing(bench.as, typed)).toBeUndefined();
	});

	test("five wrong ones, and even the right one is refused, from any session; later it is taken again", async () => {
		const bench = await startDeviceBench();
		for (let i = 0; i < 5; i++) expect((await enterCode(bench, "BBBB-BBBB")).response.status).toBe(200);
		const { user_code } = await askForCodes(bench);
		const { response } = await enterCode(bench, user_code);
		expect(response.status).toBe(429);
		noStore(response);
		bench.world.clock += DEVICE_CODE_LIFETIME;
		const fresh = await askForCodes(bench);
		expect((await enterCode(bench, fresh.user_code)).response.status).toBe(200);
	});

	test("an expired one, or one that was answered, is refused on the page", async () => {
		const bench = await startDeviceBench();
		const [old, used] = [await askForCodes(bench), await askForCodes(bench)];
		await answer(bench, used.user_code, "allow");
		expect((await enterCode(bench, used.user_code)).response.status).toBe(400);
		bench.world.clock += DEVICE_CODE_LIFETIME;
		expect((await enterCode(bench, old.user_code)).response.status).toBe(400);
	});

	test("that came in the URL is filled in and shown, and needs a press (RFC 8628 §3.3.1)", async () => {
		const bench = await startDeviceBench();
		const codes = await askForCodes(bench);
		const page = await openPage(bench, codes.verification_uri_complete.slice(codes.verification_uri.length));
		expect(page.response.body).toContain(`value="${codes.user_code}"`);
		expect(page.response.body).toContain("Compare");
		expect(bench.as.pending).toEqual({});
	});

	test("markup in the URL stays text", async () => {
		const bench = await startDeviceBench();
		const { response } = await openPage(bench, "?user_code=%22%3E%3Cscript%3E");
		expect(response.body).not.toContain("<script>");
	});
});

describe("the consent page", () => {
	test("names the account, the client, the scope and the code, and is never framed or kept", async () => {
		const bench = await startDeviceBench();
		const { user_code } = await askForCodes(bench);
		const { response } = await consentPageOf(bench, user_code);
		for (const text of ["Ada", "Photo Print", "photos.read", user_code, "in front of you"])
			expect(response.body).toContain(text);
		noStore(response);
		expect(header(response.headers, "x-frame-options")).toBe("DENY");
		expect(header(response.headers, "content-security-policy")).toContain("frame-ancestors 'none'");
	});

	test("comes at once where somebody is signed in already", async () => {
		const bench = await startDeviceBench();
		const { cookie } = await signIn(bench);
		const { user_code } = await askForCodes(bench);
		const response = await bench.send(get(`${ISSUER}/device`, [["Cookie", cookie]]));
		const entered = await enterCode(bench, user_code, { cookie, response });
		expect(readForms(entered.response.body)[0]?.action).toBe("/device/confirm");
	});

	test("a decision after the time is over, or a second one, is refused", async () => {
		const bench = await startDeviceBench();
		const { user_code, device_code } = await askForCodes(bench);
		const [first, second] = [await consentPageOf(bench, user_code), await consentPageOf(bench, user_code)];
		expect((await bench.send(fill(first, decision("deny")))).status).toBe(200);
		expect((await bench.send(fill(second, decision("allow")))).status).toBe(400);
		expect(recordOf(bench, device_code)?.decision).toBe("deny");

		const late = await askForCodes(bench);
		const page = await consentPageOf(bench, late.user_code);
		bench.world.clock += DEVICE_CODE_LIFETIME;
		expect((await bench.send(fill(page, decision("allow")))).status).toBe(400);
		expect(recordOf(bench, late.device_code)?.decision).toBeUndefined();
	});

	test.each([
		["without a session", (cookie: string) => cookie.replace(/=.*/, "=x"), undefined],
		["without the form token", (cookie: string) => cookie, "csrf"],
		["without its request", (cookie: string) => cookie, "request"],
	])("%s nothing is decided", async (_, cookieOf, without) => {
		const bench = await startDeviceBench();
		const { user_code, device_code } = await askForCodes(bench);
		const page = await consentPageOf(bench, user_code);
		const request = fill({ ...page, cookie: cookieOf(page.cookie) }, decision("allow"));
		const form = new URLSearchParams(request.body);
		if (without !== undefined) form.delete(without);
		expect((await bench.send({ ...request, body: form.toString() })).status).toBe(403);
		expect(recordOf(bench, device_code)?.decision).toBeUndefined();
	});

	test("is shown to nobody but the session that typed the code", async () => {
		const bench = await startDeviceBench();
		const page = await consentPageOf(bench, (await askForCodes(bench)).user_code);
		const other = await signIn(bench);
		const ticket = new URLSearchParams(fill(page, []).body).get("request") ?? "";
		const url = `${ISSUER}/device/confirm?request=${ticket}`;
		for (const [cookie, status] of [
			[page.cookie, 200],
			[other.cookie, 400],
			["", 400],
		] as const)
			expect((await bench.send(get(url, [["Cookie", cookie]]))).status).toBe(status);
	});

	test.each(["allow", "deny"])("%s uses up the user code", async (decided) => {
		const bench = await startDeviceBench();
		const page = await consentPageOf(bench, (await askForCodes(bench)).user_code);
		const { notebook } = await bench.deliver(fill(page, decision(decided)));
		expect(notebook.spent).toEqual([{ id: "user_code", reason: "used" }]);
	});

	test("a session that has not signed in decides nothing", async () => {
		const bench = await startDeviceBench();
		const { user_code, device_code } = await askForCodes(bench);
		const page = await enterCode(bench, user_code);
		const request = { ...fill(page, decision("allow")), url: `${ISSUER}/device/confirm` };
		expect((await bench.send(request)).status).toBe(403);
		expect(recordOf(bench, device_code)?.decision).toBeUndefined();
	});
});

describe("a device's request and a browser's request are not mixed up", () => {
	test("/consent makes no code of a device's request", async () => {
		const bench = await startDeviceBench();
		const { user_code } = await askForCodes(bench);
		const page = await consentPageOf(bench, user_code);
		const request = { ...fill(page, decision("allow")), url: `${ISSUER}/consent` };
		expect((await bench.send(request)).status).toBe(403);
		expect(bench.as.codes).toEqual({});
		const ticket = new URLSearchParams(request.body).get("request") ?? "";
		expect((await bench.send(get(`${ISSUER}/consent?request=${ticket}`, [["Cookie", page.cookie]]))).status).toBe(400);
	});

	test("/device/confirm takes no decision on a browser's request", async () => {
		const bench = await startDeviceBench();
		const page = await signIn(bench);
		const request = { ...fill(page, decision("allow")), url: `${ISSUER}/device/confirm` };
		expect((await bench.send(request)).status).toBe(403);
		expect(bench.as.codes).toEqual({});
		expect(await obtainCode(bench)).toMatch(/^[\w-]{43}$/);
	});
});

describe("polling (RFC 8628 §3.5)", () => {
	test("pending, then one token for the account that signed in, then invalid_grant", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		expect(await poll(bench, device_code)).toEqual([400, "authorization_pending"]);
		await answer(bench, user_code, "allow");
		bench.world.clock += 5;
		const { response, notebook } = await bench.deliver(pollRequest(device_code));
		expect(bodyOf(response)).toMatchObject({ token_type: "Bearer", expires_in: 300, scope: "photos.read" });
		noStore(response);
		const jwt = decodeJwt(String(bodyOf(response).access_token));
		expect(jwt).toMatchObject({ claims: { sub: "ada", client_id: CLIENT_ID, auth_time: expect.any(Number) } });
		expect(notebook.spent).toEqual([{ id: "device_code", reason: "used" }]);
		expect(await poll(bench, device_code)).toEqual([400, "invalid_grant"]);
		expect(Object.keys(bench.as.tokens)).toHaveLength(1);
	});

	test("a no is access_denied, every time", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "deny");
		for (let i = 0; i < 2; i++) expect(await poll(bench, device_code)).toEqual([400, "access_denied"]);
		expect(bench.as.tokens).toEqual({});
	});

	test("a poll that is too early is slow_down, and the interval stays five seconds longer each time", async () => {
		const bench = await startDeviceBench();
		const { device_code, user_code } = await askForCodes(bench);
		const waits = [
			[0, "authorization_pending"],
			[4, "slow_down"],
			[9, "slow_down"],
			[15, "authorization_pending"],
			[15, "authorization_pending"],
			[14, "slow_down"],
		] as const;
		for (const [wait, error] of waits) expect(await poll(bench, device_code, wait)).toEqual([400, error]);
		await answer(bench, user_code, "allow");
		expect(await poll(bench, device_code, 19)).toEqual([400, "slow_down"]);
		expect(await poll(bench, device_code, 25)).toEqual([200, undefined]);
	});

	test("after its lifetime it is expired_token, even where somebody said yes", async () => {
		for (const decided of [false, true]) {
			const bench = await startDeviceBench();
			const { device_code, user_code } = await askForCodes(bench);
			if (decided) await answer(bench, user_code, "allow");
			expect(await poll(bench, device_code, DEVICE_CODE_LIFETIME)).toEqual([400, "expired_token"]);
			expect(bench.as.tokens).toEqual({});
		}
	});

	test.each([
		["no device code", { device_code: undefined }, "invalid_request", 400],
		["an unknown one", { device_code: "x" }, "invalid_grant", 400],
		["__proto__", { device_code: "__proto__" }, "invalid_grant", 400],
		["another client", { client_id: "other" }, "invalid_grant", 400],
		["a client without the grant", { client_id: "no-grant" }, "unauthorized_client", 400],
		["no client", { client_id: undefined }, "invalid_client", 401],
	] as const)("%s, and the device may still poll as before", async (_, change, error, status) => {
		const bench = await startDeviceBench();
		addClient(bench, { client_id: "other", grant_types: [DEVICE_GRANT] });
		addClient(bench, { client_id: "no-grant" });
		const { device_code, user_code } = await askForCodes(bench);
		await answer(bench, user_code, "allow");
		await poll(bench, "y");
		const response = await bench.send(pollRequest(device_code, change));
		expect([response.status, bodyOf(response).error]).toEqual([status, error]);
		expect(await poll(bench, device_code, 0)).toEqual([200, undefined]);
	});

	test("in 2.0 the answer has Pragma, too", async () => {
		const bench = await startDeviceBench(settingsOf({ profile: "2.0" }));
		const { headers } = await bench.send(codesRequest());
		expect(header(headers, "pragma")).toBe("no-cache");
	});
});

test("the sign-in of a device makes a new session, as any other", async () => {
	const bench = await startDeviceBench();
	const { user_code } = await askForCodes(bench);
	const page = await enterCode(bench, user_code);
	const after = await signInAt(bench, page);
	expect(after.cookie).not.toBe(page.cookie);
	expect(cookieFrom(after.response)).toBe("");
});

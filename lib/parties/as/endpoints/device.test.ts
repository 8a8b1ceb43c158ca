import { describe, expect, test } from "vitest";
import { get, type HttpResponse, header, headerAll } from "../../../http/message";
import { cookieFrom, fill, ISSUER, obtainCode, signIn } from "../../../testing/bench";
import {
	answer,
	askForCodes,
	consentPageOf,
	decision,
	enterCode,
	openPage,
	recordOf,
	signInAt,
	startDeviceBench,
} from "../../../testing/device";
import type { DeviceMemory } from "../../../world/as-memory";
import { readForms } from "../../browser/forms";
import { DEVICE_CODE_LIFETIME, deviceShowing, lettersOf, USER_CODE_LETTERS } from "../device-codes";

const noStore = (response: HttpResponse) => expect(headerAll(response.headers, "cache-control")).toEqual(["no-store"]);

describe("a server that makes it easier", () => {
	const startWith = async (change: Partial<DeviceMemory>) => {
		const bench = await startDeviceBench();
		Object.assign(bench.as, { devices: { ...bench.as.devices, ...change } });
		return bench;
	};

	test("its consent page names the client, and neither a code nor a screen", async () => {
		for (const asksNoDevice of [true, undefined] as const) {
			const bench = await startWith(asksNoDevice ? { asksNoDevice } : {});
			const { user_code } = await askForCodes(bench);
			const { response } = await consentPageOf(bench, user_code);
			const { body } = response;
			expect([body.includes("Photo Print"), body.includes(user_code), body.includes("in front of you")]).toEqual([
				true,
				!asksNoDevice,
				!asksNoDevice,
			]);
			expect(readForms(body)[0]?.buttons.map(({ value }) => value)).toEqual(["allow", "deny"]);
		}
	});

	test("codes live as long as it says, and so do wrong ones", async () => {
		const bench = await startWith({ lifetime: 3600 });
		const { user_code, expires_in } = await askForCodes(bench);
		expect(expires_in).toBe(3600);
		for (let i = 0; i < 5; i++) await enterCode(bench, "BBBB-BBBB");
		bench.world.clock += 3000;
		expect((await enterCode(bench, user_code)).response.status).toBe(429);
		bench.world.clock += 599;
		const fresh = await askForCodes(bench);
		expect((await enterCode(bench, fresh.user_code)).response.status).toBe(429);
		bench.world.clock += 10;
		expect((await enterCode(bench, fresh.user_code)).response.status).toBe(200);
		expect((await enterCode(bench, user_code)).response.status).toBe(400);
	});

	test("where codes are typed only, there is no address with one, and none is read from an address", async () => {
		for (const typedOnly of [true, undefined] as const) {
			const bench = await startWith(typedOnly ? { typedOnly } : {});
			const codes = await askForCodes(bench);
			expect("verification_uri_complete" in codes).toBe(!typedOnly);
			const { body } = await bench.send(get(`${codes.verification_uri}?user_code=${codes.user_code}`));
			expect(body.includes(codes.user_code)).toBe(!typedOnly);
		}
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

test("the sign-in of a device makes a new session, as any other", async () => {
	const bench = await startDeviceBench();
	const { user_code } = await askForCodes(bench);
	const page = await enterCode(bench, user_code);
	const after = await signInAt(bench, page);
	expect(after.cookie).not.toBe(page.cookie);
	expect(cookieFrom(after.response)).toBe("");
});

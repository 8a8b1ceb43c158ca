import { describe, expect, test } from "vitest";
import { get, header, json, page, redirect } from "../../http/message";
import type { BrowserMemory } from "../../world/browser-memory";
import { navigate, receive, resolve } from "./browser";

const AS = "https://as.example/login";
const CLIENT = "https://photos.example/cb?code=secret";

const atPage = (url: string, referrerPolicy = "strict-origin-when-cross-origin"): BrowserMemory => ({
	role: "browser",
	cookies: [
		{ name: "s", value: "1", host: "as.example", path: "/", secure: true, httpOnly: true, sameSite: "Strict" },
		{ name: "l", value: "2", host: "as.example", path: "/", secure: true, httpOnly: true, sameSite: "Lax" },
	],
	history: [],
	page: { url, status: 200, html: "", referrerPolicy },
});

describe("navigating", () => {
	test("from an empty window nothing is told", () => {
		expect(navigate({ role: "browser", cookies: [], history: [] }, AS)).toEqual(get(AS));
	});

	test("a form is a POST with Origin", () => {
		const request = navigate(atPage("https://as.example/x"), AS, "a=1");
		expect([request.method, request.body]).toEqual(["POST", "a=1"]);
		expect(header(request.headers, "origin")).toBe("https://as.example");
		expect(header(request.headers, "cookie")).toBe("s=1; l=2");
	});

	test.each([
		["no-referrer", AS, "null"],
		["unsafe-url", AS, "https://photos.example"],
		["strict-origin-when-cross-origin", AS, "https://photos.example"],
		["strict-origin-when-cross-origin", "http://127.0.0.1:5000/cb", "null"],
		["unsafe-url", "http://127.0.0.1:5000/cb", "https://photos.example"],
		["same-origin", AS, "null"],
		["same-origin", "https://photos.example/x", "https://photos.example"],
	])("Origin of a form by %s to %s: %s", (policy, to, origin) => {
		expect(header(navigate(atPage(CLIENT, policy), to, "a=1").headers, "origin")).toBe(origin);
	});

	test("a form of nowhere has an origin that says so, and GET has none", () => {
		expect(header(navigate({ role: "browser", cookies: [], history: [] }, AS, "a=1").headers, "origin")).toBe("null");
		expect(header(navigate(atPage(CLIENT), AS).headers, "origin")).toBeUndefined();
	});

	test("a POST that a redirect has made a GET has none either", () => {
		const browser = atPage("https://as.example/x");
		const next = receive(browser, navigate(browser, AS, "a=1"), redirect("/consent")) ?? "";
		expect([navigate(browser, next).method, header(navigate(browser, next).headers, "origin")]).toEqual([
			"GET",
			undefined,
		]);
	});

	test("from another site Strict cookies stay at home, and Lax ones go with GET only", () => {
		expect(header(navigate(atPage(CLIENT), AS).headers, "cookie")).toBe("l=2");
		expect(header(navigate(atPage(CLIENT), AS, "a=1").headers, "cookie")).toBeUndefined();
	});

	test.each([
		["strict-origin-when-cross-origin", AS, "https://photos.example/"],
		["strict-origin-when-cross-origin", "https://photos.example/x", CLIENT],
		["no-referrer", AS, undefined],
		["no-referrer", "https://photos.example/x", undefined],
		["unsafe-url", AS, CLIENT],
	])("Referer by %s to %s: %s", (policy, to, referer) => {
		expect(header(navigate(atPage(`${CLIENT}#part`, policy), to).headers, "referer")).toBe(referer);
	});
});

describe("receiving", () => {
	test("a page is shown and remembered, with its policy and its cookies", () => {
		const browser: BrowserMemory = { role: "browser", cookies: [], history: [] };
		const response = page(200, "<p>", [
			["Referrer-Policy", "no-referrer"],
			["Set-Cookie", "a=1"],
		]);
		expect(receive(browser, get(AS), response)).toBeUndefined();
		expect(browser.page).toEqual({ url: AS, status: 200, html: "<p>", referrerPolicy: "no-referrer" });
		expect(browser.history).toEqual([AS]);
		expect(browser.cookies.map(({ name }) => name)).toEqual(["a"]);
	});

	test("a redirect is not followed yet, but its cookies are kept", () => {
		const browser = atPage(AS);
		expect(receive(browser, get(AS), redirect("/consent?x=1", [["Set-Cookie", "a=1"]]))).toBe(
			"https://as.example/consent?x=1",
		);
		expect(browser.page?.url).toBe(AS);
		expect(browser.cookies.map(({ name }) => name)).toContain("a");
	});

	test("an error page is a page", () => {
		const browser = atPage(AS);
		expect(receive(browser, get(CLIENT), json(404, {}))).toBeUndefined();
		expect(browser.page?.status).toBe(404);
	});
});

test.each([
	["/cb", AS, "https://as.example/cb"],
	["https://photos.example/cb", AS, "https://photos.example/cb"],
	["example.photos:/cb?code=1", AS, "example.photos:/cb?code=1"],
	["?a=1", AS, "https://as.example/login?a=1"],
	["/cb", "nowhere", "/cb"],
	["//[", AS, "//["],
])("%j from %j leads to %j", (location, base, url) => {
	expect(resolve(location, base)).toBe(url);
});

describe("the fragment of an address", () => {
	const TOKEN = "https://photos.example/cb#access_token=secret";
	const empty = (): BrowserMemory => ({ role: "browser", cookies: [], history: [] });

	test("is in history and in the window, and in no request", () => {
		const browser = empty();
		const request = navigate(browser, TOKEN);
		expect(request.url).toBe("https://photos.example/cb");
		receive(browser, request, page(200, "<p>"));
		expect([browser.history, browser.page?.url]).toEqual([[TOKEN], TOKEN]);
	});

	test.each(["strict-origin-when-cross-origin", "unsafe-url"])("never stands in a Referer, by %s", (policy) => {
		const browser = empty();
		receive(browser, navigate(browser, TOKEN), page(200, "<p>", [["Referrer-Policy", policy]]));
		for (const to of [AS, "https://photos.example/next"]) {
			const referer = header(navigate(browser, to).headers, "referer") ?? "";
			expect(referer).toMatch(/^https:\/\/photos\.example\//);
			expect(referer).not.toMatch(/#|secret/);
		}
	});

	test("is gone with the next address", () => {
		const browser = empty();
		receive(browser, navigate(browser, TOKEN), page(200, "<p>"));
		receive(browser, navigate(browser, AS), page(200, "<p>"));
		expect([browser.page?.url, "fragment" in browser]).toEqual([AS, false]);
	});

	test("a Location without one inherits it (RFC 9110 §10.2.2); one with its own replaces it", () => {
		const browser = empty();
		const request = navigate(browser, TOKEN);
		expect(receive(browser, request, redirect("https://evil.example/"))).toBe(
			"https://evil.example/#access_token=secret",
		);
		expect(receive(browser, request, redirect("/next"))).toBe("https://photos.example/next#access_token=secret");
		expect(receive(browser, request, redirect("https://evil.example/#_"))).toBe("https://evil.example/#_");
	});

	test("comes from the redirect that the browser follows", () => {
		const browser = empty();
		const next = receive(browser, navigate(browser, AS), redirect(TOKEN)) ?? "";
		expect(next).toBe(TOKEN);
		expect(navigate(browser, next).url).toBe("https://photos.example/cb");
	});
});

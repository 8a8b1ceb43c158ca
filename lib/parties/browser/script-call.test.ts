import { describe, expect, test } from "vitest";
import { get, type HeaderList, header, post } from "../../http/message";
import { fromPage, preflightOf, unsafeHeaders } from "./script-call";

const PAGE = "https://photos.example";
const TOKEN = "https://as.example/token";
const BEARER: HeaderList = [["Authorization", "Bearer x"]];

describe("a question goes ahead", () => {
	test.each([
		["not of a form", post(TOKEN, "a=1"), undefined],
		["not of a GET", get(TOKEN, [["Accept", "application/json"]]), undefined],
		["of a call with a token", get(TOKEN, BEARER), "authorization"],
		["of a form with a proof", post(TOKEN, "a=1", [["DPoP", "x"]]), "dpop"],
		["of JSON", { ...post(TOKEN, "{}"), headers: [["Content-Type", "application/json"]] as const }, "content-type"],
		["of both, sorted", get(TOKEN, [["DPoP", "x"], ...BEARER]), "authorization,dpop"],
		["not to the page's own origin", get(`${PAGE}/api`, BEARER), undefined],
	])("%s", (_, request, expected) => {
		const question = preflightOf(PAGE, request);
		expect(question && header(question.headers, "access-control-request-headers")).toBe(expected);
		if (!question) return;
		expect([question.method, question.url, question.body]).toEqual(["OPTIONS", request.url, ""]);
		expect(header(question.headers, "access-control-request-method")).toBe(request.method);
		expect(header(question.headers, "origin")).toBe(PAGE);
		expect(JSON.stringify(question)).not.toContain("Bearer");
	});

	test("of a method that no form has, with no header to ask about", () => {
		const question = preflightOf(PAGE, { ...get(TOKEN), method: "DELETE" });
		expect(question?.headers.map(([name]) => name)).toEqual(["Access-Control-Request-Method", "Origin"]);
	});
});

test.each<[string, string, boolean]>([
	["Accept", "application/json", true],
	["Accept", 'a"b', false],
	["Accept-Language", "en, de;q=0.5", true],
	["Accept-Language", "en{", false],
	["Content-Type", "application/x-www-form-urlencoded;charset=UTF-8", true],
	["Content-Type", "text/plain", true],
	["Content-Type", "application/json", false],
	["Content-Type", `text/plain;${"a".repeat(128)}`, false],
	["X-Anything", "", false],
])("%s: %s may be set without asking: %s", (name, value, expected) => {
	expect(unsafeHeaders([[name, value]])).toEqual(expected ? [] : [name.toLowerCase()]);
});

test("the origin goes with every call of another origin, and with what changes something at its own", () => {
	const originIn = (request: Parameters<typeof fromPage>[1]) => header(fromPage(PAGE, request).headers, "origin");
	expect([originIn(get(TOKEN)), originIn(post(TOKEN, ""))]).toEqual([PAGE, PAGE]);
	expect([originIn(get(`${PAGE}/x`)), originIn(post(`${PAGE}/x`, ""))]).toEqual([undefined, PAGE]);
});

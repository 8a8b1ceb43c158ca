import { describe, expect, test } from "vitest";
import { get, json, post, redirect } from "./message";
import { pathOf, rawText, reasonOf, sentHeaders, startLine, targetOf } from "./raw";

describe("the request target", () => {
	test.each([
		["https://as.example/token", "as.example", "/token"],
		["https://as.example:8443/a?b=1#c", "as.example:8443", "/a?b=1"],
		["https://as.example", "as.example", "/"],
		["https://as.example?x=1", "as.example", "/?x=1"],
		["https://as.example#x", "as.example", "/"],
		["HTTPS://as.example/A", "as.example", "/A"],
		["example.photos:/cb?code=1", "", "example.photos:/cb?code=1"],
		["/relative", "", "/relative"],
	])("of %s", (url, host, target) => {
		expect(targetOf(url)).toEqual({ host, target });
	});

	test.each([
		["https://as.example/a/b?c=/d", "/a/b"],
		["https://as.example", "/"],
		["example.photos:/cb?code=1", "example.photos:/cb"],
		["https://as.example/%2e%2E/token", "/%2e%2E/token"],
		["https://as.example//token", "//token"],
	])("the path of %s is %s, as sent", (url, path) => {
		expect(pathOf(url)).toBe(path);
	});
});

describe("bytes of a message", () => {
	test("a request: Host first, Content-Length in octets last, an empty line, the body", () => {
		expect(rawText(post("https://as.example/token?x=1", "a=\u00e9\u2603", [["Accept", "*/*"]]))).toBe(
			[
				"POST /token?x=1 HTTP/1.1",
				"Host: as.example",
				"Content-Type: application/x-www-form-urlencoded",
				"Accept: */*",
				"Content-Length: 7",
				"",
				"a=\u00e9\u2603",
			].join("\n"),
		);
	});

	test("a request without a body has no length", () => {
		expect(rawText(get("https://api.example/photos"))).toBe("GET /photos HTTP/1.1\nHost: api.example\n\n");
	});

	test("a POST without a body says that it has none (RFC 9110 §8.6)", () => {
		expect(rawText({ ...get("https://as.example/userinfo"), method: "POST" })).toBe(
			"POST /userinfo HTTP/1.1\nHost: as.example\nContent-Length: 0\n\n",
		);
		expect(rawText({ ...get("https://as.example/token"), method: "OPTIONS" })).not.toContain("Content-Length");
		const said = { ...get("https://as.example/token", [["content-length", "3"]]), method: "POST" };
		expect(rawText(said).match(/content-length/gi)).toHaveLength(1);
	});

	test("a response: the status with its reason", () => {
		expect(rawText(redirect("https://photos.example/cb"))).toBe(
			"HTTP/1.1 303 See Other\nLocation: https://photos.example/cb\n\n",
		);
		expect(rawText(json(400, {}))).toContain("Content-Length: 2");
	});

	test("a status without a reason has no space at the end", () => {
		expect(startLine({ status: 299, headers: [], body: "" })).toBe("HTTP/1.1 299");
		expect(reasonOf(401)).toBe("Unauthorized");
		expect(reasonOf(0)).toBe("");
	});

	test("headers that the sender wrote are not written twice", () => {
		const own = { ...get("https://a.example/"), headers: [["host", "b.example"]] as const };
		expect(sentHeaders(own)).toEqual([["host", "b.example"]]);
		const sized = { status: 200, headers: [["content-length", "9"]] as const, body: "x" };
		expect(sentHeaders(sized)).toEqual([["content-length", "9"]]);
	});

	test("headers that repeat stay separate lines", () => {
		const response = redirect("/", [
			["Set-Cookie", "a=1"],
			["Set-Cookie", "b=2"],
		]);
		expect(rawText(response).match(/^Set-Cookie: /gm)).toHaveLength(2);
	});
});

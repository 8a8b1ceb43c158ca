import { describe, expect, test } from "vitest";
import { FORM_TYPE, json, redirect } from "./message";
import { locationOf, recordOfFetch, recordOfRequest, webResponse } from "./web";

describe("from web objects", () => {
	test("what fetch was given becomes a record, in order", async () => {
		const body = new URLSearchParams([
			["a", "1 2"],
			["a", "3"],
		]);
		const headers = new Headers({ "Content-Type": FORM_TYPE, Authorization: "Basic x" });
		expect(await recordOfFetch("https://as.example/token", { method: "POST", headers, body })).toEqual({
			method: "POST",
			url: "https://as.example/token",
			headers: [
				["authorization", "Basic x"],
				["content-type", FORM_TYPE],
			],
			body: "a=1+2&a=3",
		});
	});

	test.each([undefined, null])("a body that is %s is empty, and the method is GET", async (body) => {
		expect(await recordOfFetch("https://as.example/", { body })).toEqual({
			method: "GET",
			url: "https://as.example/",
			headers: [],
			body: "",
		});
	});

	test("a Request becomes a record with its body and its cookies", async () => {
		const request = new Request("https://as.example/login?x=1", {
			method: "POST",
			headers: { Cookie: "a=1" },
			body: "username=ada",
		});
		const record = await recordOfRequest(request);
		expect(record).toMatchObject({ method: "POST", url: "https://as.example/login?x=1", body: "username=ada" });
		expect(record.headers).toContainEqual(["cookie", "a=1"]);
	});
});

describe("what TLS has proved", () => {
	const claims = { "X-TLS-Client-Subject": "CN=archive-job,O=Example", "Client-Cert": "x", tls: "x" };

	test("comes out of no request, whatever its headers say", async () => {
		const record = await recordOfRequest(new Request("https://as.example/token", { headers: claims }));
		expect(record.tls).toBeUndefined();
		expect(Object.keys(record).sort()).toEqual(["body", "headers", "method", "url"]);
	});

	test("comes out of nothing that fetch was given, not even of a member of that name", async () => {
		const init = { headers: Object.entries(claims), tls: { clientSubject: "CN=archive-job,O=Example" } };
		expect(Object.keys(await recordOfFetch("https://as.example/token", init)).sort()).toEqual([
			"body",
			"headers",
			"method",
			"url",
		]);
	});
});

describe("to web objects", () => {
	test("status, every header line and the body arrive", async () => {
		const response = webResponse(
			json(401, { error: "invalid_client" }, [
				["Set-Cookie", "a=1"],
				["Set-Cookie", "b=2"],
				["WWW-Authenticate", 'Basic realm="as"'],
			]),
		);
		expect(response.status).toBe(401);
		expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
		expect(response.headers.get("www-authenticate")).toBe('Basic realm="as"');
		expect(await response.json()).toEqual({ error: "invalid_client" });
	});

	test.each([204, 304])("%i has no body", async (status) => {
		const response = webResponse({ status, headers: [], body: "ignored" });
		expect(response.body).toBeNull();
		expect(response.status).toBe(status);
	});

	test("a redirect keeps its Location as it is", () => {
		const record = redirect("example.photos:/cb?code=1");
		expect(locationOf(record)).toBe("example.photos:/cb?code=1");
		expect(webResponse(record).headers.get("location")).toBe("example.photos:/cb?code=1");
		expect(locationOf(json(200, {}))).toBeUndefined();
	});
});

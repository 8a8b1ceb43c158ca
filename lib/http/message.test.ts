import { describe, expect, test } from "vitest";
import {
	FORM_TYPE,
	get,
	header,
	headerAll,
	isRedirect,
	json,
	mediaType,
	notAllowed,
	page,
	post,
	redirect,
	withoutBody,
} from "./message";

const list = [
	["Set-Cookie", "a=1"],
	["SET-COOKIE", "b=2"],
	["Content-Type", "Text/HTML; Charset=UTF-8"],
] as const;

describe("reading headers", () => {
	test("a name is compared without case, and the first line counts", () => {
		expect(header(list, "set-cookie")).toBe("a=1");
		expect(header(list, "CONTENT-type")).toBe("Text/HTML; Charset=UTF-8");
		expect(header(list, "content")).toBeUndefined();
	});

	test("every line of a header is kept, in order", () => {
		expect(headerAll(list, "Set-Cookie")).toEqual(["a=1", "b=2"]);
		expect(headerAll(list, "Cookie")).toEqual([]);
	});

	test.each([
		["Text/HTML; Charset=UTF-8", "text/html"],
		["application/x-www-form-urlencoded ;charset=utf-8", FORM_TYPE],
		[" application/json ", "application/json"],
		["", ""],
		[";", ""],
	])("the media type of %j is %j", (value, type) => {
		expect(mediaType([["content-type", value]])).toBe(type);
	});

	test("a message without Content-Type has no media type", () => {
		expect(mediaType([])).toBe("");
	});
});

describe("writing messages", () => {
	test("GET has no body", () => {
		expect(get("https://a.example/", [["X", "y"]])).toEqual({
			method: "GET",
			url: "https://a.example/",
			headers: [["X", "y"]],
			body: "",
		});
	});

	test("POST names the form type before other headers", () => {
		expect(post("https://a.example/", "a=1", [["X", "y"]]).headers).toEqual([
			["Content-Type", FORM_TYPE],
			["X", "y"],
		]);
	});

	test("JSON and pages name their types", () => {
		expect(mediaType(json(200, {}).headers)).toBe("application/json");
		expect(json(400, { error: "x" }).body).toBe('{"error":"x"}');
		expect(mediaType(page(200, "<p>").headers)).toBe("text/html");
	});

	test("a redirect is 303 and has no body", () => {
		expect(redirect("https://a.example/")).toEqual({
			status: 303,
			headers: [["Location", "https://a.example/"]],
			body: "",
		});
	});

	test("405 says what is allowed, and where GET is, HEAD is as well", () => {
		expect(notAllowed("GET, POST").status).toBe(405);
		expect(header(notAllowed("GET, POST").headers, "allow")).toBe("GET, HEAD, POST");
		expect(header(notAllowed("POST").headers, "allow")).toBe("POST");
	});

	test("the answer to HEAD keeps its headers and loses its body, and no other does", () => {
		const response = json(200, { a: 1 });
		expect(withoutBody({ method: "HEAD" }, response)).toEqual({ ...response, body: "" });
		for (const method of ["GET", "POST", "head"]) expect(withoutBody({ method }, response)).toBe(response);
	});
});

describe("what counts as a redirect", () => {
	const withStatus = (status: number) => ({ ...redirect("https://a.example/"), status });

	test.each([301, 302, 303, 307, 308])("%i with Location does", (status) => {
		expect(isRedirect(withStatus(status))).toBe(true);
	});

	test.each([200, 201, 300, 304, 400])("%i with Location does not", (status) => {
		expect(isRedirect(withStatus(status))).toBe(false);
	});

	test("303 without Location does not", () => {
		expect(isRedirect({ status: 303, headers: [], body: "" })).toBe(false);
	});
});

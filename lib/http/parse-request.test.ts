import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HttpRequest, post } from "./message";
import { parseRequest, type Unreadable } from "./parse-request";
import { rawText } from "./raw";

const HEAD = "POST /token HTTP/1.1\nHost: as.example\nContent-Type: application/x-www-form-urlencoded";

const read = (text: string): HttpRequest => {
	const found = parseRequest(text);
	if ("says" in found) throw new Error(found.says);
	return found;
};
const problem = (text: string): Unreadable => {
	const found = parseRequest(text);
	if (!("says" in found)) throw new Error(rawText(found));
	return found;
};

describe("what is a request", () => {
	test("as it was written", () => {
		expect(read(`${HEAD}\n\ngrant_type=a&code=b`)).toEqual(post("https://as.example/token", "grant_type=a&code=b"));
	});

	test("a form may be broken after &, and only there; breaks at its end are not sent", () => {
		expect(read(`${HEAD}\n\na=1&\nb=2&  \n\n  c=3\n\n`).body).toBe("a=1&b=2&c=3");
		expect(problem(`${HEAD}\n\na=1&\nb=2\n&c=3`).line).toBe(6);
		expect(problem(`${HEAD}\n\n\na=1`)).toEqual({
			line: 5,
			says: "Line 5 is a second empty line, and would be part of the form.",
		});
	});

	test("a body that is no form is sent as it is", () => {
		const body = '{\n "a": "b&\nc"\n}\n';
		expect(read(`POST / HTTP/1.1\nHost: a\nContent-Type: application/json\n\n${body}`).body).toBe(body);
	});

	test.each([
		["empty lines before it", `\n\n${HEAD}\n\na=1`],
		["CR LF", `${HEAD}\n\na=1`.replaceAll("\n", "\r\n")],
		["a length that is true", `${HEAD}\nContent-Length: 3\n\na=1`],
		["space around values", `${HEAD.replace("as.example", " \tas.example  ")}\n\na=1`],
		["a host in capitals", `${HEAD.replace("as.example", "AS.example")}\n\na=1`],
	])("%s change nothing", (_, text) => {
		expect(read(text)).toEqual(read(`${HEAD}\n\na=1`));
	});

	test.each([
		["a method that no server has", "FETCH /token HTTP/1.1\nHost: as.example", "FETCH"],
		["GET with a body", "GET /token HTTP/1.1\nHost: as.example\n\na=1", "GET"],
		["a body without its type", "POST /token HTTP/1.1\nHost: as.example\n\na=1", "POST"],
	])("%s is for the server to judge", (_, text, method) => {
		expect(read(text).method).toBe(method);
	});
});

test.each([
	["", 1, "Nothing is written yet."],
	[" \n\n", 1, "Nothing is written yet."],
	["POST /token", 1, "Line 1 is not a request line"],
	["POST  /token HTTP/1.1", 1, "Line 1 is not a request line"],
	["\uFEFFPOST /token HTTP/1.1", 1, "Line 1 has a character that nobody sees, U+FEFF. No request line has one."],
	["P(ST /token HTTP/1.1", 1, "Line 1 does not begin with a method: “P(ST” cannot be one."],
	["POST https://as.example/token HTTP/1.1", 1, "Line 1 has the whole address."],
	["POST token HTTP/1.1", 1, "Line 1 has no path after the method"],
	["GET /cb#code HTTP/1.1", 1, "Line 1 has a # in its path."],
	["GET /é HTTP/1.1", 1, "Line 1 has a character in its path that must be percent-encoded: “é”."],
	["GET / HTTP/2", 1, "Line 1 does not end in HTTP/1.1"],
	["GET / HTTP/1.1", 2, "The Host header is missing"],
	["GET / HTTP/1.1\nHost: a\nHost: b", 3, "Line 3 is a second Host header."],
	["GET / HTTP/1.1\nHost: https://a/", 2, "Line 2 is no Host header"],
	["GET / HTTP/1.1\nHost: a\nAccept */*", 3, "Line 3 is not a header: no colon."],
	["GET / HTTP/1.1\nHost: a\na=1&b=2", 3, "Line 3 is not a header: no colon. If it is the body, an empty line"],
	["GET / HTTP/1.1\nHost: a\nb=https://c", 3, "Line 3 is not a header: “b=https” cannot be the name of one. If it is"],
	["GET / HTTP/1.1\nHost : a", 2, "Line 2 has a space before its colon."],
	["GET / HTTP/1.1\nHost: a\n b", 3, "Line 3 begins with a space."],
	["GET / HTTP/1.1\nHost: a\nX: \u0000", 3, "Line 3 has a control character"],
	["GET / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked", 3, "Line 3 says Transfer-Encoding."],
	[`${HEAD}\nContent-Length: 2\n\na=1`, 4, "Line 4 says Content-Length: 2, and the body has 3 octets."],
])("%j is no request", (text, line, says) => {
	const found = problem(text);
	expect(found.line).toBe(line);
	expect(found.says.startsWith(says)).toBe(true);
});

test("no text throws, and what is read is read again from its bytes", () => {
	const lines = fc.array(
		fc.oneof(
			fc.string({ unit: "binary" }),
			fc.constantFrom(
				"POST /token HTTP/1.1",
				"Host: as.example",
				"Content-Type: text/plain",
				"",
				"a=1&",
				"b: c",
				"\ud800",
			),
		),
	);
	fc.assert(
		fc.property(lines, (parts) => {
			const found = parseRequest(parts.join("\n"));
			if ("says" in found) expect(found.says).not.toBe("");
			else expect(parseRequest(rawText(found))).toEqual(found);
		}),
		{ numRuns: 2000 },
	);
});

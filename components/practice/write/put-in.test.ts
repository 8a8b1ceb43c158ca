import { expect, test } from "vitest";
import { asPutIn } from "./put-in";

const URL = "https://print.example/cb?a=1";
const ENCODED = "https%3A%2F%2Fprint.example%2Fcb%3Fa%3D1";
const FORM = "POST /token HTTP/1.1\nHost: as.example\nContent-Type: application/x-www-form-urlencoded\n\n";

const put = (before: string, after = "") => asPutIn(before + after, before.length, URL);

test.each([
	["in a query", "GET /authorize?redirect_uri=", " HTTP/1.1\n"],
	["in a query that has no end yet", "\nGET /authorize?a=b&redirect_uri=", ""],
	["in a form", `${FORM}grant_type=x&\nredirect_uri=`, "&\ncode=1"],
	["in a form with CRLF", `${FORM.replaceAll("\n", "\r\n")}redirect_uri=`, ""],
	["in a form of any case", `${FORM.replace("Content-Type: application", "content-type:Application")}a=`, ""],
	["in what begins like a form, before its type is written", "POST /token HTTP/1.1\nHost: as.example\n\na=b&\nc=", ""],
] as const)("%s it is percent-encoded", (_, before, after) => {
	expect(put(before, after)).toBe(ENCODED);
});

test.each([
	["in a path", "GET ", " HTTP/1.1"],
	["behind the version", "GET /a?b=c HTTP/1.1", ""],
	["in a header", "GET /a?b=c HTTP/1.1\nReferer: ", "\n\na=b"],
	["in a header of a form", FORM.slice(0, 40), FORM.slice(40)],
	["in JSON", 'POST /mcp HTTP/1.1\nContent-Type: application/json\n\n{"a": "', '"}'],
	["in what begins like JSON", 'POST /mcp HTTP/1.1\nHost: mcp.example\n\n{"a": "', '"}'],
	["in an empty text", "", ""],
] as const)("%s it stands as it is", (_, before, after) => {
	expect(put(before, after)).toBe(URL);
});

test("a space of a scope is the + of a form, and what needs no encoding stays", () => {
	expect(asPutIn(`${FORM}scope=`, FORM.length + 6, "photos.read openid")).toBe("photos.read+openid");
	expect(asPutIn(`${FORM}code=`, FORM.length + 5, "u9Xw-_.")).toBe("u9Xw-_.");
});

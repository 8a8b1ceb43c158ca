import { expect, test } from "vitest";
import { lineSpan, wrongSpan } from "./mark-of";

const TEXT = "POST /token?a=1 HTTP/1.1\nHost: as.example\nX-A: b c\n\ngrant_type=x&\ncode=1&\ncode=2&empty=&b";

const marked = (part: "server" | "path" | "method" | "header" | "query" | "form" | "body", name = "", more = {}) => {
	const span = wrongSpan(TEXT, { part, name, kind: "other", sent: "", ...more });
	return span && TEXT.slice(...span);
};

test.each([
	["method", "", "POST"],
	["path", "", "/token"],
	["server", "", "as.example"],
	["header", "x-a", "b c"],
	["query", "a", "1"],
	["form", "grant_type", "x"],
	["form", "code", "2"],
	["form", "empty", "empty"],
	["form", "type", undefined],
	["query", "code", undefined],
] as const)("%s %s: %s", (part, name, text) => {
	expect(marked(part, name)).toBe(text);
});

test("what stands in the wrong place is marked where it stands, and what is missing nowhere", () => {
	expect(marked("form", "a", { kind: "misplaced", sent: "query" })).toBe("1");
	expect(marked("header", "a", { kind: "misplaced", sent: "query" })).toBe("1");
	expect(marked("form", "code", { kind: "missing" })).toBeUndefined();
	expect(marked("body")).toMatch(/^grant_type/);
	expect(wrongSpan("GET / HTTP/1.1", { part: "body", name: "", kind: "other", sent: "" })).toBeUndefined();
});

test("a line by its number", () => {
	const [from, to] = lineSpan(TEXT, 2) ?? [0, 0];
	expect(TEXT.slice(from, to)).toBe("Host: as.example");
	expect(lineSpan(TEXT, 9)).toBeUndefined();
	expect(lineSpan("", 1)).toBeUndefined();
});

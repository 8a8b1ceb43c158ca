import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPairs } from "../http/form";
import { FORM_TYPE, get, type HttpRequest, post } from "../http/message";
import { applyOps, requestOf } from "./apply-edit";
import { type EditOp, editableOf, type Part, parts } from "./edit";

const request = post("https://as.example/token?a=1&b=2", "c=3&d=4&c=5", [["X", "y"]]);
const set = (part: Part, index: number, name: string, value: string): EditOp => ({
	op: "set",
	part,
	index,
	name,
	value,
});

describe("single changes", () => {
	test("no op is the same object", () => {
		expect(applyOps(request, [])).toBe(request);
	});

	test.each<[string, EditOp, Partial<HttpRequest>]>([
		["a parameter of the query", set("query", 1, "b", "x y&"), { url: "https://as.example/token?a=1&b=x+y%26" }],
		["a name", set("query", 0, "A", "1"), { url: "https://as.example/token?A=1&b=2" }],
		["a field of the form", set("form", 2, "c", "6"), { body: "c=3&d=4&c=6" }],
		["a field removed", { op: "remove", part: "form", index: 0 }, { body: "d=4&c=5" }],
		[
			"a parameter added",
			{ op: "add", part: "query", name: "e", value: "\u2603" },
			{ url: "https://as.example/token?a=1&b=2&e=%E2%98%83" },
		],
		["a header removed", { op: "remove", part: "header", index: 1 }, { headers: [["Content-Type", FORM_TYPE]] }],
		["the method", { op: "method", value: "PUT" }, { method: "PUT" }],
		["the address", { op: "target", value: "https://evil.example/" }, { url: "https://evil.example/?a=1&b=2" }],
		["a body where the form is", { op: "body", value: "x" }, {}],
		["an entry that is not there", set("query", 9, "x", "y"), {}],
	])("%s", (_, op, expected) => {
		expect(applyOps(request, [op])).toEqual({ ...request, ...expected });
	});

	test("the certificate of a connection that has one, which is none of the lists", () => {
		const proven = { ...request, tls: { clientSubject: "CN=a" } };
		const certificate = (value: string): EditOp => ({ op: "certificate", value });
		expect(applyOps(proven, [certificate("CN=b")])).toEqual({ ...request, tls: { clientSubject: "CN=b" } });
		expect(applyOps(proven, [certificate("")])).toEqual(request);
		expect(applyOps(request, [certificate("CN=b")])).toEqual(request);
		expect(applyOps(proven, [set("header", 1, "X", "z")]).tls).toEqual(proven.tls);
	});

	test("the last parameter removed takes the question mark with it", () => {
		expect(applyOps(get("https://a.example/?a=1"), [{ op: "remove", part: "query", index: 0 }]).url).toBe(
			"https://a.example/",
		);
	});

	test("a body that is no form is replaced as a whole", () => {
		const json = { ...request, headers: [["Content-Type", "application/json"]] as const, body: "{}" };
		expect(applyOps(json, [{ op: "body", value: "[]" }]).body).toBe("[]");
		expect(applyOps(json, [{ op: "add", part: "form", name: "a", value: "1" }]).body).toBe("{}");
	});

	test("indices are those of the request before any change", () => {
		const ops: EditOp[] = [{ op: "remove", part: "query", index: 0 }, set("query", 1, "b", "3")];
		expect(applyOps(request, ops).url).toBe("https://as.example/token?b=3");
	});

	test("a line break in a header makes no second header", () => {
		const { headers } = applyOps(request, [set("header", 1, "X\r\n:Y", "a\r\nZ: b")]);
		expect(headers[1]).toEqual(["XY", "a Z: b"]);
	});

	test("the request that was given stays as it is", () => {
		const frozen = structuredClone(request);
		applyOps(request, [set("query", 0, "z", "z"), { op: "method", value: "X" }]);
		expect(request).toEqual(frozen);
	});
});

const anyText = fc.string({ unit: "binary", maxLength: 30 });
const part = fc.constantFrom(...parts);
const index = fc.integer({ min: -2, max: 12 });

/** Requests as our parties and browsers write them. */
const written = fc
	.record({
		query: fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), { maxLength: 5 }),
		form: fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), { maxLength: 5 }),
		path: fc.constantFrom("/", "/token", "/a/b"),
	})
	.map(({ query, form, path }): HttpRequest => {
		const search = formatPairs(query);
		return post(`https://as.example${path}${search === "" ? "" : `?${search}`}`, formatPairs(form), [
			["Accept", "*/*"],
		]);
	});

describe("any change", () => {
	const op: fc.Arbitrary<EditOp> = fc.oneof(
		fc.record({ op: fc.constant("set"), part, index, name: anyText, value: anyText }),
		fc.record({ op: fc.constant("remove"), part, index }),
		fc.record({ op: fc.constant("add"), part, name: anyText, value: anyText }),
		fc.record({ op: fc.constantFrom("method", "target", "body"), value: anyText }),
	);
	const odd = fc.record({
		method: anyText,
		url: anyText,
		headers: fc.array(fc.tuple(anyText, anyText)),
		body: anyText,
	});

	test("never throws, and gives a request", () => {
		fc.assert(
			fc.property(fc.oneof(written, odd), fc.array(op, { maxLength: 6 }), (before, ops) => {
				const after = applyOps(before, ops);
				expect(Object.keys(after).sort()).toEqual(["body", "headers", "method", "url"]);
				expect([typeof after.method, typeof after.url, typeof after.body]).toEqual(["string", "string", "string"]);
				if (ops.length > 0) for (const [name, value] of after.headers) expect(`${name}${value}`).not.toMatch(/[\r\n]/);
			}),
			{ seed: 20, numRuns: 1500 },
		);
	});

	test("an entry set to itself leaves the bytes as they are", () => {
		fc.assert(
			fc.property(written, (before) => {
				const editable = editableOf(before);
				const same = parts.flatMap((one) => editable[one].map(([name, value], i) => set(one, i, name, value)));
				for (const ops of [...same.map((one) => [one]), same]) expect(applyOps(before, ops)).toEqual(before);
				expect(applyOps(before, [{ op: "target", value: editable.target }])).toEqual(before);
				expect(applyOps(before, [{ op: "method", value: before.method }])).toEqual(before);
			}),
			{ seed: 21, numRuns: 500 },
		);
	});

	test("taken apart and put together is the same request", () => {
		fc.assert(
			fc.property(written, (before) => {
				expect(requestOf(editableOf(before))).toEqual(before);
			}),
			{ seed: 22, numRuns: 300 },
		);
	});
});

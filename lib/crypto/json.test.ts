import fc from "fast-check";
import { expect, test } from "vitest";
import { isJson, jsonObject, parseJson, textsOf } from "./json";

test.each<[text: string, object: object | undefined]>([
	['{"a":1}', { a: 1 }],
	[' {"a":{"b":[]}}\n', { a: { b: [] } }],
	["{}", {}],
	["[]", undefined],
	['[{"a":1}]', undefined],
	["null", undefined],
	['"{}"', undefined],
	["1", undefined],
	["", undefined],
	["{", undefined],
	["a=b&c=d", undefined],
])("the object in %s", (text, object) => expect(jsonObject(text)).toEqual(object));

test("null is a value, and no JSON is none", () => {
	expect([parseJson("null"), isJson("null")]).toEqual([null, true]);
	expect([parseJson("nul"), isJson("nul")]).toEqual([undefined, false]);
});

test("no text throws", () => {
	fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => isJson(text) === (parseJson(text) !== undefined)));
});

test("a list of texts holds nothing else", () => {
	expect(textsOf(["a", ""])).toEqual(["a", ""]);
	expect([textsOf(["a", 1]), textsOf("a"), textsOf(undefined)]).toEqual([undefined, undefined, undefined]);
});

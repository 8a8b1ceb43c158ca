import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compact, indented, repeatedNames, sourceMembers } from "./json-source";

const sources = (json: string) => sourceMembers(json).map(({ name, source }) => [name, source]);

describe("every member with its text", () => {
	test.each<[string, string, readonly (readonly [string, string])[]]>([
		[
			"digits that no double has",
			'{"user_id":1147953659032899584,"sub":100002348117421473}',
			[
				["user_id", "1147953659032899584"],
				["sub", "100002348117421473"],
			],
		],
		[
			"forms of one number",
			'{"a":3.0,"b":3,"c":3e0,"d":-0,"e":1E+2}',
			[
				["a", "3.0"],
				["b", "3"],
				["c", "3e0"],
				["d", "-0"],
				["e", "1E+2"],
			],
		],
		["a text of digits", '{"exp":"1795165525"}', [["exp", '"1795165525"']]],
		[
			"one name twice",
			'{"a":1,"a":2}',
			[
				["a", "1"],
				["a", "2"],
			],
		],
		[
			"escapes, in the name as well",
			'{"\\u0061":"\\u0061","x\\"y":"\\\\"}',
			[
				["a", '"\\u0061"'],
				['x"y', '"\\\\"'],
			],
		],
		[
			"brackets and commas inside texts",
			'{"a":"}],{","b":"\\"}"}',
			[
				["a", '"}],{"'],
				["b", '"\\"}"'],
			],
		],
		[
			"what is inside stays as it is",
			'{ "a" : { "b" : [ 1.0 , {} ] } ,\n"c":[]}',
			[
				["a", '{ "b" : [ 1.0 , {} ] }'],
				["c", "[]"],
			],
		],
		["null, and an empty name", '{"":null}', [["", "null"]]],
		["a name of every object", '{"__proto__":{}}', [["__proto__", "{}"]]],
		["a byte order mark before it", '\ufeff{"a":1}', [["a", "1"]]],
		["nothing in it", " { } ", []],
		["no object", '["a",{"b":1}]', []],
		["no object at all", '"a"', []],
	])("%s", (_, json, members) => {
		expect(sources(json)).toEqual(members);
	});

	test("of any object the texts are the values, and stand where it is said", async () => {
		const objects = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
		await fc.assert(
			fc.property(objects, fc.constantFrom(undefined, 1, "\t"), (object, indent) => {
				const json = JSON.stringify(object, null, indent);
				const members = sourceMembers(json);
				const read = Object.fromEntries(members.map(({ name, source }) => [name, JSON.parse(source)]));
				expect(read).toEqual(JSON.parse(json));
				for (const { source, start } of members) expect(json.slice(start, start + source.length)).toBe(source);
			}),
		);
	});
});

test.each<[string, readonly string[], readonly string[]]>([
	['{"a":1,"b":2}', [], []],
	['{"a":1,"b":2,"a":3,"a":4}', ["a"], []],
	['{"a":1,"\\u0061":2}', ["a"], []],
	['{"act":{"sub":"x","sub":"y"},"sub":"z"}', [], ["sub"]],
	['{"a":[{"a":1},{"a":2}]}', [], []],
	['{"a":{"a":{"a":1}}}', [], []],
	['{"a":"a\\":\\"a"}', [], []],
])("names that stand twice in one object of %s", (json, own, inside) => {
	expect(repeatedNames(json)).toEqual({ own, inside });
});

describe("laid out", () => {
	test("a line for each member and entry", () => {
		expect(indented('{"a":1.0,"b":[1,{}],"c":{},"a":"x"}', "  ")).toBe(
			'{\n  "a": 1.0,\n  "b": [\n    1,\n    {}\n  ],\n  "c": {},\n  "a": "x"\n}',
		);
		expect(compact('{ "a" : [ 1.0 , "b c" ] }')).toBe('{"a":[1.0,"b c"]}');
	});

	test("as JSON.stringify lays out", async () => {
		await fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const json = JSON.stringify(value);
				expect(indented(json, "  ")).toBe(JSON.stringify(value, null, 2));
				expect(compact(indented(json, "\t"))).toBe(json);
			}),
		);
	});

	test("however deep, and however long", () => {
		const deep = `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
		expect(sourceMembers(deep)).toHaveLength(1);
		expect(compact(indented(deep, " "))).toBe(deep);
		const long = `{"a":"${"\\n".repeat(500_000)}"}`;
		expect(sourceMembers(long)[0]?.source).toHaveLength(1_000_002);
	});
});

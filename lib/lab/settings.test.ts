/** What the owner of a sandbox may set, and what is refused in a sentence. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../crypto/json";
import { changedSettings, defaultLabSettings } from "./settings";

const change = (sent: Json) => changedSettings(defaultLabSettings, sent);

describe("redirect addresses", () => {
	test.each([
		"http://localhost:3000/callback",
		"https://app.example/api/auth/callback/lab?x=1",
		"com.example.app:/cb",
		"com.example.app://cb",
	])("%s may be one", (uri) => {
		expect(change({ redirectUris: [uri] })).toMatchObject({ value: { redirectUris: [uri] } });
	});

	test.each([
		"javascript:alert(1)//",
		"JavaScript:alert(1)",
		"data:text/html,x",
		"vbscript:x",
		"blob:http://127.0.0.1/x",
		"file:///etc/passwd",
		"http://a.example/cb#x",
		"http://a.example/\u0000",
		"http://a.example/\r\nX: y",
		"ht\ntp://a.example/",
		"http://a.example/\u2603",
		"/cb",
		"",
	])("%j may not", (uri) => {
		expect(change({ redirectUris: [uri] })).toHaveProperty("problem");
	});
});

test.each(["faults", "laterFaults"])("%s are known faults, each once", (name) => {
	expect(change({ [name]: ["iss-wrong", "iss-wrong"] })).toMatchObject({ value: { [name]: ["iss-wrong"] } });
	for (const value of ["iss-wrong", ["no-such"], [1]])
		expect(change({ [name]: value })).toEqual({ problem: `${name} is a list of known faults` });
});

test("whatever is sent is taken or refused in a sentence, and what was refused changes nothing", () => {
	const name = fc.constantFrom(...Object.keys(defaultLabSettings), "__proto__", "constructor", "x");
	fc.assert(
		fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.jsonValue())), (sent) => {
			const before = JSON.stringify(defaultLabSettings);
			const read = change(sent as Json);
			if ("problem" in read) expect(read.problem).toMatch(/^[a-zA-Z].+/);
			else expect(Object.keys(read.value).sort()).toEqual(Object.keys(defaultLabSettings).sort());
			expect(JSON.stringify(defaultLabSettings)).toBe(before);
		}),
		{ numRuns: 2000 },
	);
});

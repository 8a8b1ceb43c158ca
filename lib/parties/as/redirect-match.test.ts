import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesRegistered, registeredRule } from "./redirect-match";

const modes = ["wildcard", "prefix", "exact"] as const;
const REGISTERED = "https://photos.example/cb";

describe("the rule that a server would have registered", () => {
	test.each([
		[REGISTERED, "exact", REGISTERED],
		[REGISTERED, "prefix", "https://photos.example/"],
		[REGISTERED, "wildcard", "https://*photos.example/*"],
		["example.photos:/cb", "prefix", "example.photos:/"],
		["example.photos:/cb", "wildcard", "example.photos:*"],
	] as const)("%s, %s: %s", (uri, mode, rule) => {
		expect(registeredRule(uri, mode)).toBe(rule);
	});
});

describe("exact", () => {
	test.each([
		[REGISTERED, true],
		[`${REGISTERED}/`, false],
		[`${REGISTERED}?a=1`, false],
		[`${REGISTERED}#a`, false],
		["https://PHOTOS.example/cb", false],
		["https://photos.example:443/cb", false],
		["https://photos.example/./cb", false],
		["https://photos.example/%63b", false],
		[` ${REGISTERED}`, false],
		["", false],
	])("%j: %s", (sent, fits) => {
		expect(matchesRegistered(sent, REGISTERED, "exact")).toBe(fits);
	});
});

describe("a loopback address may use any port (OAuth 2.1 §8.4.2)", () => {
	test.each([
		["http://127.0.0.1/cb", "http://127.0.0.1:5001/cb", true],
		["http://127.0.0.1:1/cb", "http://127.0.0.1/cb", true],
		["http://[::1]/cb", "http://[::1]:5001/cb", true],
		["http://127.0.0.1", "http://127.0.0.1:5001", true],
		["http://127.0.0.1/cb", "http://127.0.0.1:65535/cb", true],
		["http://127.0.0.1/cb", "http://127.0.0.1:65536/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:00009/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:0/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:5001/other", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:5001/cb?a=1", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:5001/cb#a", false],
		["http://127.0.0.1/cb", "http://[::1]:5001/cb", false],
		["http://127.0.0.1/cb", "https://127.0.0.1:5001/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.2:5001/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1.evil.example/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:80@evil.example/cb", false],
		["http://127.0.0.1/cb", "http://127.0.0.1:123456/cb", false],
		["http://localhost/cb", "http://localhost:5001/cb", false],
		["https://photos.example/cb", "https://photos.example:5001/cb", false],
	])("registered %s, sent %s: %s", (registered, sent, fits) => {
		expect(matchesRegistered(sent, registered, "exact")).toBe(fits);
	});
});

test.each(["prefix", "wildcard"] as const)("%s allows no less of a loopback address than exact", (mode) => {
	expect(matchesRegistered("http://127.0.0.1:5001/cb", "http://127.0.0.1/cb", mode)).toBe(true);
	expect(matchesRegistered("http://127.0.0.1.evil.example/cb", "http://127.0.0.1/cb", mode)).toBe(false);
	expect(matchesRegistered("http://127.0.0.1:80@evil.example/cb", "http://127.0.0.1/cb", mode)).toBe(false);
});

describe("what prefix and pattern let through (RFC 9700 §4.1)", () => {
	test.each([
		["prefix", "https://photos.example/anything?x", true],
		["prefix", "https://photos.example.evil.example/cb", false],
		["prefix", "https://evil.example/", false],
		["wildcard", "https://sub.photos.example/x", true],
		["wildcard", "https://evil.example/.photos.example/", true],
		["wildcard", "https://evil.example/", false],
		["wildcard", "https://photosXexample/cb", false],
	] as const)("%s: %s: %s", (mode, sent, fits) => {
		expect(matchesRegistered(sent, REGISTERED, mode)).toBe(fits);
	});
});

describe("any text", () => {
	const awkward = fc.constantFrom(
		"*",
		"(",
		"[",
		"\\",
		"$",
		"^",
		"https://",
		"http://127.0.0.1",
		"[::1]",
		":",
		"/",
		"\n",
		"?",
		"#",
	);
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(fc.oneof(awkward, fc.string()), { maxLength: 8 }).map((l) => l.join("")),
	);

	test("never throws, and the registered URI fits itself exactly", () => {
		fc.assert(
			fc.property(text, text, fc.constantFrom(...modes), (sent, registered, mode) => {
				expect(typeof registeredRule(registered, mode)).toBe("string");
				expect(typeof matchesRegistered(sent, registered, mode)).toBe("boolean");
				expect(matchesRegistered(registered, registered, "exact")).toBe(true);
			}),
			{ seed: 7, numRuns: 1500 },
		);
	});

	test("exact accepts nothing but the same text, or the same loopback address with another port", () => {
		const host = fc.constantFrom("http://127.0.0.1", "http://[::1]", "http://localhost", "https://photos.example");
		const port = fc.constantFrom("", ":1", ":65535", ":x", ":123456", ":80@evil.example");
		const path = fc.constantFrom("", "/", "/cb", "/cb?a=1", "/cb#a", ".evil.example/cb");
		const uri = fc.tuple(host, port, path);
		const isPort = (part: string) => /^(:\d{1,5})?$/.test(part);
		fc.assert(
			fc.property(uri, uri, (sent, registered) => {
				const sameButPort =
					sent[0] === registered[0] &&
					sent[2] === registered[2] &&
					/127|::1/.test(sent[0]) &&
					isPort(sent[1]) &&
					isPort(registered[1]) &&
					["", "/", "/cb", "/cb?a=1"].includes(sent[2]);
				const expected = sent.join("") === registered.join("") || sameButPort;
				expect(matchesRegistered(sent.join(""), registered.join(""), "exact")).toBe(expected);
			}),
			{ seed: 8, numRuns: 2000 },
		);
	});
});

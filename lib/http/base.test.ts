import { describe, expect, test } from "vitest";
import { basePath, isOf, pathAt, pathBelow, wellKnownName, wellKnownUrl } from "./base";

const ROOT = "https://as.example";
const BELOW = "http://localhost:3000/s/1/as";
const SCHEME = "example.photos:";

test("the path of a base, and a path of the party as its pages write it", () => {
	expect([ROOT, `${ROOT}/`, BELOW, SCHEME].map(basePath)).toEqual(["", "", "/s/1/as", ""]);
	expect(pathAt(ROOT, "/login")).toBe("/login");
	expect(pathAt(BELOW, "/login")).toBe("/s/1/as/login");
});

describe("the path of a request, as seen from the base", () => {
	test.each([
		[ROOT, ROOT, "/"],
		[ROOT, `${ROOT}/token?x=/y`, "/token"],
		[ROOT, `${ROOT}//token`, "//token"],
		[BELOW, BELOW, "/"],
		[BELOW, `${BELOW}?x`, "/"],
		[BELOW, `${BELOW}/`, "/"],
		[BELOW, `${BELOW}/device/confirm#f`, "/device/confirm"],
		[BELOW, "http://127.0.0.1:3000/s/1/as/token", "/token"],
		[BELOW, "http://localhost:3000/s/1/as2/token", undefined],
		[BELOW, "http://localhost:3000/s/1", undefined],
		[BELOW, "http://localhost:3000/token", undefined],
		[SCHEME, "example.photos:/cb?code=1", "example.photos:/cb"],
	])("%s of %s: %s", (base, url, path) => {
		expect(pathBelow(base, url)).toBe(path);
	});
});

describe("well-known addresses", () => {
	test("stand between host and path (RFC 8414 §3.1), and are read back", () => {
		expect(wellKnownUrl(ROOT, "x")).toBe("https://as.example/.well-known/x");
		expect(wellKnownUrl(BELOW, "x")).toBe("http://localhost:3000/.well-known/x/s/1/as");
		for (const base of [ROOT, BELOW]) expect(wellKnownName(base, wellKnownUrl(base, "x"))).toBe("x");
	});

	test.each([
		[ROOT, `${ROOT}/.well-known/x/y`],
		[ROOT, `${ROOT}/.well-known/`],
		[ROOT, `${ROOT}/a/.well-known/x`],
		[BELOW, `${BELOW}/.well-known/x`],
		[BELOW, "http://localhost:3000/.well-known/x"],
		[BELOW, "http://localhost:3000/.well-known/x/s/1/as/"],
		[BELOW, "http://localhost:3000/.well-known/x/s/1/as2"],
	])("%s: %s is none of it", (base, url) => {
		expect(wellKnownName(base, url)).toBeUndefined();
	});
});

describe("whose a URL is", () => {
	test.each([
		[BELOW, BELOW, true],
		[BELOW, `${BELOW}/token`, true],
		[BELOW, wellKnownUrl(BELOW, "x"), true],
		[BELOW, "http://localhost:3000/s/1/as2", false],
		[BELOW, "http://localhost:3000/.well-known/x/s/1/as2", false],
		[BELOW, "https://localhost:3000/s/1/as", false],
		[BELOW, "http://localhost:3001/s/1/as", false],
		[ROOT, wellKnownUrl(ROOT, "x"), true],
		[ROOT, "https://as.example.evil/", false],
		[SCHEME, "example.photos:/cb", true],
		[SCHEME, "example.photosX:/cb", false],
	])("%s: %s is of it: %s", (base, url, is) => {
		expect(isOf(base, url)).toBe(is);
	});
});

import { describe, expect, test } from "vitest";
import { cookieAt, cookieHeader, type Jar, parseSetCookie, readCookie, sessionCookie, storeCookies } from "./cookies";

const AS = "https://as.example/authorize";
const jarOf = (...lines: readonly string[]): Jar =>
	storeCookies(
		[],
		AS,
		lines.map((line) => ["Set-Cookie", line] as const),
	);
const topLevel = { method: "GET", crossSite: false };

describe("Set-Cookie", () => {
	test("the attributes are read without case", () => {
		expect(parseSetCookie("__Host-as=v=1; PATH=/; secure; HTTPONLY; samesite=STRICT", AS)).toEqual({
			name: "__Host-as",
			value: "v=1",
			host: "as.example",
			path: "/",
			secure: true,
			httpOnly: true,
			sameSite: "Strict",
			remove: false,
		});
	});

	test.each([
		["a=1", "Lax"],
		["a=1; SameSite=None; Secure", "None"],
		["a=1; SameSite=Strict", "Strict"],
		["a=1; SameSite=Lax", "Lax"],
		["a=1; SameSite=nonsense", "Lax"],
	])("%j is %s", (line, sameSite) => {
		expect(parseSetCookie(line, AS)?.sameSite).toBe(sameSite);
	});

	test.each([
		["no name", "=1"],
		["no equals sign", "a"],
		["Secure over http", "a=1; Secure"],
		["__Host- without Secure", "__Host-a=1; Path=/"],
		["__Host- with another path", "__Host-a=1; Secure; Path=/x"],
		["__Host- with a Domain", "__Host-a=1; Secure; Path=/; Domain=as.example"],
	])("a cookie is dropped: %s", (_, line) => {
		const url = line === "a=1; Secure" ? "http://as.example/" : AS;
		expect(parseSetCookie(line, url)).toBeUndefined();
	});

	test("a URL that is none drops every cookie", () => {
		expect(parseSetCookie("a=1", "nowhere")).toBeUndefined();
	});
});

describe("the jar", () => {
	test("the same name, host and path replaces; another path does not", () => {
		const jar = jarOf("a=1", "a=2", "a=3; Path=/x");
		expect(jar.map(({ value, path }) => `${value}${path}`)).toEqual(["2/", "3/x"]);
	});

	test("Max-Age=0 removes", () => {
		expect(jarOf("a=1", "b=2", "a=; Max-Age=0").map(({ name }) => name)).toEqual(["b"]);
		expect(jarOf("a=; Max-Age=0")).toEqual([]);
	});

	test("another host's cookie of the same name stays", () => {
		const jar = storeCookies(jarOf("a=1"), "https://photos.example/", [["Set-Cookie", "a=2; Max-Age=0"]]);
		expect(jar.map(({ value }) => value)).toEqual(["1"]);
	});

	test("the jar that was given is left alone", () => {
		const before = Object.freeze([...jarOf("a=1")]);
		storeCookies(before, AS, [["Set-Cookie", "a=2"]]);
		expect(before.map(({ value }) => value)).toEqual(["1"]);
	});
});

describe("which cookies travel", () => {
	test("several are joined, and none is no header", () => {
		expect(cookieHeader(jarOf("a=1", "b=2"), AS, topLevel)).toBe("a=1; b=2");
		expect(cookieHeader([], AS, topLevel)).toBeUndefined();
	});

	test.each(["https://other.example/", "https://sub.as.example/", "nowhere"])("none goes to %s", (url) => {
		expect(cookieHeader(jarOf("a=1"), url, topLevel)).toBeUndefined();
	});

	test("a Secure cookie does not travel over http", () => {
		expect(cookieHeader(jarOf("a=1; Secure", "b=2"), "http://as.example/", topLevel)).toBe("b=2");
	});

	test.each([
		["/x", true],
		["/x/y", true],
		["/xy", false],
		["/", false],
	])("a cookie for /x goes to %s: %s", (path, goes) => {
		expect(cookieHeader(jarOf("a=1; Path=/x"), `https://as.example${path}`, topLevel)).toBe(goes ? "a=1" : undefined);
	});

	const jar = jarOf("s=1; SameSite=Strict", "l=2; SameSite=Lax", "n=3; SameSite=None; Secure");

	test.each([
		["GET", false, "s=1; l=2; n=3"],
		["POST", false, "s=1; l=2; n=3"],
		["GET", true, "l=2; n=3"],
		["POST", true, "n=3"],
	])("%s, from another site %s: %s", (method, crossSite, expected) => {
		expect(cookieHeader(jar, AS, { method, crossSite })).toBe(expected);
	});
});

describe("reading a request's cookies", () => {
	const headers = [
		["Cookie", "a=1;  b = 2 ; empty=; c"],
		["cookie", "d=x=y"],
	] as const;

	test.each([
		["a", "1"],
		["b", "2"],
		["empty", ""],
		["d", "x=y"],
		["c", undefined],
		["__proto__", undefined],
	])("%s is %j", (name, value) => {
		expect(readCookie(headers, name)).toBe(value);
	});
});

test("a session cookie has every attribute, and a browser keeps it", () => {
	const [name, line] = sessionCookie("__Host-as", "v");
	expect(name).toBe("Set-Cookie");
	expect(parseSetCookie(line, AS)).toEqual({
		name: "__Host-as",
		value: "v",
		host: "as.example",
		path: "/",
		secure: true,
		httpOnly: true,
		sameSite: "Lax",
		remove: false,
	});
	expect(line).not.toMatch(/domain/i);
});

describe("a party's own cookie", () => {
	const HOST = "https://as.example";
	const BELOW = "https://lab.example:8443/s/1/as";
	const LOCAL = "http://localhost:3000/s/1/as";

	test("with a host to itself it is the session cookie as ever", () => {
		expect(cookieAt(HOST, "as").set("v")).toEqual(sessionCookie("__Host-as", "v"));
	});

	test.each([
		[HOST, "__Host-as", "/"],
		[BELOW, "__Secure-as", "/s/1/as"],
		[LOCAL, "as", "/s/1/as"],
	])("%s: a browser keeps %s, sends it back below %s, and forgets it", (base, name, path) => {
		const cookie = cookieAt(base, "as");
		expect(cookie.name).toBe(name);
		const jar = storeCookies([], `${base}/login`, [cookie.set("v")]);
		expect(jar).toMatchObject([{ name, value: "v", path, httpOnly: true, sameSite: "Lax" }]);
		const sentTo = (url: string) => cookieHeader(jar, url, { method: "GET", crossSite: true });
		expect(sentTo(`${base}/consent`)).toBe(`${name}=v`);
		if (path !== "/") expect([`${base}2/consent`, new URL("/", base).href].map(sentTo)).toEqual([undefined, undefined]);
		expect(storeCookies(jar, `${base}/logout`, [cookie.forget])).toEqual([]);
	});

	test("__Secure- without Secure is dropped", () => {
		expect(parseSetCookie("__Secure-as=v; Path=/", AS)).toBeUndefined();
	});
});

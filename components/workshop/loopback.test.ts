import { expect, test } from "vitest";
import { isLoopback } from "./loopback";

test.each([
	["localhost", true],
	["site.localhost", true],
	["127.0.0.1", true],
	["127.8.0.1", true],
	["[::1]", true],
	["localhost.example", false],
	["127.example", false],
	["192.168.1.4", false],
	["[fe80::1]", false],
])("%s is loopback: %s", (name, is) => {
	expect(isLoopback(name)).toBe(is);
});

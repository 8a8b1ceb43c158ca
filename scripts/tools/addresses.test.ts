import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { outsideHosts } from "./addresses.mjs";

describe("hosts under which others reach a server", () => {
	test.each(["127.0.0.1", "127.0.0.2", "localhost", "::1"])("there are none at %s", (host) => {
		expect(outsideHosts(host)).toEqual([]);
	});
	test.each([
		["192.0.2.7", "192.0.2.7"],
		["fe80::7", "[fe80::7]"],
		["teacher.test", "teacher.test"],
	])("the one at %s is itself", (host, written) => {
		expect(outsideHosts(host)).toEqual([written]);
	});
	test.each(["0.0.0.0", "::"])("at %s each network has one, and none is loopback", (host) => {
		const all = Object.values(networkInterfaces()).flatMap((list = []) => list);
		const hosts = outsideHosts(host);
		expect(hosts.filter((one) => one.startsWith("127."))).toEqual([]);
		expect(hosts.every((one) => all.some(({ address, internal }) => address === one && !internal))).toBe(true);
	});
});

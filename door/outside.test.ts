/** Documents from elsewhere: which addresses are public, and what is asked of a server that is one. */
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { get, type HttpRequest, header } from "../lib/http/message";
import { createOutside, isPublic, type Way } from "./outside";

describe("a public address", () => {
	test.each([
		"1.1.1.1",
		"93.184.216.34",
		"172.15.255.255",
		"172.32.0.1",
		"100.63.255.255",
		"223.255.255.255",
		"2606:4700::1111",
		"2001:4860:4860::8888",
		"2a00::1",
	])("%s", (address) => {
		expect(isPublic(address)).toBe(true);
	});
});

describe("no public address", () => {
	test.each([
		["this machine", ["127.0.0.1", "127.255.255.254", "0.0.0.0", "::1", "::"]],
		["a private net", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1", "fec0::1"]],
		["link-local, where clouds keep credentials", ["169.254.169.254", "fe80::1"]],
		["behind a carrier's address translation", ["100.64.0.1", "100.127.255.255"]],
		["an address of IPv4 in one of IPv6", ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "::127.0.0.1"]],
		["translated or tunnelled", ["64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "192.88.99.1"]],
		[
			"for documentation and tests",
			["192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "2001:db8::1", "3fff::1"],
		],
		["many receivers, or for later", ["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "ff02::1"]],
		["no address at all", ["", "localhost", "127.1", "0x7f000001", "2130706433", "1.1.1.1 ", "fe80::1%eth0"]],
	])("%s", (_, addresses) => {
		for (const address of addresses) expect([address, isPublic(address)]).toEqual([address, false]);
	});
});

/** How an address of IPv4 is written in one of IPv6, wherever it then leads. */
const carried = (v4: string): readonly string[] => {
	const [a = 0, b = 0, c = 0, d = 0] = v4.split(".").map(Number);
	const words = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
	return [
		`::${v4}`,
		`::ffff:${v4}`,
		`::ffff:0:${v4}`,
		`64:ff9b::${v4}`,
		`2002:${words}::1`,
		`2001:0:${words}::1`,
		`fe80::5efe:${v4}`,
	];
};

test("no address of IPv4 gets through inside one of IPv6", () => {
	fc.assert(
		fc.property(fc.ipV4(), (v4) => {
			for (const address of carried(v4)) expect([address, isPublic(address)]).toEqual([address, false]);
		}),
		{ seed: 81, numRuns: 300 },
	);
});

/** Made for this test, of `document.example` alone. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIUMvq3eqGHfL5hfvslNhxyA8Fk0WowCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQZG9jdW1lbnQuZXhhbXBsZTAgFw0yNjEyMDEwMDMxNDhaGA8y
MTI2MTEwNzAwMzE0OFowGzEZMBcGA1UEAwwQZG9jdW1lbnQuZXhhbXBsZTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABExUz05PuoETGsF9+D+tWgHlDzggy+cKe+wb
qXbhAMSvxnpGDGiXbeohcqrSV78pHDZKgdKwZL+fMa0JUzjm7IijcDBuMB0GA1Ud
DgQWBBQeKRE5p8pLQ8wVh+SH089PvKobFDAfBgNVHSMEGDAWgBQeKRE5p8pLQ8wV
h+SH089PvKobFDAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEGRvY3VtZW50
LmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgaub5v2KljR0jzXS0VsaT6oJrCS8p
dJ254gSdLW19mRkCIQD8pxUknLcJtPNlB2kwVVv72UUBNWtnQRZLVqttmMAJ3Q==
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSl8PRTo2QNUsqY8k
4dpNL7Ik2sBeelrm5kAHuswhPjmhRANCAARMVM9OT7qBExrBffg/rVoB5Q84IMvn
CnvsG6l24QDEr8Z6Rgxol23qIXKq0le/KRw2SoHSsGS/nzGtCVM45uyI
-----END PRIVATE KEY-----
`;

const LIMITS = { documentOctets: 100, documentTime: 5000, documentsAtOnce: 20 };

/** Reads one document. */
const fetchPublic = (request: HttpRequest, limits = LIMITS, way?: Way) => createOutside(limits, way)(request);

let server: Server;
let port: number;
const asked: string[] = [];
beforeAll(async () => {
	server = createServer({ cert: CERTIFICATE, key: KEY }, (request, response) => {
		asked.push(`${request.method} ${request.url} ${request.headers.accept}`);
		if (request.url === "/never") return;
		if (request.url === "/half") response.writeHead(200).write("{");
		else if (request.url === "/large") response.end("x".repeat(101));
		else if (request.url === "/elsewhere") response.writeHead(302, { Location: "/client.json" }).end();
		else response.writeHead(200, { "Cache-Control": "max-age=60" }).end('{"client_id":"x"}');
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	({ port } = server.address() as AddressInfo);
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** The internet of this test: every name is this machine, and may be asked. */
const here: Way = {
	resolve: async () => ({ address: "127.0.0.1", family: 4 }),
	isAllowed: () => true,
	ca: CERTIFICATE,
};

const read = (path: string, { way = here, name = "document.example", limits = LIMITS } = {}) =>
	fetchPublic(get(`https://${name}:${port}${path}`, [["Accept", "application/json"]]), limits, way);

describe("a document of a public server", () => {
	test("comes with its header lines, from the address that was looked at", async () => {
		const { status, headers, body } = await read("/client.json");
		expect([status, header(headers, "cache-control"), body]).toEqual([200, "max-age=60", '{"client_id":"x"}']);
		expect(asked.at(-1)).toBe("GET /client.json application/json");
	});

	test("a redirect is an answer, and not followed", async () => {
		const before = asked.length;
		expect((await read("/elsewhere")).status).toBe(302);
		expect(asked.length).toBe(before + 1);
	});
});

describe("there is no answer", () => {
	test("where the name resolves to an address that is not public: nobody is asked", async () => {
		const before = asked.length;
		for (const address of ["127.0.0.1", "::1", "169.254.169.254", "::ffff:127.0.0.1"]) {
			const way = {
				...here,
				isAllowed: isPublic,
				resolve: async () => ({ address, family: address.includes(":") ? 6 : 4 }),
			};
			expect((await read("/client.json", { way })).status).toBe(0);
		}
		expect(asked.length).toBe(before);
	});

	test("where the address itself is written, in any form that means this machine", async () => {
		for (const host of ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "localhost"]) {
			const before = asked.length;
			expect((await fetchPublic(get(`https://${host}:${port}/client.json`), LIMITS)).status).toBe(0);
			expect(asked.length).toBe(before);
		}
	});

	test("where a name is looked up twice, the second answer is never asked", async () => {
		let times = 0;
		const resolve = async () => ({ address: times++ === 0 ? "127.0.0.1" : "10.0.0.1", family: 4 });
		expect((await read("/client.json", { way: { ...here, resolve } })).status).toBe(200);
		expect(times).toBe(1);
	});

	test("without TLS, and from somebody who cannot show the name", async () => {
		expect((await fetchPublic(get(`http://document.example:${port}/client.json`), LIMITS, here)).status).toBe(0);
		expect((await read("/client.json", { name: "other.example" })).status).toBe(0);
		const { ca: _, ...unbelieved } = here;
		expect((await read("/client.json", { way: unbelieved })).status).toBe(0);
	});

	test("where there is too much of it, half of it, or none in time", async () => {
		expect((await read("/large")).status).toBe(0);
		const limits = { ...LIMITS, documentTime: 50 };
		for (const path of ["/half", "/never"]) expect((await read(path, { limits })).status).toBe(0);
	});

	test("where the name is never resolved, or nobody knows it", async () => {
		const never = { ...here, resolve: () => new Promise<never>(() => undefined) };
		expect((await read("/client.json", { way: never, limits: { ...LIMITS, documentTime: 50 } })).status).toBe(0);
		const unknown = { ...here, resolve: () => Promise.reject(new Error("ENOTFOUND")) };
		expect((await read("/client.json", { way: unknown })).status).toBe(0);
	});

	test("where too many are being fetched; and once these are through there is one again", async () => {
		let answer: (found: { address: string; family: number }) => void = () => undefined;
		const resolve = () =>
			new Promise<{ address: string; family: number }>((found) => {
				answer = found;
			});
		const fetchOne = createOutside({ ...LIMITS, documentsAtOnce: 1 }, { ...here, resolve });
		const request = get(`https://document.example:${port}/client.json`);
		const first = fetchOne(request);
		expect((await fetchOne(request)).status).toBe(0);
		answer({ address: "127.0.0.1", family: 4 });
		expect((await first).status).toBe(200);
		const next = fetchOne(request);
		answer({ address: "127.0.0.1", family: 4 });
		expect((await next).status).toBe(200);
	});

	test("where nobody listens", async () => {
		expect((await fetchPublic(get("https://document.example:1/client.json"), LIMITS, here)).status).toBe(0);
	});
});

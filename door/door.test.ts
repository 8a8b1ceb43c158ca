/** The door over a real socket: what it lets in, what it refuses, and what it keeps apart. */
import type { RequestOptions } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAt, sendOctets, sendTo } from "./asking";
import { type Door, openDoor } from "./door";

let door: Door;
beforeAll(async () => {
	door = await openDoor({ port: 0, limits: { sandboxes: 4 } });
});
afterAll(() => door.close());

const send = (path: string, options?: RequestOptions, body?: string) => sendTo(door.port, path, options, body);
const open = () => openAt(door.port);
const sendRaw = (octets: string, port = door.port) => sendOctets(port, octets);

/** One that waits only for moments. The others' requests must not be late on a busy machine. */
async function impatient(ask: (port: number) => Promise<void>): Promise<void> {
	const short = await openDoor({ port: 0, limits: { headersTime: 300, requestTime: 500, timeCheck: 50 } });
	await ask(short.port).finally(() => short.close());
}

describe("who may ask", () => {
	test.each(["evil.example", `evil.example:80`, "127.0.0.1", "127.0.0.1:1"])("not by the name %s", async (host) => {
		expect((await send("/demo/as/jwks", { headers: { Host: host } })).status).toBe(421);
		expect((await send("/sandboxes/demo", { headers: { Host: host } })).status).toBe(421);
	});

	test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("by the name %s", async (name) => {
		expect((await send("/demo/as/jwks", { headers: { Host: `${name}:${door.port}` } })).status).toBe(200);
	});
});

describe("what comes", () => {
	test.each([
		["two Host lines", "/demo/as/jwks", ["Host: 127.0.0.1:PORT", "Host: 127.0.0.1:PORT"], 400],
		["a whole address", "http://127.0.0.1:PORT/demo/as/jwks?a=1", ["Host: evil.example"], 200],
		["a whole address of somebody else", "http://evil.example/demo/as/jwks", ["Host: 127.0.0.1:PORT"], 421],
		["a whole address with nothing behind it", "http://127.0.0.1:PORT", ["Host: 127.0.0.1:PORT"], 404],
		["no path at all", "*", ["Host: 127.0.0.1:PORT"], 400],
	] as const)("%s in the request line and below it (RFC 9112 §3.2)", async (_, target, lines, status) => {
		const head = [`GET ${target} HTTP/1.1`, ...lines, "Connection: close", "", ""].join("\r\n");
		expect(await sendRaw(head.replaceAll("PORT", String(door.port)))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
	});

	test("header lines and addresses arrive as they were sent", async () => {
		const { id } = await open();
		await sendRaw(
			`GET /${id}/api/photos?a=%7e&b=+&c=%E2%98%83&&d HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\nX-oDD:  two  words\r\nAuthorization: Bearer a\r\nauthorization: Bearer b\r\nConnection: close\r\n\r\n`,
		);
		const [exchange] = door.sandboxes.find(id)?.log.exchanges ?? [];
		const [sent] = exchange?.messages ?? [];
		expect(sent?.kind === "request" && sent.request.url).toBe(
			`${door.origin}/${id}/api/photos?a=%7e&b=+&c=%E2%98%83&&d`,
		);
		expect(sent?.kind === "request" && sent.request.headers).toEqual([
			["Host", `127.0.0.1:${door.port}`],
			["X-oDD", "two  words"],
			["Authorization", "Bearer a"],
			["authorization", "Bearer b"],
			["Connection", "close"],
		]);
		expect(exchange?.messages.flatMap((message) => (message.kind === "checks" ? message.refusal?.error : []))).toEqual([
			"invalid_request",
		]);
	});

	test("what a TLS proxy would say of a certificate is not believed", async () => {
		const { id } = await open();
		const headers = {
			"Content-Type": "application/x-www-form-urlencoded",
			"X-TLS-Client-Subject": "CN=lab-machine",
			"Client-Cert": ":MIIB:",
			"X-Forwarded-Client-Cert": "Subject=CN=lab-machine",
		};
		const body = "grant_type=client_credentials&client_id=lab-machine";
		expect((await send(`/${id}/as/token`, { method: "POST", headers }, body)).status).toBe(401);
	});

	test("a body of 64 KB is read, one octet more is refused", async () => {
		const headers = { "Content-Type": "application/x-www-form-urlencoded" };
		const post = (octets: number) => send("/demo/as/token", { method: "POST", headers }, "a".repeat(octets));
		expect([(await post(65_536)).status, (await post(65_537)).status]).toEqual([401, 413]);
		const chunked = { ...headers, "Transfer-Encoding": "chunked" };
		expect((await send("/demo/as/token", { method: "POST", headers: chunked }, "a".repeat(65_537))).status).toBe(413);
	});

	test("a body that does not come is refused after a while", async () => {
		await impatient(async (port) => {
			const head = `POST /demo/as/token HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 100\r\n\r\ngrant_type=`;
			expect(await sendRaw(head, port)).toMatch(/^HTTP\/1\.1 408 /);
		});
	});

	test("a body that is no UTF-8 is refused, and not read as something near it", async () => {
		const head = `POST /demo/as/token HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n`;
		const answered = await new Promise<string>((resolve) => {
			const socket = connect(door.port, "127.0.0.1", () => {
				socket.write(head);
				socket.write(Buffer.from([0xc3, 0x28]));
			});
			let text = "";
			socket.setEncoding("latin1").on("data", (part) => {
				text += part;
			});
			socket.on("close", () => resolve(text));
		});
		expect(answered).toMatch(/^HTTP\/1\.1 400 /);
	});

	test("HEAD is answered as GET without the body", async () => {
		const [get, head] = [await send("/demo/as/jwks"), await send("/demo/as/jwks", { method: "HEAD" })];
		expect([head.status, head.headers["content-type"], head.body]).toEqual([200, get.headers["content-type"], ""]);
	});

	test.each([
		"/",
		"/demo",
		"/demo/",
		"/demo/as2/token",
		"/nobody/as/token",
		"/.well-known/openid-configuration",
		"//demo/as/jwks",
		"/demo/../demo/as/jwks",
	])("%s is nobody's", async (path) => {
		expect((await send(path)).status).toBe(404);
	});

	test("only where a sandbox is named, the answer says that it may have been idle", async () => {
		const said = async (path: string) => (await send(path)).body;
		for (const path of ["/nobody/as/token", "/sandboxes/nobody"])
			expect(await said(path)).toContain("idle for too long");
		for (const path of ["/token", "/demo/as2/token", "/sandboxes/demo/traces"])
			expect(await said(path)).toContain("at this address");
	});
});

test("every address in the metadata is somebody's, and none fails", async () => {
	const metadata = JSON.parse((await send("/.well-known/openid-configuration/demo/as")).body) as Record<
		string,
		unknown
	>;
	const addresses = Object.entries(metadata).flatMap(([name, url]) =>
		/_endpoint$|_uri$/.test(name) ? [String(url)] : [],
	);
	const statuses = await Promise.all(addresses.map(async (url) => (await fetch(url, { method: "OPTIONS" })).status));
	expect(statuses.filter((status) => status >= 500 || status === 404)).toEqual([]);
});

/** The door over a real socket: what it lets in, what it refuses, and what it keeps apart. */
import { type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Door, openDoor } from "./door";

let door: Door;
beforeAll(async () => {
	door = await openDoor({ port: 0, limits: { sandboxes: 4 } });
});
afterAll(() => door.close());

/** One that waits only for moments. The others' requests must not be late on a busy machine. */
async function impatient(ask: (port: number) => Promise<void>): Promise<void> {
	const short = await openDoor({ port: 0, limits: { headersTime: 300, requestTime: 500, timeCheck: 50 } });
	await ask(short.port).finally(() => short.close());
}

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** Sends a request with any header, which `fetch` would not. */
const send = (path: string, options: RequestOptions = {}, body?: string): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port: door.port, path, agent: false, ...options }, (answer) => {
			let text = "";
			answer.setEncoding("utf8").on("data", (part) => {
				text += part;
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
		});
		asked.on("error", reject).end(body);
	});

/** Sends octets as they are. @returns what comes back until the connection ends */
const sendRaw = (octets: string, port = door.port): Promise<string> =>
	new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(octets));
		let text = "";
		socket.setEncoding("latin1").on("data", (part) => {
			text += part;
		});
		socket.on("error", () => undefined).on("close", () => resolve(text));
	});

const JSON_TYPE = { "Content-Type": "application/json" };

const open = async () => JSON.parse((await send("/sandboxes", { method: "POST", headers: JSON_TYPE })).body);

describe("sandboxes", () => {
	test("one is opened by a request, with an id of 128 bits, and has parties of its own", async () => {
		const [one, two] = [await open(), await open()];
		expect(one.id).toMatch(/^[\w-]{22}$/);
		expect(two.id).not.toBe(one.id);
		expect(one).toMatchObject({
			issuer: `${door.origin}/${one.id}/as`,
			api: `${door.origin}/${one.id}/api`,
			mcp: `${door.origin}/${one.id}/mcp`,
		});
		const keysOf = async ({ id }: { id: string }) => (await send(`/${id}/as/jwks`)).body;
		expect(await keysOf(one)).not.toBe(await keysOf(two));
	});

	test("demo is there at once, also where others make room", async () => {
		for (let i = 0; i < 6; i++) await open();
		expect(door.sandboxes.size).toBe(4);
		expect((await send("/.well-known/openid-configuration/demo/as")).status).toBe(200);
	});

	test("private keys are in no answer of the control interface, and neither is a seed", async () => {
		const { id } = await open();
		await send(`/${id}/as/jwks`);
		const texts = await Promise.all(["", "/trace", "/trace.har"].map((end) => send(`/sandboxes/${id}${end}`)));
		const key = door.sandboxes.find(id)?.world.memory.as as { key?: { d: string; p: string } } | undefined;
		for (const { status, body } of texts) {
			expect(status).toBe(200);
			expect(body).not.toContain(key?.key?.d ?? "?");
			expect(body).not.toContain(key?.key?.p ?? "?");
			expect(body).not.toMatch(/"seed"/);
		}
	});

	test("settings are changed by PATCH, and a mistake is said in a sentence and changes nothing", async () => {
		const { id } = await open();
		const patch = (value: unknown) =>
			send(`/sandboxes/${id}`, { method: "PATCH", headers: JSON_TYPE }, JSON.stringify(value));
		expect(JSON.parse((await patch({ consent: "auto", lifetimes: { accessToken: 5 } })).body).settings).toMatchObject({
			consent: "auto",
			lifetimes: { accessToken: 5 },
		});
		const wrong = await patch({ consent: "ask", lifetimes: { accessToken: -1 } });
		expect([wrong.status, JSON.parse(wrong.body).error]).toEqual([400, expect.stringMatching(/^lifetimes: /)]);
		expect(JSON.parse((await send(`/sandboxes/${id}`)).body).settings.consent).toBe("auto");
	});

	test("a reset forgets what was, and keeps the credentials", async () => {
		const { id, clients } = await open();
		const before = (await send(`/${id}/as/jwks`)).body;
		await send(`/sandboxes/${id}/reset`, { method: "POST", headers: JSON_TYPE });
		const after = JSON.parse((await send(`/sandboxes/${id}`)).body);
		expect(after.clients).toEqual(clients);
		expect(JSON.parse((await send(`/sandboxes/${id}/trace`)).body).exchanges).toEqual([]);
		expect((await send(`/${id}/as/jwks`)).body).not.toBe(before);
	});

	test("one that is closed is gone", async () => {
		const { id } = await open();
		expect((await send(`/sandboxes/${id}`, { method: "DELETE" })).status).toBe(204);
		expect((await send(`/${id}/as/jwks`)).status).toBe(404);
	});

	test("a token of one is nothing to the other", async () => {
		const [one, two] = [await open(), await open()];
		const { client_secret: secret } = one.clients.find(
			({ client_id }: { client_id: string }) => client_id === "lab-machine",
		);
		const headers = {
			"Content-Type": "application/x-www-form-urlencoded",
			Authorization: `Basic ${Buffer.from(`lab-machine:${secret}`).toString("base64")}`,
		};
		const ask = (id: string) => send(`/${id}/as/token`, { method: "POST", headers }, "grant_type=client_credentials");
		const { access_token: token } = JSON.parse((await ask(one.id)).body);
		const call = (id: string) => send(`/${id}/api/photos`, { headers: { Authorization: `Bearer ${token}` } });
		expect([(await call(one.id)).status, (await call(two.id)).status]).toEqual([200, 401]);
		expect((await ask(two.id)).status).toBe(401);
	});
});

describe("who may ask", () => {
	test.each(["evil.example", `evil.example:80`, "127.0.0.1", "127.0.0.1:1"])("not by the name %s", async (host) => {
		expect((await send("/demo/as/jwks", { headers: { Host: host } })).status).toBe(421);
		expect((await send("/sandboxes/demo", { headers: { Host: host } })).status).toBe(421);
	});

	test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("by the name %s", async (name) => {
		expect((await send("/demo/as/jwks", { headers: { Host: `${name}:${door.port}` } })).status).toBe(200);
	});

	test("no page of another origin drives a sandbox, and no form can", async () => {
		const foreign = [{ Origin: "https://evil.example" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }];
		for (const headers of foreign)
			expect((await send("/sandboxes/demo", { headers: { ...headers } })).status).toBe(403);
		for (const type of ["text/plain", "application/x-www-form-urlencoded", ""])
			expect((await send("/sandboxes", { method: "POST", headers: { "Content-Type": type } }, "{}")).status).toBe(415);
		expect((await send("/sandboxes/demo", { headers: { Origin: door.origin } })).status).toBe(200);
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

	test("HEAD at the control interface is GET without a body, and changes nothing", async () => {
		const { id } = await open();
		expect(await send(`/sandboxes/${id}/trace`, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
		expect((await send(`/sandboxes/${id}/events`, { method: "HEAD" })).status).toBe(405);
		expect((await send("/sandboxes", { method: "HEAD" })).status).toBe(405);
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

	test("another method than those of an address is answered with them (RFC 9110 §15.5.6)", async () => {
		const allowed = async (path: string, method: string) => {
			const { status, headers } = await send(path, { method, headers: JSON_TYPE });
			return [status, headers.allow];
		};
		expect(await allowed("/sandboxes", "DELETE")).toEqual([405, "POST"]);
		expect(await allowed("/sandboxes/demo", "PUT")).toEqual([405, "GET, PATCH, DELETE"]);
		expect(await allowed("/sandboxes/demo/trace", "DELETE")).toEqual([405, "GET"]);
	});
});

test("live events: each exchange as it happens, and that the log was cleared", async () => {
	const { id } = await open();
	const events: string[] = [];
	const done = new Promise<void>((resolve) => {
		const asked = request(
			{ host: "127.0.0.1", port: door.port, path: `/sandboxes/${id}/events`, agent: false },
			(answer) => {
				answer.setEncoding("utf8").on("data", (part: string) => {
					events.push(...[...part.matchAll(/^event: (\w+)$/gm)].map(([, name = ""]) => name));
					if (events.length === 1)
						void send(`/${id}/as/jwks`).then(() =>
							send(`/sandboxes/${id}/reset`, { method: "POST", headers: JSON_TYPE }),
						);
					if (events.includes("cleared")) {
						asked.destroy();
						resolve();
					}
				});
			},
		);
		asked.on("error", () => undefined).end();
	});
	await done;
	expect(events).toEqual(["ready", "exchange", "cleared"]);
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

describe("the sandbox that is always there", () => {
	test("cannot be closed", async () => {
		expect((await send("/sandboxes/demo", { method: "DELETE" })).status).toBe(405);
		expect((await send("/sandboxes/demo")).status).toBe(200);
	});

	test("is not there where a proxy may let everybody in, and foreign names are refused there, too", async () => {
		const behind = await openDoor({ port: 0, origin: "https://lab.example", limits: { keysReady: 0 } });
		const ask = (path: string, host: string) =>
			new Promise<number>((resolve, reject) => {
				request({ host: "127.0.0.1", port: behind.port, path, headers: { Host: host }, agent: false }, (answer) => {
					answer.resume();
					resolve(answer.statusCode ?? 0);
				})
					.on("error", reject)
					.end();
			});
		expect([
			behind.isLocal,
			await ask("/sandboxes/demo", "lab.example"),
			await ask("/demo/as/jwks", "lab.example"),
		]).toEqual([false, 404, 404]);
		expect(await ask("/sandboxes/demo", "evil.example")).toBe(421);
		await behind.close();
	});
});

/** The control interface over a real socket: sandboxes are opened, set, reset, read and closed, and kept apart. */
import { type RequestOptions, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JSON_TYPE, openAt, sendTo } from "./asking";
import { type Door, openDoor } from "./door";

let door: Door;
beforeAll(async () => {
	door = await openDoor({ port: 0, limits: { sandboxes: 4 } });
});
afterAll(() => door.close());

const send = (path: string, options?: RequestOptions, body?: string) => sendTo(door.port, path, options, body);
const open = () => openAt(door.port);

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
		const back = JSON.parse((await patch({ lifetimes: { accessToken: null, code: 9 } })).body);
		expect(back.settings.lifetimes).toEqual({ code: 9 });
		const wrong = await patch({ consent: "ask", lifetimes: { accessToken: -1 } });
		expect([wrong.status, JSON.parse(wrong.body).error]).toEqual([400, expect.stringMatching(/^lifetimes: /)]);
		expect(JSON.parse((await send(`/sandboxes/${id}`)).body).settings.consent).toBe("auto");
	});

	test("each description says the how-manyth it is, so that whoever gets two knows which holds", async () => {
		const { id, told } = await open();
		const ask = async (options: RequestOptions, body?: string) =>
			JSON.parse((await send(`/sandboxes/${id}`, options, body)).body).told;
		const later = [await ask({}), await ask({ method: "PATCH", headers: JSON_TYPE }, "{}"), (await open()).told];
		expect(later).toEqual([told + 1, told + 2, told + 3]);
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

describe("what is asked of it", () => {
	test("no page of another origin drives a sandbox, and no form can", async () => {
		const foreign = [{ Origin: "https://evil.example" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }];
		for (const headers of foreign)
			expect((await send("/sandboxes/demo", { headers: { ...headers } })).status).toBe(403);
		for (const type of ["text/plain", "application/x-www-form-urlencoded", ""])
			expect((await send("/sandboxes", { method: "POST", headers: { "Content-Type": type } }, "{}")).status).toBe(415);
		expect((await send("/sandboxes/demo", { headers: { Origin: door.origin } })).status).toBe(200);
	});

	test("HEAD at the control interface is GET without a body, and changes nothing", async () => {
		const { id } = await open();
		expect(await send(`/sandboxes/${id}/trace`, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
		expect((await send(`/sandboxes/${id}/events`, { method: "HEAD" })).status).toBe(405);
		expect((await send("/sandboxes", { method: "HEAD" })).status).toBe(405);
	});

	test("another method than those of an address is answered with them (RFC 9110 §15.5.6)", async () => {
		const { id } = await open();
		const allowed = async (path: string, method: string) => {
			const { status, headers } = await send(path, { method, headers: JSON_TYPE });
			return [status, headers.allow];
		};
		expect(await allowed("/sandboxes", "DELETE")).toEqual([405, "POST"]);
		expect(await allowed(`/sandboxes/${id}`, "PUT")).toEqual([405, "GET, HEAD, PATCH, DELETE"]);
		expect(await allowed("/sandboxes/demo", "PUT")).toEqual([405, "GET, HEAD, PATCH"]);
		expect(await allowed("/sandboxes/demo", "DELETE")).toEqual([405, "GET, HEAD, PATCH"]);
		expect(await allowed("/sandboxes/demo/events", "HEAD")).toEqual([405, "GET"]);
		expect(await allowed("/sandboxes/demo/trace", "DELETE")).toEqual([405, "GET, HEAD"]);
	});
});

test("live events: each exchange as it happens, how it is set, and that the log was cleared", async () => {
	const { id } = await open();
	const events: string[] = [];
	const done = new Promise<void>((resolve) => {
		const asked = request(
			{ host: "127.0.0.1", port: door.port, path: `/sandboxes/${id}/events`, agent: false },
			(answer) => {
				answer.setEncoding("utf8").on("data", (part: string) => {
					events.push(...[...part.matchAll(/^event: (\w+)$/gm)].map(([, name = ""]) => name));
					if (events.length === 1)
						void send(`/${id}/as/jwks`)
							.then(() => send(`/sandboxes/${id}`, { method: "PATCH", headers: JSON_TYPE }, '{"consent":"auto"}'))
							.then(() => send(`/sandboxes/${id}/reset`, { method: "POST", headers: JSON_TYPE }));
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
	expect(events).toEqual(["ready", "exchange", "changed", "cleared"]);
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

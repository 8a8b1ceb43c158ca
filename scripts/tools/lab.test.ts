/** The lab beside the site: where it listens, who may drive it by the site's port, and what stands there where it cannot listen. */
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labBeside, labSettings } from "./lab.mjs";

describe("the environment", () => {
	test("says nothing: this machine alone, at the usual port", () => {
		expect(labSettings({})).toEqual({ settings: { host: "127.0.0.1", port: 4180 } });
	});

	test("puts a proxy in front", () => {
		expect(labSettings({ LAB_PORT: "4300", LAB_ORIGIN: "https://lab.example" })).toEqual({
			settings: { host: "127.0.0.1", port: 4300, origin: "https://lab.example" },
		});
	});

	test.each([
		[{ LAB_PORT: "no" }, "LAB_PORT is a port"],
		[{ LAB_PORT: "65536" }, "LAB_PORT is a port"],
		[{ LAB_PORT: "4190" }, "Browsers refuse to open port 4190"],
		[{ LAB_ORIGIN: "https://lab.example/path" }, "LAB_ORIGIN is an address without a path"],
		[{ LAB_ORIGIN: "lab.example" }, "LAB_ORIGIN is an address without a path"],
		[{ LAB_HOST: "0.0.0.0" }, "say with LAB_ORIGIN what clients write"],
	])("%j is refused in a sentence", (env, sentence) => {
		expect(labSettings(env)).toEqual({ problem: expect.stringContaining(sentence) });
	});
});

describe("by the site's port", () => {
	let site: Server;
	let port: number;
	let lab: Awaited<ReturnType<typeof labBeside>>;
	beforeAll(async () => {
		site = createServer((req, res) => {
			if (!lab.handle(req, res)) res.writeHead(418).end();
		});
		await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
		({ port } = site.address() as AddressInfo);
		lab = await labBeside({ site: `http://localhost:${port}`, sitePort: port, env: { LAB_PORT: "0" } });
	});
	afterAll(async () => {
		await lab.close();
		site.close();
	});

	const ask = (path: string, { method = "GET", headers = {} } = {}): Promise<[number, unknown]> =>
		new Promise((resolve, reject) => {
			const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
				let text = "";
				answer.setEncoding("utf8").on("data", (part) => {
					text += part;
				});
				answer.on("end", () => resolve([answer.statusCode ?? 0, text === "" ? undefined : JSON.parse(text)]));
			});
			asked.on("error", reject).end();
		});

	test("its own pages ask how it stands, and open a sandbox", async () => {
		expect(await ask("/lab/door")).toEqual([200, { running: true, origin: lab.state.origin, local: true }]);
		const headers = { "Content-Type": "application/json", Origin: `http://127.0.0.1:${port}` };
		const [status, opened] = await ask("/lab/door/sandboxes", { method: "POST", headers });
		expect([status, opened]).toEqual([201, expect.objectContaining({ issuer: expect.stringContaining("/as") })]);
	});

	test("no name that somebody else has pointed here drives it, and no page of another origin", async () => {
		const far = { Host: `evil.example:${port}` };
		expect(await ask("/lab/door", { headers: far })).toEqual([200, expect.objectContaining({ running: false })]);
		expect((await ask("/lab/door/sandboxes/demo", { headers: far }))[0]).toBe(403);
		expect((await ask("/lab/door/sandboxes/demo", { headers: { Origin: "https://evil.example" } }))[0]).toBe(403);
		expect((await ask("/lab/door/sandboxes/demo"))[0]).toBe(200);
	});

	test("everything else is the site's", async () => {
		expect((await ask("/lab"))[0]).toBe(418);
		expect((await ask("/lab/doors"))[0]).toBe(418);
		expect((await ask("/lab/door/as/token"))[0]).toBe(404);
	});

	test("a port that is taken stops no site: the page says so, and which one is free", async () => {
		const second = await labBeside({ site: "", sitePort: port, env: { LAB_PORT: String(port) } });
		expect(second.state).toEqual({ running: false, problem: `Port ${port} is in use.`, next: expect.any(Number) });
		await second.close();
	});
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressAssets, createAssets, takes } from "./assets.mjs";

const SCRIPT = `console.log("${"ä".repeat(2000)}")`;
let folder: string;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "assets-"));
	mkdirSync(join(folder, "chunks"));
	writeFileSync(join(folder, "chunks", "long.js"), SCRIPT);
	writeFileSync(join(folder, "chunks", "short.css"), "a{}");
	writeFileSync(join(folder, "chunks", "long.js.map"), "{}");
	compressAssets(folder);
	const asset = createAssets(folder, "/static/", [{ key: "X-Content-Type-Options", value: "nosniff" }]);
	server = createServer((req, res) => {
		if (!asset(req, res)) res.writeHead(404).end("others");
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

/** What a client gets that understands no encoding by itself. */
function get(path: string, headers: Record<string, string> = {}, method = "GET") {
	const { port } = server.address() as AddressInfo;
	return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
		const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on("data", (part: Buffer) => parts.push(part));
			answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
		});
		asked.on("error", fail).end();
	});
}

test("a file comes as it is, or in the smallest encoding that is taken", async () => {
	const plain = await get("/static/chunks/long.js?v=1");
	expect(plain.body.toString()).toBe(SCRIPT);
	expect(plain.headers).toMatchObject({
		"content-type": "text/javascript; charset=utf-8",
		"cache-control": "public, max-age=31536000, immutable",
		"x-content-type-options": "nosniff",
		vary: "Accept-Encoding",
	});
	expect(plain.headers["content-encoding"]).toBeUndefined();
	const zipped = await get("/static/chunks/long.js", { "Accept-Encoding": "gzip, deflate" });
	expect([zipped.headers["content-encoding"], gunzipSync(zipped.body).toString()]).toEqual(["gzip", SCRIPT]);
	const smallest = await get("/static/chunks/long.js", { "Accept-Encoding": "gzip, deflate, br, zstd" });
	expect([smallest.headers["content-encoding"], brotliDecompressSync(smallest.body).toString()]).toEqual([
		"br",
		SCRIPT,
	]);
	expect((await get("/static/chunks/short.css", { "Accept-Encoding": "br" })).body.toString()).toBe("a{}");
});

test("its head alone has the same headers", async () => {
	const { status, headers, body } = await get("/static/chunks/long.js", {}, "HEAD");
	expect([status, headers["content-length"], body.length]).toEqual([200, String(Buffer.byteLength(SCRIPT)), 0]);
});

test.each([
	["/static/chunks/none.js", "GET"],
	["/static/chunks/long.js", "POST"],
	["/static/chunks/long.js.map", "GET"],
	["/static/chunks/long.js.br", "GET"],
	["/static/../assets.mjs", "GET"],
	["/static/chunks/", "GET"],
])("%s with %s is left to others", async (path, method) => {
	expect((await get(path, {}, method)).body.toString()).toBe("others");
});

test.each([
	["br", true],
	["gzip, BR;q=0.5", true],
	["gzip;q=1, br;q=0", false],
	["br ; q=0.000", false],
	["brotli", false],
	["", false],
])("“%s” takes br: %s", (accepted, taken) => {
	expect([takes(accepted, "br"), takes(accepted, undefined)]).toEqual([taken, true]);
});

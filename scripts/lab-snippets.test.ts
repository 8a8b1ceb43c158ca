/** Each snippet that Node can run is run as it is shown, against a real door. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SnippetId, snippetsFor } from "@/components/lab/snippets";
import { type Bench, openBench } from "@/door/clients/bench";
import type { Description } from "@/lib/lab/live";
import { registeredClients } from "@/lib/lab/people";

let bench: Bench;
let place: Description;
// Below the packages, so that what is imported is found.
const folder = mkdtempSync(join(process.cwd(), "node_modules", ".snippets-"));
beforeAll(async () => {
	bench = await openBench({ consent: "auto" });
	const sandbox = bench.door.sandboxes.find(bench.id);
	if (!sandbox) throw new Error("The sandbox was not opened");
	const clients = Object.values(registeredClients(sandbox.settings, sandbox.secrets));
	place = { ...sandbox.addresses, id: bench.id, settings: sandbox.settings, clients };
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await bench.door.close();
});

function snippet(id: SnippetId, clientId: string): string {
	const client = place.clients.find((one) => one.client_id === clientId);
	const found = client && snippetsFor(place, client).find((one) => one.id === id);
	if (!found) throw new Error(`There is no ${id} for ${clientId}`);
	return found.text;
}

/** Runs a program to its end. @param hear is told what it prints, as it comes */
const run = (command: string, args: readonly string[], hear: (text: string) => void = () => undefined) =>
	new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
		const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
		let text = "";
		const take = (part: string) => {
			text += part;
			hear(part);
		};
		child.stdout.setEncoding("utf8").on("data", take);
		child.stderr.setEncoding("utf8").on("data", take);
		child.on("close", (code) => resolve({ code: code ?? 1, text }));
	});

function program(text: string, hear?: (text: string) => void) {
	const file = join(folder, `${files++}.mjs`);
	writeFileSync(file, text);
	return run(process.execPath, [file], hear);
}
let files = 0;

/** What a browser would do with `url`: Ada allows at once, and it comes back to the client. */
const FINISH = `
const answer = await fetch(url, { redirect: "manual" })
const tokens = await finish(answer.headers.get("location"))
console.log("token_type", tokens.token_type, "id_token", typeof tokens.id_token)`;

describe.each(["openid-client", "oauth4webapi"] as const)("%s", (id) => {
	test.each(["lab-public", "lab-basic", "lab-post"])("%s signs in", async (clientId) => {
		const { code, text } = await program(snippet(id, clientId) + FINISH);
		expect([code, text.trim()]).toEqual([0, "token_type bearer id_token string"]);
	});

	test("lab-machine gets a token", async () => {
		const { code, text } = await program(`${snippet(id, "lab-machine")}\nconsole.log(tokens.scope)`);
		expect([code, text.trim()]).toEqual([0, "photos.read"]);
	});

	test("lab-device gets a token when Ada has allowed it", async () => {
		const allowed = `await fetch(device.verification_uri_complete)\nconsole.log((await finish()).token_type)`;
		const { code, text } = await program(`${snippet(id, "lab-device")}\n${allowed}`);
		expect([code, text.trim().split("\n")]).toEqual([0, [expect.stringMatching(/^Open http:/), "bearer"]]);
	});
});

const hasCurl = spawnSync("curl", ["--version"]).error === undefined;

test.skipIf(!hasCurl).each(["lab-machine", "lab-device"])("curl as %s", async (clientId) => {
	const { code, text } = await run("sh", ["-c", `${snippet("curl", clientId)} -s`]);
	expect([code, text]).toEqual([0, expect.stringMatching(/access_token|device_code/)]);
});

const hasOpenssl = hasCurl && spawnSync("openssl", ["version"]).error === undefined;

test.skipIf(!hasOpenssl)("curl as lab-public, with a verifier of its own for each login", async () => {
	const [ask = "", redeem = ""] = snippet("curl", "lab-public").split(/(?=# With the code)/);
	const opened = 'code=$(curl -s -o /dev/null -w "%{redirect_url}" "$address" | sed "s/.*[?&]code=\\([^&]*\\).*/\\1/")';
	const script = `${ask.replace("echo ", "address=")}\n${opened}\n${redeem.replace("code=…", "code=$code -s")}`;
	const { code, text } = await run("sh", ["-c", script]);
	expect([code, text]).toEqual([0, expect.stringMatching(/access_token/)]);
});

test("the MCP SDK calls a tool, and steps up for another", async () => {
	// Somebody may listen at the port that the snippet names.
	const port = await freePort();
	const opened: string[] = [];
	const { code, text } = await program(snippet("mcp", "lab-public").replaceAll("5555", String(port)), (part) => {
		for (const [, url = ""] of part.matchAll(/^Open (\S+)$/gm)) {
			opened.push(url);
			void visit(url);
		}
	});
	expect([code, text]).toEqual([0, expect.stringContaining("The price is changed.")]);
	expect(text).toContain("harbour.jpg");
	expect(opened).toHaveLength(2);
});

/** Ada allows at once. The program listens when it has said where to go: whoever comes a moment too early comes again. */
async function visit(url: string): Promise<void> {
	const location = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
	const come = () =>
		fetch(location).then(
			() => true,
			() => false,
		);
	while (!(await come()));
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});

/** The report without a page: programs of their own are run, and how they end counts. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { flawsOfXml } from "../../lib/testing/xml";
import { report } from ".";
import { readOptions } from "./options";

const folder = mkdtempSync(join(tmpdir(), "lab-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

const client = (name: string) => fileURLToPath(new URL(`../faults/${name}.mjs`, import.meta.url));

/** Files are told by absolute paths: whoever runs the tests may stand anywhere. */
async function run(...args: readonly string[]) {
	const lines: string[] = [];
	const code = await report(args, {}, (line) => lines.push(line));
	return { code, text: lines.join("\n") };
}

const inFolder = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(inFolder(name), "utf8");

interface Written {
	readonly first: { readonly exitCode: number; readonly messages: number };
	readonly faults: readonly { readonly fault: string; readonly verdict: string; readonly shown: readonly string[] }[];
	readonly observations: readonly { readonly id: string; readonly status: string }[];
	readonly pooled: { readonly clients: readonly string[]; readonly programs: readonly string[] };
}

describe("a client", () => {
	const faults = "state-missing,userinfo-sub,mix-up,dpop-nonce-again";

	test("that checks nothing: what it missed, and the exit code says so", async () => {
		const files = ["--junit", inFolder("careless.xml"), "--json", inFolder("careless.json")];
		const { code, text } = await run("--fault", faults, ...files, "--", process.execPath, client("careless"));
		expect(code).toBe(1);
		expect(text).toContain("✗ authorization response: Mix-up with a second server");
		const { first, faults: judged, observations } = JSON.parse(read("careless.json")) as Written;
		expect([first.exitCode, first.messages]).toEqual([0, 10]);
		expect(judged.map(({ fault, verdict }) => [fault, verdict])).toEqual([
			["state-missing", "not noticed"],
			["userinfo-sub", "not noticed"],
			["mix-up", "not noticed"],
			["dpop-nonce-again", "not reached"],
		]);
		expect(judged[0]?.shown).toEqual([
			expect.stringMatching(/^13 GET .*\/as\/authorize$/),
			expect.stringMatching(/^14 POST .*\/as\/token$/),
		]);
		expect(observations.find(({ id }) => id === "checks-state")?.status).toBe("no");
		expect(read("careless.xml")).toContain('tests="4" failures="3" errors="0" skipped="1"');
		expect(flawsOfXml(read("careless.xml"))).toEqual([]);
	});

	test("that checks all", async () => {
		const args = ["--client", "lab-basic", "--fault", faults, "--json", inFolder("careful.json")];
		const { code, text } = await run(...args, "--", process.execPath, client("careful"));
		expect([code, text]).toEqual([0, expect.stringContaining("noticed: 3, not noticed: 0")]);
		const { faults: judged, observations, pooled } = JSON.parse(read("careful.json")) as Written;
		expect(judged.map(({ verdict }) => verdict)).toEqual(["noticed", "noticed", "noticed", "not reached"]);
		// As on the page: a check that shows in a client's stopping only, and two libraries in one program.
		expect(observations.find(({ id }) => id === "checks-state")?.status).toBe("stopped");
		expect(pooled).toEqual({
			clients: ["lab-basic"],
			programs: [expect.stringMatching(/^oauth4webapi\//), expect.stringMatching(/^openid-client\//)],
		});
		expect(text).toContain("2 programs taken together, by User-Agent: oauth4webapi/");
	});
});

describe("nothing can be judged", () => {
	test("where the command fails without any fault", async () => {
		const { code, text } = await run("--", process.execPath, "-e", "console.error('no network'); process.exit(3)");
		expect([code, text]).toEqual([2, expect.stringMatching(/failed \(exit code 3\)[\s\S]*no network/)]);
	});

	test("where it does not end", async () => {
		const { code, text } = await run("--time", "0.5", "--", process.execPath, "-e", "setInterval(() => {}, 1000)");
		expect([code, text]).toEqual([2, expect.stringContaining("took too long")]);
	});

	test("where there is no such program", async () => {
		expect(await run("--", "par-avion-no-such-program")).toMatchObject({
			code: 2,
			text: expect.stringContaining('no program "par-avion-no-such-program"'),
		});
	});

	test.each([
		[[], "No command"],
		[["--fault", "state-wrong"], "No command"],
		[["--faults", "x", "--", "true"], 'no option "--faults"'],
		[["--fault", "--", "true"], "--fault needs a value"],
		[["--fault", "x", "--", "true"], 'no fault "x"'],
		[["--time", "soon", "--", "true"], "a number of seconds"],
	])("%j", (args, problem) => {
		expect(readOptions(args)).toEqual({ problem: expect.stringContaining(problem) });
	});
});

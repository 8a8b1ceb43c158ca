import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { get, post } from "../../http/message";
import { flow, runWith } from "../../testing/lessons";
import type { Run } from "../run";
import { curlOf, curlOfRun } from "./curl";
import { harOf } from "./har";
import { mermaidOf } from "./mermaid";

let run: Run;
let refused: Run;
beforeAll(async () => {
	run = await runWith(flow);
	const edits = [{ exchange: "6.0", ops: [{ op: "set", part: "form", index: 1, name: "code", value: "x" }] }] as const;
	refused = await runWith(flow, {}, { edits });
});
const requestsOf = ({ hops }: Run) =>
	hops.flatMap(({ message }) => (message.kind === "request" ? [message.request] : []));

/** What a shell hands to curl. */
const argumentsOf = (command: string): readonly string[] =>
	execFileSync("sh", ["-c", `curl() { printf '%s\\0' "$@"; }; ${command}`], { encoding: "utf8" })
		.split("\0")
		.slice(0, -1);

describe("curl", () => {
	test("hands over method, address, headers and body as they are", () => {
		const request = post("https://as.example/token", "code=a'b&x=$(id)`id`\\", [["X-Odd", 'it\'s "odd" $HOME']]);
		expect(argumentsOf(curlOf(request))).toEqual([
			"-i",
			"-X",
			"POST",
			"https://as.example/token",
			...request.headers.flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
			"--data-raw",
			request.body,
		]);
	});

	test("leaves Host and Content-Length to curl", () => {
		const command = curlOf(get("https://as.example/jwks", [["Host", "as.example"]]));
		expect(command).not.toMatch(/host:|content-length/i);
	});

	test("says that a POST has no body, which curl would not", () => {
		const { method, url, headers } = post("https://as.example/userinfo", "");
		expect(argumentsOf(curlOf({ method, url, headers, body: "" }))).toContain("Content-Length: 0");
	});

	test("says of a certificate that it is modelled, and hands it over as nothing", () => {
		const request = { ...post("https://as.example/token", "a=1"), tls: { clientSubject: "CN=it's,O=Example" } };
		const command = curlOf(request);
		expect(command.split("\n")[0]).toMatch(/^: 'Modelled.*CN=it/);
		expect(argumentsOf(command).join(" ")).not.toContain("CN=");
		expect(curlOf(post("https://as.example/token", "a=1"))).not.toContain("Modelled");
	});

	test("of a run: every request, in order, with its hop", () => {
		const text = curlOfRun(run);
		expect(text.match(/^curl /gm)).toHaveLength(requestsOf(run).length);
		expect(text.startsWith("# Demo values.")).toBe(true);
		for (const { url } of requestsOf(run)) expect(text).toContain(url);
	});
});

describe("HAR", () => {
	interface Entry {
		readonly startedDateTime: string;
		readonly time: number;
		readonly request: { readonly url: string; readonly method: string; readonly cookies: readonly object[] };
		readonly response: {
			readonly status: number;
			readonly redirectURL: string;
			readonly cookies: readonly { readonly name: string; readonly httpOnly: boolean }[];
			readonly content: { readonly size: number; readonly mimeType: string; readonly text: string };
		};
	}
	const entries = (of: Run) => (harOf(of) as { log: { version: string; entries: Entry[] } }).log.entries;

	test("has an entry for each exchange, in order, with times", () => {
		expect(entries(run).map(({ request }) => request.url)).toEqual(requestsOf(run).map(({ url }) => url));
		expect(entries(run).every(({ startedDateTime }) => /^2026-11-20T09:\d\d:\d\d\.000Z$/.test(startedDateTime))).toBe(
			true,
		);
		expect(entries(run).every(({ response }) => response.status >= 200)).toBe(true);
	});

	test("carries the members that HAR 1.2 requires", () => {
		for (const { request, response, time } of entries(run)) {
			expect(Object.keys(request)).toEqual(
				expect.arrayContaining("method url httpVersion cookies headers queryString headersSize bodySize".split(" ")),
			);
			expect(Object.keys(response)).toEqual(
				expect.arrayContaining(
					"status statusText httpVersion cookies headers content redirectURL headersSize bodySize".split(" "),
				),
			);
			expect(time).toBeGreaterThanOrEqual(0);
		}
	});

	test("names cookies, redirects and answers as they were", () => {
		const cookies = entries(run).flatMap(({ response }) => response.cookies);
		expect(cookies.some(({ name, httpOnly }) => name.startsWith("__Host-") && httpOnly)).toBe(true);
		expect(entries(run).some(({ request }) => request.cookies.length > 0)).toBe(true);
		expect(entries(run).some(({ response }) => response.redirectURL.startsWith("https://photos.example/cb?"))).toBe(
			true,
		);
		expect(entries(refused).at(-1)?.response).toMatchObject({ status: 400 });
		expect(entries(refused).at(-1)?.response.content.text).toContain("invalid_grant");
	});

	test("says of a certificate that it is modelled, and never in a header", () => {
		const proven = (hop: Run["hops"][number]) =>
			hop.message.kind === "request"
				? { ...hop, message: { ...hop.message, request: { ...hop.message.request, tls: { clientSubject: "CN=a" } } } }
				: hop;
		const [entry] = entries({ ...run, hops: run.hops.map(proven) }) as unknown as [
			{ comment: string; request: { headers: object; _modelledTls: object } },
		];
		expect(entry.comment).toMatch(/Modelled, and no part of the message.*CN=a/);
		expect(entry.request._modelledTls).toEqual({ clientSubject: "CN=a" });
		expect(JSON.stringify(entry.request.headers)).not.toContain("CN=a");
		expect(JSON.stringify(entries(run))).not.toContain("odelled");
	});

	test("is JSON", () => {
		expect(JSON.parse(JSON.stringify(harOf(run)))).toEqual(harOf(run));
	});
});

describe("Mermaid", () => {
	test("has a line for each hop and each lane", () => {
		const lines = mermaidOf(run).trimEnd().split("\n");
		expect(lines[0]).toBe("sequenceDiagram");
		expect(lines).toHaveLength(1 + run.lanes.length + run.hops.length);
		for (const line of lines.slice(1)) {
			expect(line).toMatch(/^ {4}(participant \w+ as .+|Note over \w+: .+|\w+(->>|-->>|-x)\w+: .+)$/);
			expect(line).not.toContain(";;");
		}
	});

	test("shows where the server said no", () => {
		expect(mermaidOf(run)).not.toContain("REFUSED");
		expect(mermaidOf(refused)).toContain("REFUSED invalid_grant");
		expect(mermaidOf(refused)).toMatch(/as-xclient: .*400/);
	});
});

import { beforeAll, describe, expect, test } from "vitest";
import { entryOf, flow, runWith } from "@/testing/lessons";
import { get, type HttpRequest, post } from "../../http/message";
import { callsOf, shells } from "../../testing/shells";
import { computeRun } from "../read/compute";
import type { Run } from "../run";
import { curlOf, curlOfRun } from "./curl";

let run: Run;
let apostrophes: readonly Run[];
beforeAll(async () => {
	run = await runWith(flow);
	apostrophes = await Promise.all(["login-csrf", "agent-on-behalf-of", "mcp-agent", "mix-up", "password"].map(runOf));
	expect(apostrophes.every((one) => one.hops.some(({ note }) => note.title.includes("'")))).toBe(true);
});
const runOf = async (id: string): Promise<Run> => {
	const lesson = await entryOf(id)?.load();
	if (!lesson) throw new Error(`There is no lesson "${id}"`);
	return computeRun(lesson, { settings: lesson.defaults, choices: [], edits: [] });
};
const requestsOf = ({ hops }: Run) =>
	hops.flatMap(({ message }) => (message.kind === "request" ? [message.request] : []));

/** What curl is to be given for a request, whatever the shell. */
function expected({ method, url, headers, body }: HttpRequest) {
	const isEmpty = body === "" && method !== "POST";
	return [
		"-i",
		"-X",
		method,
		"--url",
		url,
		...headers.flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
		...(isEmpty ? [] : ["--data-raw", body]),
	];
}

/** Every way in which somebody may run the commands here. */
const ways = shells.flatMap((shell) => [[shell, "script"] as const, [shell, "prompt"] as const]);

/** What shells, prompts and curl have a meaning for. */
const ODD = [
	"it's",
	"''",
	'"odd"',
	"$HOME $(id) `id`",
	'!! !x "!" a!',
	"; ( ) { } [a] * ? # & | < > ~ = ^ %",
	"\\ \\\\ \\' \\n",
	"caf\u00e9 \u2603 \u{1f600} \u201c\u2019",
	" two  spaces ",
	"-o @file",
];

describe("curl", () => {
	test.each(ways)("%s, as a %s: everything reaches curl as it is", (shell, how) => {
		const requests = ODD.map((text) => ({
			...post(`https://as.example/token?q=${text}`, `code=${text}`, [["X-Odd", `x${text}x`]]),
			method: "POST",
		}));
		const calls = callsOf(shell, requests.map(curlOf).join("\n\n"), how);
		const said = calls.map(({ args }) => args.filter((one) => one !== "--globoff" && one !== "--path-as-is"));
		expect(said).toEqual(requests.map(expected));
	});

	test.each(ways)("%s, as a %s: line breaks, tabs, controls and NUL in a body", (shell, how) => {
		const bodies = ["a\nb!\n'c'\n\n", "\t\ttab", "nul \0 and \u0007 % \\ %s \\n é", "\r\n"];
		const calls = callsOf(shell, bodies.map((body) => curlOf(post("https://as.example/token", body))).join("\n"), how);
		expect(calls.map(({ input }) => input)).toEqual(bodies);
		for (const { args } of calls) expect(args.slice(-2)).toEqual(["--data-binary", "@-"]);
	});

	test.each(ways)("%s, as a %s: a tab in a header, a line break in an address", (shell, how) => {
		const request = get("https://as.example/a\nb!", [["X-Tab", "a\tb'!"]]);
		expect(callsOf(shell, curlOf(request), how).map(({ args }) => args)).toEqual([expected(request)]);
	});

	test("leaves Host and Content-Length to curl, where they say what curl would say", () => {
		const own = post("https://as.example/x", "a=b", [
			["Host", "as.example"],
			["Content-Length", "3"],
		]);
		expect(curlOf(own)).not.toMatch(/host:|content-length/i);
		const others = post("https://as.example/x", "a=b", [
			["Host", "evil.example"],
			["Content-Length", "4"],
		]);
		expect(curlOf(others)).toMatch(/'Host: evil\.example'[\s\S]*'Content-Length: 4'/);
	});

	test("what curl would read in its own way is told so that it does not", () => {
		expect(curlOf(get("https://as.example/{a,b}[1-3]"))).toContain(" --globoff ");
		expect(curlOf(get("https://as.example/a/../b"))).toContain(" --path-as-is ");
		expect(curlOf(get("https://as.example/a..b?x=../y"))).not.toContain("--path-as-is");
		expect(curlOf(get("-o/tmp/x"))).toContain("--url '-o/tmp/x'");
		expect(curlOf(get("https://as.example/", [["X-Empty", ""]]))).toContain("-H 'X-Empty;'");
		expect(curlOf({ ...get("https://as.example/"), method: "HEAD" })).toContain(" --head ");
		expect(curlOf({ ...get("https://as.example/"), body: "x" })).toContain("-H 'Content-Type:'");
		expect(curlOf(post("https://as.example/revoke", ""))).toContain("--data-raw ''");
	});

	test.each(["POST", "PUT", "PATCH"])(
		"says that a %s has no body, as curl does where it is given an empty one",
		(method) => {
			const [call] = callsOf(
				"sh",
				curlOf({ ...post("https://as.example/userinfo", ""), method, body: "", headers: [] }),
			);
			expect(call?.args.slice(-2)).toEqual(["--data-raw", ""]);
		},
	);

	test("says of a certificate that it is modelled, and hands it over as nothing", () => {
		const request = { ...post("https://as.example/token", "a=1"), tls: { clientSubject: "CN=it's,O=Example" } };
		const command = curlOf(request);
		expect(command.split("\n")[0]).toMatch(/^: 'Modelled.*CN=it.*--cert and --key\.'$/);
		const calls = callsOf("sh", command);
		expect(calls).toHaveLength(1);
		expect(calls[0]?.args.join(" ")).not.toContain("CN=");
		expect(curlOf(post("https://as.example/token", "a=1"))).not.toContain("Modelled");
	});

	test("a header whose name is none is left out, and that is said: @ would send a file", () => {
		const command = curlOf(
			get("https://evil.example/", [
				["@/etc/passwd", "x"],
				["a b", "y"],
				["Accept", "*/*"],
			]),
		);
		expect(command.split("\n")[0]).toBe(": 'Left out, since no header can be named so: @/etc/passwd, a b'");
		expect(callsOf("sh", command).map(({ args }) => args.slice(-2))).toEqual([["-H", "Accept: */*"]]);
	});

	test("of a run: every request, in order, with its hop", () => {
		const text = curlOfRun(run);
		expect(text.match(/^curl /gm)).toHaveLength(requestsOf(run).length);
		expect(text.startsWith(": 'Demo values.")).toBe(true);
		for (const { url } of requestsOf(run)) expect(text).toContain(url);
	});

	test("of a run no line is a comment, which zsh does not know at its prompt", () => {
		expect(
			curlOfRun(run)
				.split("\n")
				.filter((line) => /^\s*#/.test(line)),
		).toEqual([]);
	});

	test.each(ways)("F6, %s, as a %s: every request of the runs with apostrophes in their titles", (shell, how) => {
		const calls = callsOf(shell, apostrophes.map(curlOfRun).join("\n"), how);
		const requests = apostrophes.flatMap(requestsOf);
		expect(calls.map(({ args }) => args[args.indexOf("--url") + 1])).toEqual(requests.map(({ url }) => url));
		const bodies = calls.map(({ args }) => (args.includes("--data-raw") ? args.at(-1) : ""));
		expect(bodies).toEqual(requests.map(({ body }) => body));
	});
});

import { beforeAll, describe, expect, test } from "vitest";
import { flow, runWith } from "@/testing/lessons";
import { get, type HttpRequest, post } from "../../http/message";
import type { Run } from "../run";
import { harOf } from "./har";
import { markdownOf } from "./markdown";
import { escapeText, mermaidOf } from "./mermaid";

let run: Run;
let refused: Run;
beforeAll(async () => {
	run = await runWith(flow);
	const edits = [{ exchange: "6.0", ops: [{ op: "set", part: "form", index: 1, name: "code", value: "x" }] }] as const;
	refused = await runWith(flow, {}, { edits });
});
const requestsOf = ({ hops }: Run) =>
	hops.flatMap(({ message }) => (message.kind === "request" ? [message.request] : []));

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

	/** The body of the token request, as the archive has it, where somebody has written another one. */
	const posted = (of: Run, request: HttpRequest) => {
		const [first] = of.hops.filter(({ message }) => message.kind === "request");
		if (first?.message.kind !== "request") throw new Error("no request");
		const hop = { ...first, message: { ...first.message, request } };
		return (harOf({ ...of, hops: [hop] }) as { log: { entries: { request: { postData?: object } }[] } }).log.entries[0]
			?.request.postData;
	};

	test.each<[string, string, readonly object[]]>([
		[
			"a form",
			"a=b&c=d+e",
			[
				{ name: "a", value: "b" },
				{ name: "c", value: "d e" },
			],
		],
		[
			"one name twice",
			"a=1&a=2",
			[
				{ name: "a", value: "1" },
				{ name: "a", value: "2" },
			],
		],
		["escapes that are none", "a=%zz", []],
		["a name without a value", "a&b=", []],
		["a space in another way", "a=b%20c", []],
		["JSON that is called a form", '{"a":1}', []],
		["line breaks, quotes and NUL", '"\r\n\0\u2028', []],
		["half a pair", "a=\ud83d", []],
	])("the body of a POST is whole, and its parameters stand there where they say the same: %s", (_, body, params) => {
		const data = posted(run, post("https://as.example/token", body));
		expect(data).toEqual({ mimeType: "application/x-www-form-urlencoded", params, text: body });
		expect(JSON.parse(JSON.stringify(data))).toEqual(data);
	});

	test("a body of another type, or of none", () => {
		const json = {
			...get("https://as.example/x"),
			body: '{"a":1}',
			headers: [["Content-Type", "application/json"]] as const,
		};
		expect(posted(run, json)).toEqual({ mimeType: "application/json", params: [], text: '{"a":1}' });
		expect(posted(run, { ...json, headers: [] })).toEqual({ mimeType: "", params: [], text: '{"a":1}' });
		expect(posted(run, get("https://as.example/x"))).toBeUndefined();
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

	test.each([
		["a;b#c", "a#59;b#35;c"],
		["a<br>b", "a#60;br#62;b"],
		["%%{init: {}}%%", "#37;#37;{init: {}}#37;#37;"],
		["$$x^2$$", "#36;#36;x^2#36;#36;"],
		["a\r\nb\u2028c\0d", "a b c d"],
		['it\'s "q" `x` {y} [z] caf\u00e9', 'it\'s "q" `x` {y} [z] caf\u00e9'],
	])("%j is text", (text, escaped) => {
		expect(escapeText(text)).toBe(escaped);
	});

	test("an address that somebody has edited stays in its line", async () => {
		const target = "https://as.example/token;x#\n%%{init}%%<br>";
		const edits = [{ exchange: "6.0", ops: [{ op: "target", value: target }] }] as const;
		const edited = mermaidOf(await runWith(flow, {}, { edits }));
		expect(edited).toContain("/token#59;x");
		for (const line of edited.trimEnd().split("\n").slice(1))
			expect(line).toMatch(
				/^ {4}(participant \w+ as|Note over \w+:|\w+(->>|-->>|-x)\w+:) [^;<>%$#]*(#\d+;[^;<>%$#]*)*$/,
			);
	});
});

describe("Markdown", () => {
	test("has every hop in order, with its bytes, its checks and their clauses, and the end", () => {
		const text = markdownOf(refused);
		expect([...text.matchAll(/^## (\d+)\./gm)].map(([, number]) => number)).toEqual(
			refused.hops.map(({ number }) => number),
		);
		for (const { url } of requestsOf(refused)) expect(text).toContain(new URL(url).pathname);
		expect(text).toMatch(/^- \*\*refused\*\*: .*OAuth 2\.1 §/m);
		expect(text).toContain("**REFUSED invalid_grant**");
		expect(text.trimEnd().endsWith(refused.end.text)).toBe(true);
	});

	test("nothing that a learner has typed becomes markup, or ends the block of bytes", async () => {
		const ops = [{ op: "set", part: "header", index: 0, name: "X-Note", value: "```` ends nothing" }] as const;
		const text = markdownOf(await runWith(flow, {}, { edits: [{ exchange: "6.0", ops }] }));
		const [, fence, bytes = ""] = /\n(`{3,})http\n(POST \/token[\s\S]*?)\n\1\n/.exec(text) ?? [];
		expect(fence).toBe("`````");
		expect(bytes).toContain("X-Note: ```` ends nothing");
	});
});

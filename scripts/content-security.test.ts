/** Any folder of HTML can be given its policies; a build gets them as headers, too. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPolicies, headers, policyOf, withPolicies } from "./tools/content-security.mjs";

const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
const page = (body: string) => `<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`;
const directive = (policy: string, name: string) =>
	policy
		.split("; ")
		.find((one) => one.startsWith(`${name} `))
		?.slice(name.length + 1);

describe("the policy of a page", () => {
	const policy = policyOf(
		page(
			`<script>a("$&")</script><script async src="/x.js"></script><script id="b">a("$&")</script><style>p{}</style><p style="x">`,
		),
	);

	test("allows the scripts and styles that stand in it by their hashes, and no other inline", () => {
		expect(directive(policy, "script-src")).toBe(`'self' ${hashOf('a("$&")')}`);
		expect(directive(policy, "style-src")).toBe(`'self' ${hashOf("p{}")}`);
		expect(directive(policyOf(page("")), "script-src")).toBe("'self'");
		for (const [name, value] of policy.split("; ").map((one) => one.split(/ (.*)/)))
			expect([name, value?.includes("'unsafe-inline'")]).toEqual([name, name === "style-src-attr"]);
		expect(policy).not.toContain("unsafe-eval");
	});

	test("lets nothing go to another origin", () => {
		expect(directive(policy, "default-src")).toBe("'self'");
		expect(policy).not.toMatch(/\*|https?:/);
	});
});

describe("a folder", () => {
	let folder = "";
	const files = {
		"index.html": page("<script>1</script>"),
		"flows/code-2.0.html": page('<script>"$1"</script>'),
		"flows/code-2.0.txt": "<head>",
		"_not-found.html": page("<script>2</script>"),
	};
	const read = (name: string) => readFileSync(join(folder, name), "utf8");
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "policies-"));
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), text);
		}
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test("gets a policy into each of its pages, and only once, however often it is done", () => {
		const policies = addPolicies(folder);
		expect([...policies.keys()].sort()).toEqual(["_not-found", "flows/code-2.0", "index"]);
		const first = read("flows/code-2.0.html");
		expect(first).toContain(
			`<head><meta http-equiv="Content-Security-Policy" content="${policies.get("flows/code-2.0")}"/><title>`,
		);
		expect(directive(policies.get("flows/code-2.0") ?? "", "script-src")).toBe(`'self' ${hashOf('"$1"')}`);
		expect(addPolicies(folder)).toEqual(policies);
		expect(read("flows/code-2.0.html")).toBe(first);
		expect(read("flows/code-2.0.txt")).toBe("<head>");
		// A browser says as an error that it does not know this one in a page.
		expect(first).not.toContain("frame-ancestors");
	});

	test("and a build sends each page's policy with it, and that of the missing page with all else", () => {
		const policies = addPolicies(folder);
		const general = { source: "/:path*", headers, regex: "^.*$" };
		const routes = withPolicies({ version: 3, headers: [general] }, policies);
		const sent = (path: string, key: string) =>
			routes.headers
				.filter(({ regex }: { regex: string }) => new RegExp(regex).test(path))
				.flatMap((route: { headers: readonly { key: string; value: string }[] }) => route.headers)
				.findLast((one: { key: string }) => one.key === key)?.value;
		expect(routes.version).toBe(3);
		for (const [path, name] of [
			["/", "index"],
			["/flows/code-2.0", "flows/code-2.0"],
			["/flows/code-2x0", "_not-found"],
			["/nowhere", "_not-found"],
		] as const) {
			expect(sent(path, "Content-Security-Policy")).toBe(`${policies.get(name)}; frame-ancestors 'none'`);
			expect(sent(path, "X-Content-Type-Options")).toBe("nosniff");
		}
	});
});

test("every answer forbids frames, guessing of types and referrers, and keeps other windows apart", () => {
	const all = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
	expect(all).toMatchObject({
		"Content-Security-Policy": "frame-ancestors 'none'",
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
	});
	expect(all["Permissions-Policy"]).toMatch(
		/camera=\(\).*geolocation=\(\).*clipboard-write=\(self\), fullscreen=\(self\)$/,
	);
});

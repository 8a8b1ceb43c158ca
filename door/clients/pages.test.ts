/** What a browser asks of the door: before it lets a page call, of the pages that people see, and of their cookies. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADA, type Bench, CALLBACK, newBrowser, openBench, sandboxAt } from "./bench";

let bench: Bench;

beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench.door.close());

/** The page of an application on the developer's machine, which waits at the loopback address that is registered. */
const PAGE = "http://127.0.0.1:5173";

const wellKnown = (name: string, base: string) => {
	const { origin, pathname } = new URL(base);
	return `${origin}/.well-known/${name}${pathname}`;
};

/** The question that a browser asks before a call that is not simple (Fetch). */
const preflight = (url: string, method: string, headers: string, origin = PAGE) =>
	fetch(url, {
		method: "OPTIONS",
		headers: {
			Origin: origin,
			"Access-Control-Request-Method": method,
			...(headers === "" ? {} : { "Access-Control-Request-Headers": headers }),
		},
	});

/** Whether a browser would go on: the origin, the method and every header are allowed by name. */
function allows({ status, headers }: Response, method: string, asked: string, origin = PAGE): boolean {
	const listed = (name: string) => (headers.get(name) ?? "").toLowerCase().split(/, */);
	const fits = asked === "" || asked.split(",").every((one) => listed("access-control-allow-headers").includes(one));
	const isSimple = ["GET", "HEAD", "POST"].includes(method);
	return (
		status === 204 &&
		["*", origin].includes(headers.get("access-control-allow-origin") ?? "") &&
		(isSimple || listed("access-control-allow-methods").includes(method.toLowerCase())) &&
		fits
	);
}

const as = (path: string) => () => `${bench.issuer}${path}`;

/** What a single-page application calls, with the headers for which a browser asks first. */
const calls: readonly (readonly [name: string, url: () => string, method: string, headers: string])[] = [
	["RFC 8414 metadata", () => wellKnown("oauth-authorization-server", bench.issuer), "GET", ""],
	["OpenID metadata, appended", as("/.well-known/openid-configuration"), "GET", ""],
	["OpenID metadata, inserted", () => wellKnown("openid-configuration", bench.issuer), "GET", ""],
	["keys", as("/jwks"), "GET", ""],
	["token", as("/token"), "POST", "authorization,dpop"],
	["pushed request", as("/par"), "POST", "authorization,dpop"],
	["revocation", as("/revoke"), "POST", "authorization"],
	["userinfo", as("/userinfo"), "GET", "authorization,dpop"],
	["registration", as("/register"), "POST", "content-type"],
	["API metadata", () => wellKnown("oauth-protected-resource", bench.api), "GET", ""],
	["API", () => `${bench.api}/photos`, "GET", "authorization,dpop"],
];

describe("pages of applications", () => {
	test.each(calls)("%s: allowed from any port of the loopback address", async (_, url, method, headers) => {
		for (const origin of [PAGE, "http://127.0.0.1:8081", "http://[::1]:3000"])
			expect(allows(await preflight(url(), method, headers, origin), method, headers, origin), origin).toBe(true);
	});

	test.each(calls)("%s: the answer can be read, a refusal's challenge and nonce included", async (_, url, method) => {
		const { headers } = await fetch(url(), { method, headers: { Origin: PAGE } });
		expect(["*", PAGE]).toContain(headers.get("access-control-allow-origin"));
		expect(headers.get("access-control-expose-headers")).toBe("WWW-Authenticate, DPoP-Nonce");
		expect(headers.get("access-control-allow-credentials")).toBeNull();
	});

	test.each(["http://127.0.0.2:5173", "http://127.0.0.1.evil.example", "https://127.0.0.1:5173", "null"])(
		"%s is no page of a client",
		async (origin) => {
			const asked = await preflight(`${bench.issuer}/token`, "POST", "dpop", origin);
			expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([405, null]);
		},
	);

	test("an address that was registered later counts as well, with its own port", async () => {
		const before = await preflight(`${bench.issuer}/token`, "POST", "dpop", "http://localhost:4321");
		await bench.set({ redirectUris: ["http://localhost:4321/cb"] });
		const after = await preflight(`${bench.issuer}/token`, "POST", "dpop", "http://localhost:4321");
		expect([before.status, after.status]).toEqual([405, 204]);
	});

	test.each(["/authorize", "/login", "/consent", "/device", "/introspect", "/end_session"])(
		"no script reads %s",
		async (path) => {
			const asked = await preflight(`${bench.issuer}${path}`, "GET", "");
			expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([405, null]);
			expect(asked.headers.get("allow")).toMatch(/GET|POST/);
		},
	);
});

test("HEAD is answered as GET, without a body; a method that an endpoint has not says which it has", async () => {
	for (const url of [wellKnown("oauth-authorization-server", bench.issuer), `${bench.issuer}/jwks`, bench.issuer]) {
		const [head, get] = await Promise.all([fetch(url, { method: "HEAD" }), fetch(url)]);
		expect([head.status, head.headers.get("content-type")]).toEqual([get.status, get.headers.get("content-type")]);
	}
	const asked = await fetch(`${bench.issuer}/token`, { method: "HEAD" });
	expect([asked.status, asked.headers.get("allow")]).toEqual([405, "POST"]);
});

const request = (scope: string, { issuer }: Bench = bench) => {
	const search = new URLSearchParams({
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: CALLBACK,
		scope,
		code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
		code_challenge_method: "S256",
	});
	return `${issuer}/authorize?${search.toString()}`;
};

describe("pages of the server", () => {
	test("forms without script: each names its session's token, and nothing frames or keeps them", async () => {
		const browser = newBrowser(bench.door.origin);
		const signIn = await browser.open(request("photos.read order:items"));
		const decide = await browser.submit(ADA);
		for (const { html, headers } of [signIn, decide]) {
			expect(html).toMatch(/<input type="hidden" name="csrf" value="[\w-]{20,}">/);
			expect(html).not.toContain("<script");
			// A form-action would stop the redirect to the client that follows the form (Chromium).
			expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
			expect([headers.get("cache-control"), headers.get("referrer-policy")]).toEqual(["no-store", "no-referrer"]);
		}
		expect(decide.html).toContain("It was registered by whoever runs this server.");
		const back = await browser.submit({ decision: "allow", "-scope": "order:items" });
		expect([back.status, back.url.startsWith(`${CALLBACK}?code=`)]).toEqual([303, true]);
	});

	test("consent: auto answers a browser that is signed in already, and one that comes back", async () => {
		const browser = newBrowser(bench.door.origin);
		await browser.open(request("photos.read"));
		await browser.submit(ADA);
		await bench.set({ consent: "auto" });
		for (const scope of ["photos.read", "openid photos.read", "openid"])
			expect((await browser.open(request(scope))).url).toContain(`${CALLBACK}?code=`);
		expect((await browser.open(`${request("openid")}&prompt=login`)).url).toContain(`${CALLBACK}?code=`);
		await bench.set({ consent: "ask" });
	});

	test("a form without its token, or with that of another session, does nothing", async () => {
		const [browser, other] = [newBrowser(bench.door.origin), newBrowser(bench.door.origin)];
		await other.open(request("photos.read"));
		const theirs = /name="csrf" value="([^"]*)"/.exec(other.page.html)?.[1] ?? "";
		await browser.open(request("photos.read"));
		await browser.submit(ADA);
		for (const csrf of ["", theirs]) {
			const form = new URLSearchParams({ csrf, decision: "allow" });
			form.set("request", /name="request" value="([^"]*)"/.exec(browser.page.html)?.[1] ?? "");
			const answer = await fetch(`${bench.issuer}/consent`, {
				method: "POST",
				redirect: "manual",
				headers: { cookie: browser.cookiesFor(`${bench.issuer}/consent`) },
				body: form,
			});
			expect([answer.status, answer.headers.get("location")]).toEqual([403, null]);
		}
	});

	test("one browser, two sandboxes: to be signed in at one says nothing at the other", async () => {
		const other = await sandboxAt(bench.door);
		const browser = newBrowser(bench.door.origin);
		await browser.open(request("photos.read"));
		await browser.submit(ADA);
		expect((await browser.open(request("photos.read", other))).html).toContain('type="password"');
		await browser.submit(ADA);
		for (const one of [bench, other]) {
			const page = await browser.open(request("photos.read", one));
			expect(page.html).toContain("Allow Your public client?");
		}
		const [mine, theirs] = [bench, other].map(({ issuer }) => browser.cookiesFor(`${issuer}/authorize`));
		expect(mine).not.toBe(theirs);
		// Whoever copies the cookie by hand finds nobody there.
		const page = await fetch(request("photos.read", other), { headers: { cookie: mine ?? "" } });
		expect(await page.text()).toContain('type="password"');
	});
});

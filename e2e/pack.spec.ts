/** What `npm run pack` writes: served by a bare file server, kept by the browser, and used when that server is gone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { packInto } from "../scripts/tools/pack.mjs";
import { type BareServer, serveFolder } from "./bare-server";
import { currentHop } from "./fixtures";

const test = base.extend<{ readonly server: BareServer }, { readonly folder: string }>({
	folder: [
		// biome-ignore lint/correctness/noEmptyPattern: the library reads the names from the pattern.
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), "par-avion-"));
			await packInto(process.cwd(), folder);
			await use(folder);
			rmSync(folder, { recursive: true });
		},
		{ scope: "worker" },
	],
	server: async ({ folder }, use) => {
		const server = await serveFolder(folder);
		await use(server);
		await server.stop();
	},
});
test.use({ serviceWorkers: "allow" });

/** Whether a worker waits, as the workers themselves see it. */
async function waitingIn(context: BrowserContext): Promise<boolean> {
	const all = context.serviceWorkers().map((one) =>
		one
			.evaluate(() => {
				const { registration } = globalThis as unknown as { readonly registration: ServiceWorkerRegistration };
				return registration.waiting !== null;
			})
			// One that ends while it is asked has nothing to say.
			.catch(() => undefined),
	);
	const said = await Promise.all(all);
	return said.includes(true) || !said.includes(false);
}

async function visitOnce(page: Page, { origin }: BareServer): Promise<void> {
	await page.goto(`${origin}/`);
	await expect(page.locator(".home-foot .offline-badge")).toHaveText("Ready offline", { timeout: 60_000 });
}

test("the folder needs no server of ours, and after one visit none at all", async ({ page, server }) => {
	await page.goto(`${server.origin}/compare/code-2.0/code-pkce`);
	await expect(page.locator(".compare-main")).toBeVisible();
	await visitOnce(page, server);
	await page.getByRole("link", { name: "sign in with code + PKCE" }).click();
	await expect(currentHop(page)).toHaveText("1");
	// Without the slash of its folder, also once the page has written its link there.
	await expect(page).toHaveURL(`${server.origin}/flows/code-pkce?v=1`);
	await server.stop();
	await page.goto(`${server.origin}/attacks/mix-up?hop=3`);
	await expect(currentHop(page)).toHaveText("3");
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("4");
});

/** The addresses of all pages that the folder has. */
const pagesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => `/${name.replaceAll("\\", "/")}`)
		.filter((name) => name.endsWith("/index.html"))
		.map((name) => name.slice(0, -"/index.html".length) || "/")
		.sort();

const isComparison = (path: string) => path.startsWith("/compare/");

test("after one visit every page of the folder opens without its server, but comparisons that were not visited", async ({
	page,
	server,
	folder,
}) => {
	test.slow();
	const pages = pagesIn(folder).filter((path) => !isComparison(path));
	expect(pages.length).toBeGreaterThan(60);
	const errors: string[] = [];
	page.on("pageerror", ({ message }) => errors.push(message));
	await page.goto(`${server.origin}/compare/code-2.0/code-pkce`);
	await visitOnce(page, server);
	await page.goto(`${server.origin}/compare/code-pkce/implicit`);
	await server.stop();
	for (const path of [...pages, "/compare/code-pkce/implicit"]) {
		// Its scripts are asked for below, in the folder itself.
		const answer = await page.goto(server.origin + path, { waitUntil: "domcontentloaded" });
		expect([path, answer?.status(), answer?.fromServiceWorker()]).toEqual([path, 200, true]);
		await expect(page.getByRole("heading", { level: 1 }).first(), path).toBeAttached();
		// A page of the site has the site's own heading; what is not kept has another.
		if (path !== "/offline") await expect(page).not.toHaveTitle(/Not kept/);
	}
	await page.goto(`${server.origin}/compare/implicit/code-pkce`);
	await expect(page).toHaveTitle(/Not kept/);
	expect(errors).toEqual([]);
});

test("every page of the folder, each comparison, too, finds its scripts, styles and pages in the folder", async ({
	folder,
}) => {
	const pages = pagesIn(folder);
	expect(pages.filter(isComparison).length).toBeGreaterThan(1000);
	const there = new Set(pages);
	const missing = new Set<string>();
	for (const path of pages) {
		const html = readFileSync(join(folder, path, "index.html"), "utf8");
		for (const [, address = ""] of html.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)) {
			const [name = ""] = address.replaceAll("&amp;", "&").split(/[?#]/);
			if (!there.has(name) && !existsSync(join(folder, name))) missing.add(`${path} names ${name}`);
		}
	}
	expect([...missing]).toEqual([]);
	const others = readdirSync(join(folder, "_next"), { recursive: true, encoding: "utf8" }).filter((name) =>
		/\.\w+$/.test(name),
	);
	expect(others.filter((name) => !/\.(js|css|woff2|svg)$/.test(name))).toEqual([]);
});

test("a new build never breaks a lesson that is open: it waits, and comes when no page of the old one is left", async ({
	page,
	server,
	context,
}) => {
	await visitOnce(page, server);
	await page.goto(`${server.origin}/flows/code-pkce?hop=5`);
	await expect(currentHop(page)).toHaveText("5");
	const workers = (of: Page) =>
		of.evaluate(async () => {
			const found = await navigator.serviceWorker.getRegistration();
			return { waits: found?.waiting != null, runs: found?.active != null };
		});
	server.replace("/sw.js", (text) => `${text}\n// another build`);
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect.poll(() => workers(page)).toEqual({ waits: true, runs: true });
	// Its files are gone from the server, as those of an old build are.
	server.lose("/_next/");
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("6");
	await expect(page).toHaveURL(/hop=6/);
	await page.reload();
	await expect(currentHop(page)).toHaveText("6");
	await page.getByRole("button", { name: "Menu" }).click();
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(page.getByRole("dialog", { name: "Settings" })).toContainText("Ready offline");
	expect(await workers(page)).toEqual({ waits: true, runs: true });
	const next = await context.newPage();
	await page.close();
	// No page of the old one is left: the browser lets the new one in when the old has nothing more to do.
	await expect.poll(() => waitingIn(context)).toBe(false);
	await next.goto(`${server.origin}/`);
	expect(await workers(next)).toEqual({ waits: false, runs: true });
});

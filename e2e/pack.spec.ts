/** What `npm run pack` writes: served by a bare file server, kept by the browser, and used when that server is gone. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
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
	await expect(page).toHaveURL(`${server.origin}/flows/code-pkce`);
	await server.stop();
	for (const path of ["/", "/flows", "/attacks", "/glossary", "/inspect", "/inspect/api", "/attacks/free/app"]) {
		const answer = await page.goto(server.origin + path);
		expect([path, answer?.fromServiceWorker()]).toEqual([path, true]);
		await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
	}
	await page.goto(`${server.origin}/attacks/mix-up?hop=3`);
	await expect(currentHop(page)).toHaveText("3");
	await page.keyboard.press("n");
	await expect(currentHop(page)).toHaveText("4");
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
	server.replace("/flows/code-pkce/", (text) => text.replaceAll(/<h1[^>]*>[^<]*/g, "<h1>Another build"));
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
	// Which visit is the first without a page of the old one depends on when the browser has let go of that.
	await expect(async () => {
		await next.goto("about:blank");
		await next.goto(`${server.origin}/`);
		expect(await workers(next)).toEqual({ waits: false, runs: true });
	}).toPass();
});

/** What the server answers to anything, and with which headers. */
import { connect } from "node:net";
import { expect, stepTo, test, visit } from "./fixtures";

/** The answer to an address as it stands: `fetch` would mend it first. */
function rawGet(baseURL: string, target: string): Promise<string> {
	const { hostname, port } = new URL(baseURL);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let answer = "";
		socket.setEncoding("utf8");
		socket.on("data", (text) => {
			answer += text;
		});
		socket.on("end", () => resolve(answer));
		socket.on("error", reject);
		socket.write(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
	});
}

const broken = [
	..."/flows/% /attacks/%ff /compare/code-pkce/%c0 /compare/%/code-pkce /% /%ff /inspect/%ff /glossary/%".split(" "),
	..."/flows/%E0%A4%A /flows/code-pkce%00 /flows/%2F /inspect/pkce/% /flows/%25 /nope /flows/nope".split(" "),
];

test("an address that no page has gets the page that says so, whatever its encoding", async ({ baseURL }) => {
	for (const target of broken) {
		const answer = await rawGet(baseURL ?? "", target);
		expect(answer.split("\r\n", 1)[0], target).toBe("HTTP/1.1 404 Not Found");
		expect(answer.includes("There is no page at this address"), target).toBe(true);
	}
});

test("two slashes are one", async ({ baseURL }) => {
	const answer = await rawGet(baseURL ?? "", "//flows//code-pkce");
	expect(answer).toMatch(/^HTTP\/1\.1 308 .*\r\n/);
	expect(answer).toMatch(/\r\nlocation: \/flows\/code-pkce\r\n/i);
});

test("the page of a broken address works", async ({ page }) => {
	const answer = await page.goto("/flows/%");
	expect(answer?.status()).toBe(404);
	await page.getByRole("link", { name: "Flows" }).last().click();
	await expect(page).toHaveURL(/\/flows$/);
});

test("every answer says what a browser may do with it", async ({ request }) => {
	const script = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get("/")).text())?.[0] ?? "";
	const asked: readonly (readonly [string, Parameters<typeof request.fetch>[1]])[] = [
		...["/", "/flows", "/flows/code-pkce", "/attacks/mix-up", "/compare/code-2.0/code-pkce", "/inspect"].map(
			(path) => [path, {}] as const,
		),
		...["/nowhere", "/flows/nowhere", "/icon.svg", "/screen.css", "/_next/static/nowhere.js", script].map(
			(path) => [path, {}] as const,
		),
		["/flows/", {}],
		["/flows/code-pkce", { headers: { RSC: "1" } }],
		["/", { method: "POST" }],
	];
	for (const [path, options] of asked) {
		const answer = await request.fetch(path, options);
		const sent = answer.headers();
		expect({ path, ...sent }).toMatchObject({
			"x-content-type-options": "nosniff",
			"referrer-policy": "no-referrer",
			"cross-origin-opener-policy": "same-origin",
			"permissions-policy": expect.stringContaining("clipboard-write=(self)"),
			"content-security-policy": expect.stringMatching(/^default-src 'self'.*frame-ancestors 'none'$/),
		});
		expect(sent["content-security-policy"]).not.toMatch(/(script-src|style-src) [^;]*'unsafe-/);
	}
});

test("no page can be put into a frame", async ({ context }) => {
	// On a page that nobody watches: the browser says so as an error.
	const page = await context.newPage();
	await page.goto("/screen.css");
	const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors 'none'"));
	await page.evaluate(() => {
		const frame = document.createElement("iframe");
		frame.src = "/flows";
		document.body.append(frame);
	});
	expect((await refused).type()).toBe("error");
});

test("the user's screen can, and has its style sheet", async ({ page }) => {
	await visit(page, "/flows/code-pkce");
	await stepTo(page, "6");
	const screen = page.frameLocator(".screen iframe");
	await expect(screen.getByRole("button", { name: "Sign in" })).toBeVisible();
	const family = () => screen.locator("body").evaluate((body) => getComputedStyle(body).fontFamily);
	expect(await family()).not.toMatch(/^"?Times/);
});

test("behind a dialog the page stands still", async ({ page }) => {
	await visit(page, "/flows/code-pkce");
	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.mouse.move(200, 450);
	await page.mouse.wheel(0, 600);
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toBeHidden();
	expect(await page.evaluate(() => window.scrollY)).toBe(0);
	await page.mouse.wheel(0, 600);
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});

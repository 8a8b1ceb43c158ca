import { expect, open, test, visit } from "./fixtures";
import { escaped, speak, speaks } from "./words";

const FLOW = "/flows/code-pkce";
const ATTACK = "/attacks/code-interception";

/** Each kind of page, and of each the states that have words of their own. */
const places = [
	...[
		"/",
		"/flows",
		"/attacks",
		"/attacks?view=grid",
		"/attacks/free",
		"/glossary",
		"/search",
		"/errors",
		"/no/such/page",
	],
	...["/learn", "/learn/pkce", "/learn/progress", "/learn/progress/sheet"],
	...["/practice", "/practice/code-pkce", "/practice/due"],
	...["/inspect", "/inspect/pkce", "/inspect/api", "/lab"],
	...[
		"/workshop",
		"/workshop/present",
		"/workshop/follow",
		"/workshop/screen",
		"/workshop/preflight",
		"/workshop/handout",
		"/workshop/handout/mix-up",
	],
	...[
		`${FLOW}?hop=1`,
		`${FLOW}?hop=16&tab=checks`,
		`${FLOW}?hop=4&tab=raw`,
		`${FLOW}?hop=17&tab=token`,
		`${FLOW}?view=machine`,
	],
	...[`${FLOW}?tab=why`, `${ATTACK}?hop=14&tab=lab`, `${ATTACK}?hop=14&set=pkce.required&act=defend`],
	...[`${ATTACK}?act=explain`, "/attacks/free/code-pkce", "/compare/code-2.0/code-pkce"],
];

for (const path of places)
	test(`every word of the interface is in the catalogue, and what is not is marked as English: ${path}`, async ({
		page,
	}) => {
		await visit(page, path);
		await speak(page, "long");
		await expect.poll(() => escaped(page)).toEqual([]);
	});

test("German is chosen in the settings and stays; a lesson says that its text is English", async ({ page }) => {
	await visit(page, "/flows");
	await page.getByRole("button", { name: "Settings" }).click();
	await page.getByText("Deutsch").click();
	await speaks(page, "de");
	await expect(page.getByRole("button", { name: "Einstellungen" })).toBeFocused();
	await expect(page).toHaveTitle("Flows · Par Avion");
	await open(page, `${FLOW}?hop=4`);
	await speaks(page, "de");
	await expect(page.locator(".key.next")).toContainText("Nächster Hop");
	await expect(page.locator(".tab-body h2")).toHaveAttribute("lang", "en");
	await expect(page.getByText("Der Text der Lektion ist englisch.").first()).toBeVisible();
	await page.reload();
	await speaks(page, "de");
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(/hop=5/);
	await visit(page, "/flows");
	await page.getByRole("button", { name: "Einstellungen" }).click();
	await page.getByText("English").click();
	await speaks(page, "en");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Flows");
});

test("what was typed before the words came is not lost: this one page stays English", async ({ page }) => {
	await visit(page, "/search");
	await page.evaluate(() => localStorage.setItem("language", "de"));
	let go = () => {};
	const held = new Promise<void>((done) => {
		go = done;
	});
	const german = /Einstellungen/;
	let come = () => {};
	const came = new Promise<void>((done) => {
		come = done;
	});
	await page.route("**/_next/static/chunks/*.js", async (route) => {
		const answer = await route.fetch();
		const isGerman = german.test(await answer.text());
		if (isGerman) await held;
		await route.fulfill({ response: answer });
		if (isGerman) come();
	});
	await visit(page, "/search");
	await page.getByRole("searchbox").fill("nonce");
	go();
	await came;
	// The words are here: whatever would be drawn with them is drawn after a few pictures.
	await page.evaluate(async () => {
		for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
	});
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	await expect(page.getByRole("searchbox")).toBeFocused();
	await expect(page.getByRole("searchbox")).toHaveValue("nonce");
	await visit(page, "/search");
	await speaks(page, "de");
});

test("a language that is none, or of another window, is no fault", async ({ page }) => {
	await visit(page, "/flows");
	await page.evaluate(() => localStorage.setItem("language", "constructor"));
	await visit(page, "/flows");
	await speaks(page, "en");
	await page.evaluate(() => localStorage.setItem("language", "long"));
	await visit(page, "/flows");
	await speaks(page, "long");
	await page.locator("[data-settings]").click();
	await page.locator(".settings .seg label").first().click();
	await speaks(page, "en");
});

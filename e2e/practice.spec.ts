/** Practice as a learner does it: exercises of a run, what the run says to an answer, and what this browser remembers. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { entryOf } from "@/content/catalog";
import { loadFree } from "@/content/free/load";
import { capturesOf, playedOf } from "@/content/practice/captures";
import { exercisesOfLesson } from "@/content/practice/exercises";
import type { AnyFlow } from "@/lib/flow/define";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import type { Exercise, ListExercise, OrderExercise } from "@/lib/practice/exercise";
import { judge, solutionOf } from "@/lib/practice/judge";
import { misconceptions } from "@/lib/practice/misconceptions";
import { violationsOfThemes } from "./axe";
import { expect, fresh, test, visit } from "./fixtures";

const LESSON = "code-pkce";
const SET = `/practice/${LESSON}`;

const made = (async () => {
	const flow = await entryOf(LESSON)?.load();
	if (!flow) throw new Error("no such lesson");
	return { flow, exercises: await exercisesOfLesson(flow, "1") };
})();

const isOrder = (exercise: Exercise): exercise is OrderExercise => exercise.kind === "order";

/** The first exercise with options of which one alone is answered by somebody who believes something wrong. */
async function believed(flow: AnyFlow, exercises: readonly Exercise[]) {
	for (const [i, exercise] of exercises.entries()) {
		if (!("options" in exercise)) continue;
		for (const { id, text } of exercise.options) {
			const { misconception, says } = await judge(flow, exercise as ListExercise, [id]);
			if (misconception) return { n: i + 1, text, says, name: misconceptions[misconception].name };
		}
	}
	throw new Error("no answer shows a misconception");
}

const title = (page: Page) => page.locator("#exercise-title");
const says = (page: Page) => page.getByRole("region", { name: "What the run says" });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const number = (page: Page, n: number) =>
	page
		.getByRole("navigation", { name: "Exercises" })
		.getByRole("link")
		.nth(n - 1);

/** Opens a set and waits until its exercises are made. */
async function openSet(page: Page, query = ""): Promise<void> {
	await page.goto(`${SET}${query}`);
	await expect(title(page)).toBeVisible();
}

/** Puts the cards in order by keyboard alone. */
async function order(page: Page, { cards }: OrderExercise, solution: readonly string[]): Promise<void> {
	const texts = page.locator(".order-text > span:last-child");
	for (const [to, id] of solution.entries()) {
		const text = cards.find((card) => card.id === id)?.text ?? "";
		const from = (await texts.allTextContents()).indexOf(text);
		if (from === to) continue;
		await page.locator(".order-text").nth(from).focus();
		for (let at = from; at > to; at--) await page.keyboard.press("Alt+ArrowUp");
		await expect(
			page.getByRole("status").filter({ hasText: `now position ${to + 1} of ${cards.length}` }),
		).toContainText(text);
		await expect(page.locator(".order-text").nth(to)).toBeFocused();
	}
}

test("a learner puts hops in order by keyboard, is told how many stand right, takes a hint, solves it and goes on", async ({
	page,
}) => {
	const { flow, exercises } = await made;
	const exercise = exercises.find(isOrder);
	if (!exercise) throw new Error("no order");
	await openSet(page);
	const first = await judge(
		flow,
		exercise,
		exercise.cards.map(({ id }) => id),
	);
	await press(page, /^Check/);
	await expect(says(page)).toContainText(first.says);
	await press(page, "Hint 1 of 3");
	await expect(says(page)).toContainText(exercise.hints[0]);
	await expect(number(page, 1)).toHaveAccessibleName(/missed so far$/);
	await order(page, exercise, await solutionOf(flow, exercise));
	await expect(says(page)).not.toContainText(first.says);
	await press(page, "Check again");
	await expect(number(page, 1)).toHaveAccessibleName(/done$/);
	await press(page, /^Next exercise/);
	await expect(page).toHaveURL(/\?n=2$/);
	await expect(title(page)).toHaveText(exercises[1]?.title ?? "");
	await page.goBack();
	await expect(title(page)).toHaveText(exercise.title);
	await expect(page.getByRole("button", { name: "Check again" })).toBeVisible();
});

test("a wrong answer gets what the run says and what somebody may believe; reload, export, damage and import lose nothing", async ({
	page,
}) => {
	const { flow, exercises } = await made;
	const wrong = await believed(flow, exercises);
	await openSet(page, `?n=${wrong.n}`);
	await page.locator(".options label").filter({ hasText: wrong.text }).first().click();
	await press(page, /^Check/);
	await expect(says(page)).toContainText(wrong.says);
	await expect(says(page).getByRole("heading", { name: wrong.name })).toBeVisible();
	await press(page, "Try again");
	await expect(page.locator(".options :checked")).toHaveCount(0);
	await page.reload();
	await expect(number(page, wrong.n)).toHaveAccessibleName(/missed so far$/);

	await visit(page, "/learn/progress");
	await expect(page.getByText(/0 answered rightly, 1 missed so far, comes back/)).toBeVisible();
	const exported = await downloaded(page, /^Export$/);
	expect(Object.keys(JSON.parse(exported).items)).toHaveLength(1);
	const cards = await downloaded(page, "Cards for Anki");
	expect(cards).toMatch(/^#separator:tab\n#html:true\n/);
	await expect(page.getByText(/^1 of exercises that you missed, \d+ of terms/)).toBeVisible();

	await page.evaluate(() => localStorage.setItem("progress", "{ damaged"));
	await page.reload();
	await expect(
		page.getByRole("alert").filter({ hasText: "Your progress could not be read. It was set aside" }),
	).toBeVisible();
	expect(await downloaded(page, "Export it")).toBe("{ damaged");
	const file = page.locator("input[type=file]");
	await file.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("no progress") });
	await expect(page.getByText("This file holds no progress of this site. Nothing was changed.")).toBeVisible();
	await file.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(exported) });
	await expect(page.getByText("Took 1 answer and 0 finished units from the file.")).toBeVisible();
	await expect(page.getByText(/0 answered rightly, 1 missed so far/)).toBeVisible();
	await press(page, "Remove it");
	await press(page, "Remove it");
	await expect(page.getByRole("alert").filter({ hasText: "set aside" })).toHaveCount(0);
});

/** What a press on a button saves. */
async function downloaded(page: Page, name: string | RegExp): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
	return readFile(await file.path(), "utf8");
}

fresh(
	"a card that was missed is due after one day, and is answered; where nothing can be stored, the page says so",
	async ({ page }) => {
		const { flow, exercises } = await made;
		const exercise = exercises.find(isOrder);
		if (!exercise) throw new Error("no order");
		const monday = new Date("2026-03-02T09:00:00Z");
		await page.clock.setFixedTime(monday);
		await openSet(page);
		await press(page, /^Check/);
		await expect(number(page, 1)).toHaveAccessibleName(/missed so far$/);
		await expect(page.getByText("comes back Tue 3 Mar 2026")).toBeVisible();
		await expect(page.getByRole("link", { name: "Spaced cards: 0 due" })).toBeVisible();
		await page.clock.setFixedTime(new Date(monday.getTime() + 25 * 3_600_000));
		await page.goto("/practice");
		await expect(page.getByText("1 card is due.")).toBeVisible();
		await page.getByRole("link", { name: "Answer it" }).click();
		await expect(title(page)).toHaveText(exercise.title);
		await order(page, exercise, await solutionOf(flow, exercise));
		await press(page, /^Check/);
		await expect(page.getByRole("button", { name: "Check again" })).toBeVisible();
		await page.goto("/practice/due");
		await expect(page.getByText("No card is due.")).toBeVisible();
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException("refused", "QuotaExceededError");
			};
		});
		await page.goto("/practice");
		await expect(page.getByRole("alert").filter({ hasText: "Progress will not be kept" })).toBeVisible();
	},
);

test("a goal is played in free play, and its run comes back by itself to be judged", async ({ page }) => {
	const flow = await entryOf("code-replay")?.load();
	const [capture] = flow ? await capturesOf(flow) : [];
	const free = flow && playedOf(flow)?.free;
	const path = capture?.href.split("?")[0] ?? "";
	const grant = await loadFree(path.replace("/attacks/free/", "free-"));
	if (!flow || !capture || !free || !grant) throw new Error("no such goal");
	const exercises = await exercisesOfLesson(flow, "1");
	const own = `/practice/code-replay?n=${exercises.length}`;
	const field = page.getByLabel("The address of your run");
	const task = page.getByRole("region", { name: "Task of Practice" });
	await page.goto(own);
	await page.getByRole("link", { name: "Play it in free play" }).click();
	await expect(task).toContainText(capture.goal);
	await task.getByRole("button", { name: "Judge it" }).click();
	await expect(page).toHaveURL(own);
	await expect(field).toHaveValue(new RegExp(`^${path}\\?`));
	await expect(says(page)).toContainText(/no\b/);
	await expect(number(page, exercises.length)).toHaveAccessibleName(/missed so far$/);

	// A "no" leads back into the same play, and not to the beginning.
	await expect(page.getByRole("link", { name: "Go on with this run" })).toHaveAttribute(
		"href",
		await field.inputValue(),
	);

	const { defaults } = grant;
	const spec = { ...capture.spec, free };
	const query = formatLink({ spec, view: defaultView("lab") }, { settings: defaults, tab: "lab", play: playLink });
	await page.goto(addressOf(path, query));
	await task.getByRole("button", { name: "Judge it" }).click();
	await expect(number(page, exercises.length)).toHaveAccessibleName(/done$/);
	await page.goto(path);
	await expect(page.getByRole("region", { name: "Verdict" })).toBeVisible();
	await expect(task).toHaveCount(0);
});

test("an address that names no exercise is put right in one sentence, and keeps what else stands in it", async ({
	page,
}) => {
	const { exercises } = await made;
	const notice = page.getByRole("alert").filter({ hasText: /so this is/ });
	await openSet(page, "?n=two&seed=%00&from=class#here");
	await expect(notice).toHaveText(/^Neither number nor seed of this link can be read/);
	await expect(page).toHaveURL(new RegExp(`${SET}\\?from=class#here$`));
	await openSet(page, "?n=99&seed=1");
	await expect(notice).toHaveText(new RegExp(`^This set has ${exercises.length} exercises`));
	await expect(page).toHaveURL(new RegExp(`${SET}\\?n=${exercises.length}$`));
	await expect(title(page)).toHaveText(exercises.at(-1)?.title ?? "");
	await number(page, 2).click();
	await expect(notice).toHaveCount(0);
});

test("without script a set says that it needs it", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(SET);
	// What stands in it is found by no text: where script runs, it is none.
	await expect(page.locator("noscript p")).toContainText("practice needs JavaScript");
	await expect(page.locator("noscript p")).toBeVisible();
	await expect(page.getByText("Playing the run, and making exercises of it.")).toBeHidden();
	await context.close();
});

const pages = [
	"/practice",
	SET,
	`${SET}?n=2`,
	`${SET}?n=4`,
	`${SET}?n=6`,
	`${SET}?n=7`,
	"/practice/code-replay?n=9",
	"/practice/due",
	"/learn/progress",
	"/learn/progress/sheet",
];

for (const path of pages)
	test(`axe finds nothing in any theme, and nothing scrolls sideways: ${path}`, async ({ page }) => {
		await visit(page, path);
		if (/practice\/code/.test(path)) await expect(title(page)).toBeVisible();
		expect(await violationsOfThemes(page, ["light", "dark", "proof"])).toEqual([]);
		for (const width of [1440, 768, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(wide, `${width}`).toBeLessThanOrEqual(0);
		}
	});

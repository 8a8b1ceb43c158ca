/** Asking for scopes, giving some of them, and what the API says to the rest. */
import { violationsOf } from "./axe";
import { currentHop, expect, next, open, stepTo, test } from "./fixtures";

test("a learner asks for more, Ada unticks what the call needs, and the API answers 403 with its challenge", async ({
	page,
}) => {
	await open(page, "/flows/code-pkce?v=1");
	await page.getByRole("button", { name: "Protections", exact: true }).click();
	const drawer = page.getByRole("dialog", { name: "Protections" });
	await drawer.getByText("Scope to ask for").click();
	const items = drawer.getByRole("checkbox", { name: /^order:items/ });
	await items.click();
	await expect(items).toBeChecked();
	expect(await violationsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(page).toHaveURL(/scope=photos.read\+order%3Aitems/);

	await stepTo(page, "10");
	const screen = page.frameLocator("iframe");
	await screen.getByRole("checkbox", { name: /photos\.read/ }).uncheck();
	await screen.getByRole("button", { name: "Allow" }).click();
	await expect(page.locator(".inspector")).toContainText("decision");
	await page.keyboard.press("End");
	await expect(currentHop(page)).toHaveText("21");
	await page.keyboard.press("ArrowLeft");
	await expect(page.locator(".inspector")).toContainText("insufficient_scope");
	await expect(page.locator(".inspector")).toContainText("photos.read");
	await expect(page).toHaveURL(/hop=20/);
	await page.reload();
	await expect(page.locator(".inspector")).toContainText("insufficient_scope");
});

test("any text can be asked for, and the server answers it", async ({ page }) => {
	await open(page, "/flows/code-pkce?v=1&hop=5");
	await page.getByRole("button", { name: "Protections", exact: true }).click();
	await page.getByText("Scope to ask for").click();
	const field = page.getByRole("textbox", { name: "scope" });
	await field.fill('photos.read"');
	await field.press("Enter");
	await page.keyboard.press("Escape");
	await expect(page.locator(".stage-box")).toContainText("REFUSED");
	await expect(page.locator(".inspector")).toContainText("Scope is malformed.");
});

test("whoever cannot use the page in its frame has the same choices as buttons", async ({ page }) => {
	await open(page, "/flows/code-pkce?v=1&scope=photos.read+order&hop=10");
	await expect(page.getByRole("button", { name: "Allow without order" })).toBeHidden();
	// The page in the frame has its own height once it is there, and what is below moves.
	await expect(page.locator(".screen iframe")).not.toHaveAttribute("style", /160px/);
	await page.getByText("Act for Ada without this page").click();
	await page.getByRole("button", { name: "Allow without order" }).click();
	await expect(currentHop(page)).not.toHaveText("10");
	await expect(page).toHaveURL(/c=.*-scope/);
	await next(page).focus();
	await page.keyboard.press("End");
	await expect(page.locator(".inspector")).toContainText("Ada sees her photos");
});

/** A sign-in that was asked for without a page, and the way on that the client's own page offers. */
import { currentHop, expect, open, stepTo, test } from "./fixtures";

test("prompt=none in vain: the button in the client's page begins again, with the server's page", async ({ page }) => {
	await open(page, "/flows/oidc-login?set=prompt.none&hop=9");
	const screen = page.frameLocator(".screen iframe");
	await expect(screen.getByText("login_required")).toBeVisible();
	await screen.getByRole("button", { name: "Sign in at as.example" }).click();
	await expect(currentHop(page)).toHaveText("10");
	await stepTo(page, "15");
	await expect(page.frameLocator(".screen iframe").getByLabel("User name")).toBeVisible();
});

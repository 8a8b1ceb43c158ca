import { expect, test } from "vitest";
import { keyActions } from "../../playing/keys";
import { arrivedOf, clicker } from "./key-words";

const press = (key: string, held: object = {}, off = false) =>
	arrivedOf({ key, code: "", shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held }, off);

test("each key says what the stage's own table says", () => {
	for (const [key, action] of Object.entries(keyActions)) expect(press(key).action).toBe(action);
	expect(press("PageDown").says).toBe("next hop");
	expect(press(" ", { shiftKey: true }).says).toBe("back");
});

test("a key that means nothing says so, and why", () => {
	expect(press("q").says).toBe("Nothing: the stage does not know this key.");
	expect(press("F5").says).toContain("reloads");
	expect(press("n", { ctrlKey: true }).says).toContain("Ctrl");
	expect(press("b", {}, true).says).toContain("settings");
	expect(press("PageDown", {}, true).says).toBe("next hop");
});

test("Next and Back are what a clicker has to send", () => {
	const of = (...keys: string[]) => clicker(keys.map((key) => press(key)));
	expect(of().state).toBe("untried");
	expect(of("PageDown").says).toBe("Next arrives. Press Back.");
	expect(of("PageUp").says).toBe("Back arrives. Press Next.");
	expect(of("PageDown", "PageUp").state).toBe("good");
	expect(of("q", "PageDown", "PageUp").state).toBe("good");
	expect(of("PageDown", "F9")).toMatchObject({ state: "fails", says: "F9 does nothing on the stage." });
	expect(of("F9").todo).toContain("Page Down");
});

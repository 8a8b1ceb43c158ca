import { expect, test } from "vitest";
import { awake, offline, secure, storage } from "./browser";
import { windows } from "./windows";

test("each that fails says what to do", () => {
	const kept = { have: 3, of: 9, lacks: [], serves: false };
	const all = [
		secure(true),
		secure(false),
		...(["asking", "held", "refused", "absent"] as const).flatMap((lock) => [awake(lock, true), awake(lock, false)]),
		storage(true),
		storage(false),
		...(["none", "opening", "stopped", "silent", "here", "impossible"] as const).map(windows),
		...(["unknown", "ready", "insecure", "impossible"] as const).map((is) => offline({ is })),
		offline({ is: "partly", ...kept }),
	];
	const failing = all.filter(({ state }) => state === "fails");
	expect(failing.length).toBe(11);
	for (const check of failing) expect(check).toHaveProperty("todo");
	for (const { says } of all) expect(says).toMatch(/\.$/);
});

test("why a screen cannot be held awake depends on the address", () => {
	expect(awake("absent", true).says).toContain("This browser cannot");
	expect(awake("absent", false).says).toContain("at safe addresses only");
});

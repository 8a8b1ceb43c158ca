import { describe, expect, test } from "vitest";
import { controlWords } from "./control-words";
import { controlIds, controls, isControlId, rank } from "./controls";
import { profileIds, profiles, requiredBy21 } from "./profiles";
import { atLeast, below21, defaultSettings, levelOf, withLevel } from "./settings";

describe("levels", () => {
	test("the first is the weakest, and every profile names one that exists", () => {
		for (const id of controlIds) {
			// Who raises PKCE gets S256. Plain is never a by-product: it has to be chosen.
			expect(profiles.weakest[id]).toBe(id === "method" ? "S256" : controls[id].levels[0]);
			for (const profile of profileIds) expect(rank(id, profiles[profile][id])).toBeGreaterThanOrEqual(0);
		}
	});

	test("atLeast goes by order, not by name", () => {
		const at = (pkce: "off" | "optional" | "guarded" | "required") => withLevel(defaultSettings, "pkce", pkce);
		expect(
			["off", "optional", "guarded", "required"].map((level) => atLeast(at(level as "off"), "pkce", "guarded")),
		).toEqual([false, false, true, true]);
	});

	test("a level equal to the profile's is not kept", () => {
		const moved = withLevel(defaultSettings, "pkce", "off");
		expect(moved.levels).toEqual({ pkce: "off" });
		expect(levelOf(moved, "pkce")).toBe("off");
		expect(withLevel(moved, "pkce", "required")).toEqual(defaultSettings);
	});

	test.each(["pkce", "clientAuth"])("%s is a control", (id) => {
		expect(isControlId(id)).toBe(true);
	});

	test.each(["", "PKCE", "__proto__", "constructor", "toString"])("%j is none", (id) => {
		expect(isControlId(id)).toBe(false);
	});
});

test("what is written in OAuth 2.1 has a source of OAuth 2.0, too", () => {
	const draft = controlIds.filter((id) => controlWords[id].spec.startsWith("OAuth 2.1"));
	expect(draft.length).toBeGreaterThan(5);
	for (const id of draft) expect(controlWords[id].spec20, id).toMatch(/^RFC /);
});

describe("what OAuth 2.1 requires", () => {
	test("the 2.1 profile has all of it, and is what we start with", () => {
		expect(defaultSettings.profile).toBe("2.1");
		expect(below21(defaultSettings)).toEqual([]);
	});

	test.each(Object.keys(requiredBy21) as (keyof typeof requiredBy21)[])("%s at its weakest is below it", (id) => {
		const weak = { ...defaultSettings, levels: { [id]: controls[id].levels[0] } };
		expect(below21(weak)).toEqual([id]);
	});

	test("refresh tokens of a confidential client need not rotate (§4.3.1)", () => {
		const still = withLevel(defaultSettings, "refresh", "static");
		expect(below21(still)).toEqual(["refresh"]);
		expect(below21(withLevel(still, "clientType", "confidential"))).toEqual([]);
	});

	test("state may be left out, since PKCE takes its place (§2.3.3)", () => {
		expect(below21(withLevel(defaultSettings, "state", "off"))).toEqual([]);
	});
});

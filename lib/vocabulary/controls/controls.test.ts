import { describe, expect, test } from "vitest";
import { profileIds, profiles, requiredBy21 } from "../profiles";
import { atLeast, below21, defaultSettings, levelOf, withLevel } from "../settings";
import { type ControlId, controlIds, controls, isControlId, type Levels, rank } from ".";
import { meanings } from "./meanings";

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
	const draft = controlIds.filter((id) => meanings[id].spec.startsWith("OAuth 2.1"));
	expect(draft.length).toBeGreaterThan(5);
	for (const id of draft) expect(meanings[id].spec20, id).toMatch(/^RFC /);
});

describe("what OAuth 2.1 requires", () => {
	const below = (levels: Partial<Levels>, own: readonly ControlId[] = Object.keys(requiredBy21) as ControlId[]) =>
		below21({ ...defaultSettings, levels }, own);

	test("the 2.1 profile has all of it, and is what we start with", () => {
		expect(defaultSettings.profile).toBe("2.1");
		expect(below21(defaultSettings, controlIds)).toEqual([]);
	});

	test.each(Object.keys(requiredBy21) as (keyof typeof requiredBy21)[])("%s at its weakest is below it", (id) => {
		expect(below({ [id]: controls[id].levels[0] })).toEqual([id]);
	});

	test.each(Object.entries(requiredBy21) as [ControlId, string][])("%s at %s is not", (id, level) => {
		expect(below({ [id]: level })).toEqual([]);
	});

	test("what a lesson does not have makes no run of it weaker", () => {
		const weak = { pkce: "off", password: "on", exp: "off" } as const;
		expect(below(weak, ["aud", "exp"])).toEqual(["exp"]);
		expect(below(weak, [])).toEqual([]);
	});

	test.each<[string, Partial<Levels>, readonly ControlId[], readonly ControlId[]]>([
		["PKCE, with a nonce of a public client", { pkce: "off" }, ["clientType", "nonce"], ["pkce"]],
		["PKCE, with a confidential client", { pkce: "off", clientType: "confidential" }, ["clientType"], ["pkce"]],
		["PKCE, with both (§7.5.1)", { pkce: "off", clientType: "confidential" }, ["clientType", "nonce"], []],
		[
			"PKCE, with a nonce that nobody checks",
			{ pkce: "off", clientType: "confidential", nonce: "off" },
			["clientType", "nonce"],
			["pkce"],
		],
		["a method without a challenge", { pkce: "off", method: "plain" }, [], ["pkce"]],
		["a method with one", { pkce: "optional", method: "plain" }, [], ["pkce", "method"]],
		[
			"plain for a client that need not have PKCE, and has",
			{ pkce: "optional", method: "plain", clientType: "confidential" },
			["clientType", "nonce"],
			["method"],
		],
		["static refresh tokens", { refresh: "static" }, ["clientType"], ["refresh"]],
		["rotation that notices nothing", { refresh: "rotate" }, ["clientType"], ["refresh"]],
		[
			"static ones of a confidential client (§4.3.1)",
			{ refresh: "static", clientType: "confidential" },
			["clientType"],
			[],
		],
		["static ones that are bound to a key (§4.3.1)", { refresh: "static", sender: "dpop" }, ["sender"], []],
		["static ones, and a key that the lesson does not have", { refresh: "static", sender: "dpop" }, [], ["refresh"]],
		["time and audience that the server judges (§5.2)", { exp: "off", aud: "off" }, ["introspection"], []],
		["and that nobody judges", { exp: "off", aud: "off", introspection: "off" }, ["introspection"], ["aud", "exp"]],
		["the scope of a tool (§5.2)", { scopeCheck: "off" }, ["toolScopes"], []],
		["one scope for all tools", { scopeCheck: "off", toolScopes: "one" }, ["toolScopes"], ["scopeCheck"]],
		["state, since PKCE takes its place (§2.3.3)", { state: "off" }, ["state"], []],
	])("%s", (_, levels, more, expected) => {
		expect(below(levels, [...(Object.keys(requiredBy21) as ControlId[]), ...more])).toEqual(expected);
	});
});

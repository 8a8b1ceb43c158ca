import { expect, test } from "vitest";
import { atLeast, type Settings, weakestSettings, withLevel, withVariant } from "../../vocabulary/settings";
import { type FromSettings, onceForAlike } from "./asked";

const raised = (levels: Settings["levels"], more: Partial<Settings> = {}): Settings => ({
	...weakestSettings,
	...more,
	levels,
});

/** Worked out once for alike, and how often it was. */
function counted<T>(work: (settings: Settings) => T) {
	const times = { worked: 0 };
	const once: FromSettings<T> = onceForAlike(async (settings) => {
		times.worked += 1;
		return work(settings);
	});
	return [once, times] as const;
}

test("a control that nobody asks about makes no difference, and one that is asked about does", async () => {
	const [once, times] = counted((settings) => atLeast(settings, "pkce", "optional"));
	expect(await once(raised({}))).toBe(false);
	expect(await once(raised({ state: "bound", aud: "on" }, { seed: "b", variant: "x" }))).toBe(false);
	expect(times.worked).toBe(1);
	expect(await once(raised({ pkce: "required" }))).toBe(true);
	expect(await once(raised({ pkce: "required", state: "bound" }))).toBe(true);
	expect(times.worked).toBe(2);
});

test("what is only asked after some answers counts only there", async () => {
	const [once, times] = counted((settings) => [
		atLeast(settings, "pkce", "optional"),
		atLeast(settings, "pkce", "optional") ? atLeast(settings, "method", "S256") : settings.variant,
	]);
	const all = [
		raised({ method: "plain" }),
		raised({ method: "S256" }),
		raised({ method: "S256" }, { variant: "x" }),
		raised({ method: "plain", pkce: "required" }),
		raised({ method: "S256", pkce: "required" }),
		raised({ method: "S256", pkce: "required" }, { variant: "x" }),
	];
	const alone = all.map((settings) => [
		atLeast(settings, "pkce", "optional"),
		atLeast(settings, "pkce", "optional") ? atLeast(settings, "method", "S256") : settings.variant,
	]);
	expect(await Promise.all(all.map(once))).toEqual(alone);
	for (const [index, settings] of all.entries()) expect(await once(settings)).toEqual(alone[index]);
	times.worked = 0;
	await once(raised({ method: "plain", aud: "on" }));
	expect(times.worked).toBe(0);
});

test.each<[what: string, work: (settings: Settings) => unknown]>([
	["a copy of all levels", (settings) => withLevel(settings, "pkce", "required").levels],
	["whether one is there", (settings) => "state" in settings.levels],
	["whether it has one of its own", (settings) => Object.hasOwn(settings.levels, "state")],
	["a text of all", (settings) => JSON.stringify(settings)],
	["the names of members", (settings) => Object.keys(settings).length],
	["a copy without the variant", (settings) => withVariant(settings, undefined).scope],
	["what is skipped", (settings) => settings.skippedChecks.includes("api.audience-mine")],
	["the levels of a copy", (settings) => atLeast({ ...settings }, "state", "bound")],
])("%s is asked for, too", async (_, work) => {
	const [once] = counted(work);
	const all = [
		raised({}),
		raised({ state: "bound" }),
		raised({ state: "bound" }, { scope: "photos.read" }),
		raised({}, { variant: "x" }),
		raised({}, { skippedChecks: ["api.audience-mine"] }),
	];
	for (const settings of all) expect(await once(settings)).toEqual(work(settings));
});

test.each<[what: string, change: (settings: Settings) => unknown]>([
	["written", (settings) => Object.assign(settings.levels, { pkce: "required" })],
	["deleted", (settings) => delete (settings as { variant?: string }).variant],
])("settings are read, and nothing in them is %s", async (_, change) => {
	const [once] = counted(change);
	await expect(once(raised({}, { variant: "x" }))).rejects.toThrow(TypeError);
});

test("what depends on something else than the settings is found out", async () => {
	let other = false;
	const [once] = counted((settings) => {
		const asked = other ? atLeast(settings, "state", "bound") : atLeast(settings, "pkce", "optional");
		other = true;
		return asked;
	});
	await once(raised({}));
	await expect(once(raised({ pkce: "required" }))).rejects.toThrow(
		"After the same answers it asks for levels.state, and before it did not",
	);
});

test("of two that work at the same time, the first result is everybody's", async () => {
	const [once, times] = counted(() => ({}));
	const [first, second] = await Promise.all([once(raised({})), once(raised({}))]);
	expect(times.worked).toBe(2);
	expect(second).toBe(first);
});

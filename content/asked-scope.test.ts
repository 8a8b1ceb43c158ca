/** Whatever a learner lets the client ask for: the lesson comes to an end, and the servers say what they think of it. */
import { describe, expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonScopes } from "@/lib/flow/read/lesson-scopes";
import type { Settings } from "@/lib/vocabulary/settings";
import { catalog } from "./catalog";

const TEXTS = [
	"",
	"nonsense",
	"order:items",
	'quo"ted',
	" ",
	"photos.read photos.read order",
	"openid",
	"a".repeat(200),
];

/** Lessons that begin after the client has asked. */
const ASKED_BEFORE = [
	"dpop",
	"introspection-revocation",
	"stolen-token",
	"mcp-passthrough",
	"xss-storage",
	"agent-injection",
];

/** Attacks in whose usual run no client asks: somebody else writes the request, or a token is there already. */
const NOBODY_ASKS = ["clickjacking", "jwt-forgery", "open-redirect"];

describe.each(catalog.map(({ id, load }) => ({ id, load })))("$id", ({ id, load }) => {
	test("ends with any scope", async () => {
		const flow = await load();
		for (const scope of TEXTS) {
			const run = await computeRun(flow, { settings: { ...flow.defaults, scope }, choices: [], edits: [] });
			expect(run.end.state, JSON.stringify(scope)).not.toBe("");
		}
	});

	test("the drawer knows what it asks for", async () => {
		const scopes = await lessonScopes(await load());
		expect(scopes === undefined).toBe(NOBODY_ASKS.includes(id));
		if (scopes === undefined) return;
		expect(scopes.before === true).toBe(ASKED_BEFORE.includes(id));
		expect(scopes.known.length).toBeGreaterThan(0);
		if (scopes.usual !== undefined) for (const token of scopes.usual.split(" ")) expect(scopes.known).toContain(token);
	});
});

test.each(ASKED_BEFORE)("%s: what is chosen is in the token that is there before the first hop", async (id) => {
	const flow = await catalog.find((one) => one.id === id)?.load();
	if (!flow) throw new Error(`no lesson ${id}`);
	const { known = [], usual = "" } = (await lessonScopes(flow)) ?? {};
	expect(known.length).toBeGreaterThan(1);
	for (const [scope, granted] of [
		[known.join(" "), known.join(" ")],
		[known.at(-1), known.at(-1)],
		["nonsense", usual],
	]) {
		const settings = { ...flow.defaults, levels: { ...flow.defaults.levels, tokenFormat: "jwt" as const }, scope };
		const run = await computeRun(flow, { settings: settings as Settings, choices: [], edits: [] });
		const token = run.values.find(({ kind }) => kind === "access_token")?.text ?? "";
		const decoded = decodeJwt(token);
		expect("claims" in decoded && decoded.claims.scope).toBe(granted);
	}
});

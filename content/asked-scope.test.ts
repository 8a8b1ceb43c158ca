/** Whatever a learner lets the client ask for: the lesson comes to an end, and the servers say what they think of it. */
import { describe, expect, test } from "vitest";
import { computeRun } from "@/lib/flow/compute";
import { lessonScopes } from "@/lib/flow/lesson-scopes";
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
const ASK_NOTHING = ["dpop", "introspection-revocation"];

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
		expect(scopes === undefined).toBe(ASK_NOTHING.includes(id));
		if (scopes?.usual !== undefined) for (const token of scopes.usual.split(" ")) expect(scopes.known).toContain(token);
	});
});

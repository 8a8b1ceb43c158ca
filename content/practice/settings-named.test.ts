/** Which settings a task names: those that the hop has to do with, found by playing. */
import { expect, test } from "vitest";
import { computeRun } from "@/lib/flow/read/compute";
import { checksOf } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import type { CheckExercise } from "@/lib/practice/exercise";
import { exercisesOf } from "@/lib/practice/exercises";
import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, withLevel } from "@/lib/vocabulary/settings";
import { catalog, entryOf } from "../catalog";
import { exerciseOfLesson } from "./exercises";

test.each([
	["refresh-replay/check-api.not-expired", ["Expiry", "Audience"], ["Scope check"]],
	["consent-phishing/check-register.developer-known", ["Client vetting"], ["Passkey"]],
	["introspection-revocation/check-introspect.not-revoked", ["Audience"], ["Client authentication"]],
	["exchange-escalation/check-exchange.scope-within", ["Exchange policy"], ["Scope check", "Audience"]],
	["code-interception/check-token.verifier-fits", ["PKCE"], []],
])("%s", async (id, named, unnamed) => {
	const flow = await entryOf(id.split("/")[0] ?? "")?.load();
	const task = flow && (await exerciseOfLesson(flow, id, "a"))?.task;
	for (const name of named) expect(task).toContain(`“${name}” is at “`);
	for (const name of unnamed) expect(task).not.toContain(`“${name}” is at “`);
});

/** What the checks of the hop said that refused by one of them. */
const saidBy = ({ hops }: Run, id: string): readonly string[] =>
	hops
		.map(checksOf)
		.filter((checks) => checks.some((check) => check.id === id && check.verdict === "failed"))
		.map((checks) => checks.map((check) => `${check.id} ${check.verdict}`).join("\n"));

test("with every setting that is not named as the lesson has it, the checks say the same", async () => {
	let count = 0;
	for (const { load } of catalog) {
		const flow = await load();
		const checks = (await exercisesOf(flow, "a")).filter((one): one is CheckExercise => one.kind === "check");
		for (const { id, task, spec } of checks) {
			const usual = flow.controls.filter((one: ControlId) => !task.includes(`“${meanings[one].name}” is at “`));
			const settings = usual.reduce(
				(all, one: ControlId) => withLevel(all, one, levelOf(flow.defaults, one)),
				spec.settings,
			);
			const check = id.split("/check-")[1] ?? "";
			const said = saidBy(await computeRun(flow, { ...spec, settings }), check);
			expect([id, said[0]]).toEqual([id, saidBy(await computeRun(flow, spec), check)[0]]);
			count++;
		}
	}
	expect(count).toBeGreaterThan(60);
});

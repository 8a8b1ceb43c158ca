import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { isAttack } from "@/lib/flow/define";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { type controls, levelsOf } from "@/lib/vocabulary/controls";
import { defaultSettings, levelOf, withLevel } from "@/lib/vocabulary/settings";
import { footSwitch } from "./foot-switch";

const lessonOf = (...ids: readonly (keyof typeof controls)[]) => ({ controls: ids });

describe("what stands at the foot of the projector", () => {
	test("says the level by its name, and what a press does", () => {
		const pkce = footSwitch(lessonOf("pkce"), defaultSettings);
		expect(pkce).toMatchObject({ state: "PKCE: required", press: "Turn off and rerun" });
		expect(footSwitch(lessonOf("pkce"), pkce.after)).toMatchObject({
			state: "PKCE: off",
			press: "Turn on and rerun",
		});
		expect(footSwitch(lessonOf("refresh"), withLevel(defaultSettings, "refresh", "static"))).toMatchObject({
			state: "Refresh tokens: static",
			press: "Use rotate+detect and rerun",
		});
		expect(footSwitch(lessonOf("registration"), defaultSettings)).toMatchObject({
			state: "Registration: cimd",
			press: "Use dcr and rerun",
		});
		expect(footSwitch(lessonOf("password"), defaultSettings)).toMatchObject({
			state: "Password grant: off",
			press: "Turn on and rerun",
		});
	});

	test("in every lesson: a control of that lesson, in an attack one that stops it or at least weakens it, and a press changes it", async () => {
		for (const entry of catalog) {
			const flow = await entry.load();
			const lesson = lessonView(flow);
			const { control, after } = footSwitch(lesson, flow.defaults);
			expect(lesson.controls, entry.id).toContain(control);
			expect(levelOf(after, control), entry.id).not.toBe(levelOf(flow.defaults, control));
			const { stoppedBy = [], together = [], weakenedBy = [] } = isAttack(flow) ? flow.claims : {};
			const stopping = [
				...stoppedBy.map((claim) => claim.control),
				...together.flatMap(({ levels }) => Object.keys(levels)),
			];
			const weakening = weakenedBy.flatMap(({ levels }) => Object.keys(levels));
			if (isAttack(flow)) expect(stopping.length > 0 ? stopping : weakening, entry.id).toContain(control);
			if (isAttack(flow)) expect(levelOf(after, control), entry.id).toBe(levelsOf(control, lesson.levels).at(-1));
		}
	});
});

/** Every request that a learner is asked to write: the run's own is accepted, from what is in hand. */
import { expect, test } from "vitest";
import { playRun } from "@/lib/inspect/scene";
import type { WriteExercise } from "@/lib/practice/exercise";
import { exercisesOf } from "@/lib/practice/exercises";
import { answerOf, sendWritten } from "@/lib/practice/write";
import { readTyped } from "@/testing/writing";
import { catalog } from "../catalog";

const lessons = catalog.map(({ id, load }) => [id, load] as const);

test.each(lessons)("%s accepts what it asks to be written", async (_, load) => {
	const flow = await load();
	const all = (await exercisesOf(flow, "a")).filter((one): one is WriteExercise => one.kind === "write");
	for (const exercise of all) {
		const played = await playRun(flow, exercise.spec);
		const { judged } = await sendWritten(flow, played, exercise, readTyped(answerOf(played, exercise)));
		expect([exercise.id, judged.right]).toEqual([exercise.id, true]);
	}
});

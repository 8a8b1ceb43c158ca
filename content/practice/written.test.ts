/** Every request that a learner is asked to write: the run's own is accepted, from what is in hand. */
import { expect, test } from "vitest";
import { parseRequest } from "@/lib/http/parse-request";
import { playRun } from "@/lib/inspect/scene";
import type { WriteExercise } from "@/lib/practice/exercise";
import { exercisesOf } from "@/lib/practice/exercises";
import { answerOf, sendWritten } from "@/lib/practice/write";
import { catalog } from "../catalog";

test.each(catalog.map(({ id, load }) => [id, load] as const))(
	"%s accepts what it asks to be written",
	async (_, load) => {
		const flow = await load();
		const all = (await exercisesOf(flow, "a")).filter((one): one is WriteExercise => one.kind === "write");
		for (const exercise of all) {
			const played = await playRun(flow, exercise.spec);
			const read = parseRequest(answerOf(played, exercise));
			if (!("request" in read)) throw new Error(`${exercise.id}: ${JSON.stringify(read)}`);
			const { judged, stamp } = await sendWritten(flow, played, exercise, read.request);
			expect([exercise.id, judged.right, stamp?.text]).toEqual([exercise.id, true, stamp?.text]);
		}
	},
);

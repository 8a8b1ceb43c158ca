import type { Progress } from "@/lib/progress/progress";
import { comesBack, dateOf } from "../progress/dates";
import { summaryOf, type UnitNames, unitName } from "./summary";

/** Progress as a text to paste somewhere. @param now in milliseconds since 1970 */
export function progressAsText(progress: Progress, now: number, names: UnitNames): string {
	const { units, sets, questions } = summaryOf(progress);
	return [
		`Par Avion: what was done in one browser, until ${dateOf(now)}`,
		"",
		`Units finished: ${units.length}`,
		...units.map(({ id, at }) => `- ${unitName(id, names)}, ${dateOf(at)}`),
		`Questions of the course: ${questions.done} answered rightly, ${questions.missed} missed so far`,
		`Sets of practice: ${sets.length}`,
		...sets.map(
			({ lesson, done, missed, due }) =>
				`- ${lesson.title}: ${done} answered rightly, ${missed} missed so far${due === undefined ? "" : `, ${comesBack(due, now)}`}`,
		),
		"",
	].join("\n");
}

import type { Progress } from "@/lib/progress/progress";
import { comesBack, dateOf } from "../progress/dates";
import { t } from "../words/words";
import { type SetSummary, summaryOf, type UnitNames, unitName } from "./summary";

/** Progress as a text to paste somewhere. @param now in milliseconds since 1970 */
export function progressAsText(progress: Progress, now: number, names: UnitNames): string {
	const { units, sets, questions } = summaryOf(progress);
	return [
		t("Par Avion: what was done in one browser, until {date}", { date: dateOf(now) }),
		"",
		t("Units finished: {count}", { count: units.length }),
		...units.map(({ id, at }) => `- ${unitName(id, names)}, ${dateOf(at)}`),
		t("Questions of the course: {done} answered rightly, {missed} missed so far", questions),
		t("Sets of practice: {count}", { count: sets.length }),
		...sets.map((set) => `- ${set.lesson.title}: ${standOf(set, now)}`),
		"",
	].join("\n");
}

const standOf = ({ done, missed, due }: SetSummary, now: number): string =>
	due === undefined
		? t("{done} answered rightly, {missed} missed so far", { done, missed })
		: t("{done} answered rightly, {missed} missed so far, {back}", { done, missed, back: comesBack(due, now) });

/** Which remembered items are exercises of the practice, and of which lesson. Units of the course have items of their own. */
import { entryOf } from "@/content/catalog";
import { dueItems, type Progress, type Standing, standingOf } from "@/lib/progress/progress";

/** The lesson of an item; `undefined` where it is no exercise of a set. */
export function lessonOfItem(item: string): string | undefined {
	const [lesson = "", ...rest] = item.split("/");
	return rest.length > 0 && entryOf(lesson) ? lesson : undefined;
}

/** Ids of what is due, exercises before questions of the course, and of each the longest due first. */
export function dueCards(progress: Progress, now: number): readonly string[] {
	const due = dueItems(progress, now);
	const isExercise = (item: string) => lessonOfItem(item) !== undefined;
	return [...due.filter(isExercise), ...due.filter((item) => !isExercise(item))];
}

/** How many exercises of a set stand so. */
export function tallyOf(progress: Progress, lesson: string): Readonly<Record<Standing, number>> {
	const tally = { open: 0, done: 0, missed: 0 };
	for (const item of Object.keys(progress.items))
		if (lessonOfItem(item) === lesson) tally[standingOf(progress, item)] += 1;
	return tally;
}

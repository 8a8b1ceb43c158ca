/**
 * Which remembered items this version of the site asks, and where: exercises of the practice, each of a lesson, and
 * questions of the course. Another version may have left more; that stays where it is, and is not counted.
 */
import { entryOf } from "@/content/catalog";
import { courseItems } from "@/content/learn/items";
import { dueItems, type Progress, type Standing, standingOf } from "@/lib/progress/progress";

/** How an exercise is called in its lesson. Whether its run still has it, only the run can say. */
const EXERCISE = /^(order|capture|(rack|check|difference|write)-.+)$/;

const questions: ReadonlySet<string> = new Set(courseItems);

/** The lesson of an item; `undefined` where it is no exercise of a set. */
export function lessonOfItem(item: string): string | undefined {
	const [lesson = "", ...rest] = item.split("/");
	return EXERCISE.test(rest.join("/")) && entryOf(lesson) ? lesson : undefined;
}

/** Whether an item is a question of the course. */
export const isOfCourse = (item: string): boolean => questions.has(item);

export interface DueCard {
	/** Of the item. */
	readonly id: string;
	/** How the exercise is shuffled: by the day on which it is due, so that its next return looks different. */
	readonly seed: string;
}

/** What is due, exercises before questions of the course, and of each the longest due first. */
export function dueCards(progress: Progress, now: number): readonly DueCard[] {
	const due = dueItems(progress, now);
	const cards = [...due.filter((item) => lessonOfItem(item) !== undefined), ...due.filter(isOfCourse)];
	return cards.map((id) => ({ id, seed: dayOfDue(progress, id) }));
}

/** The day in UTC, the same one wherever the browser is: "2026-03-03". */
const dayOfDue = ({ items }: Progress, id: string): string => new Date(items[id]?.due ?? 0).toISOString().slice(0, 10);

/** How many exercises of a set stand so. */
export function tallyOf(progress: Progress, lesson: string): Readonly<Record<Standing, number>> {
	const tally = { open: 0, done: 0, missed: 0 };
	for (const item of Object.keys(progress.items))
		if (lessonOfItem(item) === lesson) tally[standingOf(progress, item)] += 1;
	return tally;
}

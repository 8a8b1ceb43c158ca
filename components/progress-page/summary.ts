/** What is kept, for people: by unit of the course and by set of the practice, in words and numbers. */
import { type CatalogEntry, catalog } from "@/content/catalog";
import { type Progress, standingOf } from "@/lib/progress/progress";
import { isOfCourse, lessonOfItem } from "../progress/due";

export interface SetSummary {
	readonly lesson: Pick<CatalogEntry, "id" | "title">;
	/** Exercises that were answered rightly at least once, and those that were only missed so far. */
	readonly done: number;
	readonly missed: number;
	/** The next day on which one of them comes back, and the last answer, in milliseconds since 1970. */
	readonly due?: number;
	readonly at: number;
}

export interface Summary {
	/** In the order in which they were finished. */
	readonly units: readonly { readonly id: string; readonly at: number }[];
	/** In the order of the catalogue; only sets with an answer. */
	readonly sets: readonly SetSummary[];
	/** Items that are no exercise of a set: questions of the course. */
	readonly questions: { readonly done: number; readonly missed: number };
}

export function summaryOf(progress: Progress): Summary {
	const ids = Object.keys(progress.items);
	const count = (items: readonly string[], standing: "done" | "missed") =>
		items.filter((id) => standingOf(progress, id) === standing).length;
	const sets = catalog.flatMap(({ id: lesson, title }) => {
		const own = ids.filter((id) => lessonOfItem(id) === lesson);
		if (own.length === 0) return [];
		const dues = own.flatMap((id) => progress.items[id]?.due ?? []);
		const at = Math.max(...own.map((id) => progress.items[id]?.at ?? 0));
		return [
			{
				lesson: { id: lesson, title },
				done: count(own, "done"),
				missed: count(own, "missed"),
				at,
				...(dues.length > 0 ? { due: Math.min(...dues) } : {}),
			},
		];
	});
	// Whatever else stands in the store, by another program or another version, is no question of the course.
	const others = ids.filter(isOfCourse);
	return {
		units: Object.entries(progress.units)
			.map(([id, at]) => ({ id, at }))
			.sort((a, b) => a.at - b.at),
		sets,
		questions: { done: count(others, "done"), missed: count(others, "missed") },
	};
}

/** Titles of the units of the course, by id. */
export type UnitNames = Readonly<Record<string, string>>;

/** The title of a unit; of one that this version of the site has not, its id as words. */
export function unitName(id: string, names: UnitNames): string {
	const words = id.replaceAll("-", " ");
	return names[id] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

export const isEmpty = ({ units, items }: Progress): boolean =>
	Object.keys(units).length === 0 && Object.keys(items).length === 0;

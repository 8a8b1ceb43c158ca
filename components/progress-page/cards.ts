/** Cards for Anki: the exercises that were missed, with what the run has as their answer, and every term. */
import { entryOf } from "@/content/catalog";
import { glossary } from "@/content/glossary";
import type { ListExercise } from "@/lib/practice/exercise";
import type { Card } from "@/lib/progress/anki";
import type { Progress } from "@/lib/progress/progress";
import { lessonPiece } from "../playing/compute";
import { generatorPiece, judgePiece } from "../practice/pieces";
import { FIRST } from "../practice/place";
import { isList } from "../practice/useAttempts";
import { lessonOfItem } from "../progress/due";

/** A card for each term of the glossary. */
export const termCards: readonly Card[] = glossary.map(({ term, text, specs }) => ({
	front: term,
	back: [text, ...(specs.length === 0 ? [] : [specs.join(", ")])].join("\n"),
	tags: ["par-avion", "glossary"],
}));

/**
 * A card for each exercise that was missed at least once. Requests to write and goals of free play have no answer that
 * fits on a card. @throws NotFetched where a lesson cannot be fetched
 */
export async function missedCards({ items }: Progress): Promise<readonly Card[]> {
	const missed = Object.entries(items).flatMap(([id, { wrong }]) => (wrong > 0 ? [id] : []));
	const cards = await Promise.all(missed.map(cardOf));
	return cards.filter((card) => card !== undefined);
}

async function cardOf(id: string): Promise<Card | undefined> {
	const lesson = entryOf(lessonOfItem(id) ?? "");
	if (!lesson) return undefined;
	const [{ exerciseOfLesson }, { solutionOf }, flow] = await Promise.all([
		generatorPiece.get(),
		judgePiece.get(),
		lessonPiece(lesson.id).get(),
	]);
	const exercise = flow && (await exerciseOfLesson(flow, id, FIRST.seed));
	if (!exercise || !isList(exercise)) return undefined;
	const solution = await solutionOf(flow, exercise);
	return {
		front: [`${lesson.title}: ${exercise.title}`, exercise.task, ...asked(exercise)].join("\n"),
		back: answerText(exercise, solution),
		tags: ["par-avion", lesson.id, exercise.kind],
	};
}

/** The messages that it is about, and what there is to choose from. */
function asked(exercise: ListExercise): readonly string[] {
	if (exercise.kind === "order") return exercise.cards.map(({ text }) => `- ${text}`);
	const options = exercise.options.map(({ text }) => `- ${text}`);
	if (exercise.kind === "check") return [exercise.message, ...options];
	if (exercise.kind === "rack") return options;
	const { left, right } = exercise;
	return [left.name, left.text, right.name, right.text, ...options];
}

function answerText(exercise: ListExercise, solution: readonly string[]): string {
	const texts = textsOf(exercise);
	const named = solution.map((id) => texts.find((one) => one.id === id)?.text ?? id);
	if (exercise.kind === "order") return named.map((text, i) => `${i + 1}. ${text}`).join("\n");
	return named.length === 0 ? "None of them" : named.join("\n");
}

const textsOf = (exercise: ListExercise): readonly { readonly id: string; readonly text: string }[] =>
	exercise.kind === "order" ? exercise.cards : exercise.options;

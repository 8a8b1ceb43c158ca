import { expect, test } from "vitest";
import { lessonOf } from "@/content/lesson-of";
import { exercisesOfLesson } from "@/content/practice/exercises";
import { answered, NO_PROGRESS } from "@/lib/progress/progress";
import { missedCards, termCards } from "./cards";

test("there is a card for every term, each with something on both sides", () => {
	expect(termCards.length).toBeGreaterThan(50);
	expect(termCards.filter(({ front, back }) => front === "" || back === "")).toEqual([]);
	expect(new Set(termCards.map(({ front }) => front)).size).toBe(termCards.length);
});

/** Anki knows a note again by its first field: two cards with the same one would be one. */
test("of the cards of a lesson no two have the same front, and every one is the same at each export", async () => {
	const flow = await lessonOf("mix-up");
	const ids = flow ? (await exercisesOfLesson(flow, "1")).map(({ id }) => id) : [];
	const missed = ids.reduce((before, id) => answered(before, id, false, 5), NO_PROGRESS);
	const cards = await missedCards(missed);
	expect(cards.length).toBeGreaterThan(4);
	expect(new Set(cards.map(({ front }) => front)).size).toBe(cards.length);
	const later = ids.reduce((before, id) => answered(before, id, false, 9e12), missed);
	expect(await missedCards(later)).toEqual(cards);
});

test("an exercise that was missed is a card with the run's answer; what fits on no card, and what was right, is none", async () => {
	const flow = await lessonOf("code-pkce");
	if (!flow) throw new Error("no lesson");
	const exercises = await exercisesOfLesson(flow, "1");
	const order = exercises.find(({ kind }) => kind === "order");
	const ids = [
		...exercises.filter(({ kind }) => kind !== "rack").map(({ id }) => id),
		"code-pkce/no-such",
		"learn/pkce/prediction",
	];
	const missed = ids.reduce((before, id) => answered(before, id, false, 5), NO_PROGRESS);
	const rack = exercises.find(({ kind }) => kind === "rack")?.id ?? "";
	const cards = await missedCards(answered(missed, rack, true, 6));
	const kinds = cards.map(({ tags }) => tags[2]);
	expect(kinds).toEqual(
		exercises.map(({ kind }) => kind).filter((kind) => ["order", "check", "difference"].includes(kind)),
	);
	expect(cards[0]?.front).toContain("Authorization code + PKCE: Put the hops in order");
	const places = (cards[0]?.back ?? "").split("\n");
	expect(places).toHaveLength(order?.kind === "order" ? order.cards.length : 0);
	for (const [i, place] of places.entries()) expect(place).toMatch(new RegExp(`^${i + 1}\\. \\w`));
	for (const { front, back } of cards.slice(1)) expect(front).toContain(`- ${back}`);
});

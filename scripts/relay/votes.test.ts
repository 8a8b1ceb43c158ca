/** Votes: one for everybody, the last one, as long as the question is open. */
import { describe, expect, test } from "vitest";
import type { Room } from "@/lib/workshop/room";
import { createBallots } from "./ballots.mjs";
import { counts, KEY, openBenches, roomOf, tallied } from "./hall-bench";
import { LIMITS } from "./limits.mjs";
import { createPeople } from "./people.mjs";

const open = openBenches();

describe("a vote", () => {
	test("can be changed until the question is closed, and counts once", async () => {
		const { follow, say, vote } = await open();
		const presenter = await follow({ key: KEY });
		const [one, other] = [await follow(), await follow()];
		expect(await vote(one.who, "q", 0)).toBe(409);
		await say(roomOf(1, "q"));
		for (const answer of [0, 2, 1]) expect(await vote(one.who, "q", answer)).toBe(204);
		expect(await vote(other.who, "q", 1)).toBe(204);
		await counts(presenter, [0, 2, 0]);
		await say(roomOf(2, "q", "closed"));
		expect(await vote(one.who, "q", 0)).toBe(409);
		await presenter.until<Room>("room", ({ turn }) => turn === 2);
		await counts(presenter, [0, 2, 0]);
		await say(roomOf(3, "q", "revealed"));
		expect(await vote(one.who, "q", 0)).toBe(409);
		await tallied(presenter, ({ question }) => question === undefined);
	});

	test("is for the question that is open, and for an answer that it has", async () => {
		const { follow, say, vote } = await open();
		const { who } = await follow();
		await say(roomOf(1, "q"));
		expect(await vote(who, "other", 0)).toBe(409);
		for (const answer of [3, -1, 0.5, "0", null, undefined]) expect(await vote(who, "q", answer)).toBe(400);
		expect(await vote(who, "q", 2)).toBe(204);
	});

	test("is gone when another question comes, and stays while none is shown", async () => {
		const { follow, say, vote } = await open();
		const presenter = await follow({ key: KEY });
		const { who } = await follow();
		await say(roomOf(1, "q"));
		await vote(who, "q", 0);
		await say(roomOf(2));
		await tallied(presenter, ({ question }) => question === undefined);
		await say(roomOf(3, "q"));
		await counts(presenter, [1, 0, 0]);
		await say(roomOf(4, "other"));
		await tallied(presenter, ({ question }) => question?.id === "other" && question.counts.join() === "0,0,0");
	});

	test("is refused of whoever is not connected", async () => {
		const { follow, say, vote } = await open();
		const one = await follow();
		await say(roomOf(1, "q"));
		await one.leave();
		for (const who of [one.who, "", "AAAAAAAAAAAAAAAAAAAAAA"]) expect(await vote(who, "q", 0)).toBe(404);
	});
});

describe("whoever loses the connection", () => {
	test("comes back with its name, and its vote is there, can be changed, and is not counted twice", async () => {
		const { follow, say, vote } = await open();
		const presenter = await follow({ key: KEY });
		const one = await follow();
		await say(roomOf(1, "q"));
		await vote(one.who, "q", 0);
		await one.leave();
		await tallied(presenter, ({ connected, question }) => connected === 0 && question?.counts.join() === "1,0,0");
		const back = await follow({ who: one.who });
		expect(back.who).toBe(one.who);
		await tallied(presenter, ({ connected, question }) => connected === 1 && question?.counts.join() === "1,0,0");
		expect(await vote(back.who, "q", 1)).toBe(204);
		await counts(presenter, [0, 1, 0]);
	});

	test("takes the place of a connection that died without a word, which hears of it", async () => {
		const { follow, say, vote } = await open();
		const presenter = await follow({ key: KEY });
		const one = await follow();
		const back = await follow({ who: one.who });
		await one.ended;
		expect(back.who).toBe(one.who);
		expect(one.heard.at(-1)?.name).toBe("taken");
		await say(roomOf(1, "q"));
		expect(await vote(back.who, "q", 1)).toBe(204);
		await counts(presenter, [0, 1, 0]);
		await tallied(presenter, ({ connected }) => connected === 1);
	});

	test("gets a new name where the relay does not know the old one", async () => {
		const { follow } = await open();
		const one = await follow({ who: "AAAAAAAAAAAAAAAAAAAAAA" });
		expect(one.who).toMatch(/^[\w-]{22}$/);
		expect(one.who).not.toBe("AAAAAAAAAAAAAAAAAAAAAA");
	});
});

describe("how many answers count", () => {
	const QUESTION = { id: "q", answers: ["a", "b"] };
	function hall(limits = {}) {
		const people = createPeople({ limits: { ...LIMITS, ...limits }, now: () => 0 });
		const ballots = createBallots(people);
		ballots.ask(QUESTION);
		const come = (address: string, who?: string) => {
			const taken = () => undefined;
			const person = people.come(address, who, taken);
			if (person) ballots.settle(address);
			return { person, go: () => people.go(person, taken) };
		};
		return {
			people,
			ballots,
			come,
			sum: () => ballots.counts(QUESTION).reduce((all: number, one: number) => all + one),
		};
	}

	test("coming again and again under new names gives one answer, for each that is there at a time", () => {
		const { ballots, come, sum, people } = hall();
		const honest = come("2.2.2.2");
		ballots.answer(honest.person, 0);
		for (let i = 0; i < 5000; i++) {
			const { person, go } = come("1.1.1.1");
			ballots.answer(person, 1);
			go();
		}
		expect(ballots.counts(QUESTION)).toEqual([1, 1]);
		expect(people.size()).toBeLessThanOrEqual(LIMITS.remembered);
		expect(sum()).toBe(2);
	});

	test("of one address all count who were there together, also those who went", () => {
		const { ballots, come } = hall();
		const all = [0, 1, 1].map((answer) => ({ answer, ...come("1.1.1.1") }));
		for (const { person, answer } of all) ballots.answer(person, answer);
		for (const { go } of all) go();
		expect(ballots.counts(QUESTION)).toEqual([1, 2]);
		// A fourth under a new name, as after a reload: the oldest answer makes room.
		ballots.answer(come("1.1.1.1").person, 1);
		expect(ballots.counts(QUESTION)).toEqual([0, 3]);
	});

	test("those who went and answered are remembered before those who did not, and the sizes are bounded", () => {
		const { ballots, come, people } = hall({ remembered: 20, connections: 10 });
		const honest = come("2.2.2.2");
		ballots.answer(honest.person, 0);
		honest.go();
		for (let i = 0; i < 1000; i++) come(`1.1.1.${i}`).go();
		expect(ballots.counts(QUESTION)).toEqual([1, 0]);
		expect(people.size()).toBe(20);
		expect(ballots.size()).toBeLessThanOrEqual(20);
		expect(come("3.3.3.3", honest.person.who).person).toBe(honest.person);
	});

	test("one address cannot take all places", () => {
		const { come } = hall({ connections: 10, connectionsOfAddress: 4 });
		const came = Array.from({ length: 8 }, () => come("1.1.1.1").person !== undefined);
		expect(came.filter(Boolean)).toHaveLength(4);
		expect(come("2.2.2.2").person).toBeDefined();
	});

	test("an answer that the question does not have any more is dropped", () => {
		const { ballots, come } = hall();
		ballots.answer(come("1.1.1.1").person, 1);
		ballots.ask({ ...QUESTION, answers: ["a"] });
		ballots.ask(QUESTION);
		expect(ballots.counts(QUESTION)).toEqual([0, 0]);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSession } from "./kept-session";
import { type Plan, readPlan } from "./plan";
import { readRoom } from "./room";
import * as on from "./session";

const plan: Plan = {
	title: "A day",
	blocks: [
		{ name: "In", minutes: 5 },
		{ name: "Questions", minutes: 5, questions: [{ text: "Who?", answers: ["a", "b", "c"], right: "B" }] },
		{ name: "Show", minutes: 20, at: "/flows/code-pkce?v=1" },
		{ name: "Attack", minutes: 20 },
		{ name: "Exit", minutes: 5, again: "Questions" },
	],
};
const planIn = (value: unknown) => {
	const read = readPlan(JSON.stringify(value), () => true);
	return "plan" in read ? read.plan : undefined;
};
const question = { id: "hop code-pkce 3 1", text: "Who?", answers: ["a", "b"] };
const begun = on.show(on.begin(on.NEW_SESSION, plan, 1000), "/flows/code-pkce?v=1");

describe("a session", () => {
	it("is kept and read again as it was, and the room in it is one", () => {
		const asked = on.reveal(on.ask(begun, question), [3, 4], 1);
		const kept = on.note(on.count(asked, 0, 1), "code-pkce 4", "slowly");
		expect(readSession(JSON.stringify(kept), planIn)).toEqual(kept);
		expect(readRoom(kept.room)).toEqual(kept.room);
	});
	it("begins anew where what was kept is damaged", () => {
		for (const text of [null, "", "{", "[]", "3", '{"room":{}}', '{"room":{"turn":-1,"invited":0,"resets":0}}'])
			expect(readSession(text, planIn)).toEqual(on.NEW_SESSION);
		fc.assert(fc.property(fc.jsonValue(), (value) => void readSession(JSON.stringify(value), planIn)));
	});
	it("does not keep a plan whose minutes it lost", () => {
		const { minutes: _, ...lost } = begun;
		const read = readSession(JSON.stringify(lost), planIn);
		expect([read.plan, read.began, read.minutes]).toEqual([undefined, undefined, []]);
	});
});

describe("what the room is told", () => {
	it("has a higher turn each time, whatever was done", () => {
		const acts: readonly ((session: on.Session) => on.Session)[] = [
			(s) => on.show(s, "/flows/device?v=1"),
			(s) => on.blank(s, "black"),
			(s) => on.blank(s, undefined),
			(s) => on.door(s, true),
			(s) => on.door(s, false),
			on.invite,
			on.resetAll,
			(s) => on.ask(s, question),
			(s) => on.close(s, [1, 1]),
			(s) => on.reveal(s, [1, 2], 0),
			(s) => on.askAgain(s, "1"),
			on.leave,
			(s) => on.toBlock(s, 1, 5000),
			(s) => on.more(s).session,
			on.end,
		];
		let session = begun;
		for (const act of acts) {
			const after = act(session);
			expect(after.room.turn).toBeGreaterThan(session.room.turn);
			session = after;
		}
	});
	it("is the same where nothing changes", () => {
		expect(on.show(begun, "/flows/code-pkce?v=1")).toBe(begun);
		const asked = on.ask(begun, question);
		expect(on.ask(asked, question)).toBe(asked);
		expect(on.leave(begun)).toBe(begun);
	});
	it("has counts only once they are revealed, and then no more of them", () => {
		const counted = on.count(on.count(on.ask(begun, question), 1, 1), 0, -1);
		expect([counted.hands, counted.room.question?.counts]).toEqual([[0, 1], undefined]);
		const shown = on.reveal(counted, counted.hands, 1);
		expect(shown.room.question).toMatchObject({ state: "revealed", counts: [0, 1], holds: 1 });
		expect(on.reveal(shown, [9, 9], 0)).toBe(shown);
	});
	it("is taken over from elsewhere only where it is later", () => {
		const later = { ...begun.room, turn: begun.room.turn + 5, at: "/flows/device?v=1" };
		expect(on.resume(begun, later).room).toEqual(later);
		expect(on.resume(begun, { ...later, turn: begun.room.turn })).toBe(begun);
	});
});

describe("questions of the plan", () => {
	it("come back, and both counts stand side by side", () => {
		const early = on.planned(begun, 1, 0);
		const late = on.planned(begun, 4, 0);
		expect(early?.question.text).toBe(late?.question.text);
		expect(early?.question.id).not.toBe(late?.question.id);
		if (!early || !late) throw new Error("no question");
		const first = on.reveal(on.ask(begun, early.question), [4, 17, 9], early.right);
		const second = on.reveal(on.ask(on.leave(first), late.question), [1, 28, 1], late.right);
		expect(on.bothCounts(second, late.question.id)).toEqual({ first: [4, 17, 9], now: [1, 28, 1] });
		expect([first.room.question?.first, second.room.question?.first]).toEqual([undefined, [4, 17, 9]]);
		expect(readRoom(second.room)).toEqual(second.room);
		expect(on.bothCounts(second, early.question.id)).toBeUndefined();
	});
	it("that were closed and never revealed have their counts all the same", () => {
		const early = on.planned(begun, 1, 0);
		if (!early) throw new Error("no question");
		const closed = on.close(on.ask(begun, early.question), [2, 3, 4]);
		expect(on.leave(closed).asked[early.question.id]).toEqual([2, 3, 4]);
	});
	it("that are put away are off the screens, and have the counts that they had then", () => {
		const early = on.planned(begun, 1, 0);
		const late = on.planned(begun, 4, 0);
		if (!early || !late) throw new Error("no question");
		const away = on.putAway(on.ask(begun, early.question), [5, 6, 7]);
		expect(away.room.question).toBeUndefined();
		const later = on.ask(on.toBlock(away, 4, 5000), late.question);
		expect(later.room.question?.first).toBeUndefined();
		expect(on.reveal(later, [0, 18, 0], late.right).room.question?.first).toEqual([5, 6, 7]);
		const closed = on.close(on.ask(begun, early.question), [1, 0, 0]);
		expect(on.putAway(closed, [9, 9, 9]).asked[early.question.id]).toEqual([1, 0, 0]);
	});
	it("are held back once they are closed; one before a hop is not", () => {
		const early = on.planned(begun, 1, 0);
		if (!early) throw new Error("no question");
		const open = on.ask(begun, early.question);
		const states = [
			open,
			on.close(open, [1, 0, 0]),
			on.reveal(open, [1, 0, 0], 1),
			on.close(on.ask(begun, question), [1]),
		];
		expect(states.map(({ room }) => room.question && on.isHeldBack(room.question))).toEqual([
			false,
			true,
			false,
			false,
		]);
	});
	it("stay where another version of the plan is used, and the block stays the one of its name", () => {
		const there = on.toBlock(begun, 3, 2000);
		const [, ...rest] = plan.blocks;
		const [first, ...others] = rest;
		if (!first) throw new Error("no block");
		const after = on.replan(there, { title: plan.title, blocks: [first, ...others] });
		expect(after.plan?.blocks[after.block]?.name).toBe(plan.blocks[3]?.name);
	});
});

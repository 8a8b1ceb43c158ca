import { describe, expect, test } from "vitest";
import { startBench } from "../testing/bench";
import { CLOCK_START, timeOfDay } from "./clock";
import { DEFAULT_SEED, draw, drawLetters, octetsFor, seeded } from "./dice";
import { recall } from "./world";

describe("drawing", () => {
	test("counts in the world, under each label by itself", async () => {
		const { world } = await startBench();
		const [a, b, c] = [draw(world, "s", "x"), draw(world, "s", "x"), draw(world, "s", "y")];
		expect(new Set([a, b, c]).size).toBe(3);
		expect(world.draws).toMatchObject({ x: 2, y: 1 });
	});

	test("the same seed, label and number are the same octets; each alone makes others", () => {
		const base = octetsFor("s", "x", 0, 32);
		expect(octetsFor("s", "x", 0, 32)).toEqual(base);
		for (const other of [octetsFor("t", "x", 0, 32), octetsFor("s", "y", 0, 32), octetsFor("s", "x", 1, 32)])
			expect(other).not.toEqual(base);
	});

	test("gives 32 octets, 43 characters, unless told otherwise (OAuth 2.1 §7.7)", async () => {
		const { world } = await startBench();
		expect(draw(world, "s", "x")).toMatch(/^[\w-]{43}$/);
		expect(draw(world, "s", "x", 16)).toMatch(/^[\w-]{22}$/);
	});

	test("only the first verifier of the default seed is the published one", () => {
		const first = octetsFor(DEFAULT_SEED, "client/code_verifier", 0, 32);
		expect([...first.slice(0, 3)]).toEqual([116, 24, 223]);
		expect(octetsFor(DEFAULT_SEED, "client/code_verifier", 1, 32)).not.toEqual(first);
		expect(octetsFor("b", "client/code_verifier", 0, 32)).not.toEqual(first);
	});
});

describe("drawing letters", () => {
	const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

	test("gives that many, other ones each time, the same ones for the same seed", async () => {
		const [a, b] = [(await startBench()).world, (await startBench()).world];
		const first = drawLetters(a, "s", "x", LETTERS, 8);
		expect(first).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
		expect(drawLetters(a, "s", "x", LETTERS, 8)).not.toBe(first);
		expect(drawLetters(b, "s", "x", LETTERS, 8)).toBe(first);
		expect(drawLetters(b, "s", "x", LETTERS, 100)).toHaveLength(100);
	});

	test("prefers no letter: with 160 letters, an octet above 159 would make the first 96 twice as likely", async () => {
		const { world } = await startBench();
		const alphabet = Array.from({ length: 160 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
		const text = drawLetters(world, "s", "many", alphabet, 16_000);
		const early = [...text].filter((letter) => alphabet.indexOf(letter) < 96).length;
		expect(early / text.length).toBeGreaterThan(0.57);
		expect(early / text.length).toBeLessThan(0.63);
	});
});

test("what a lesson gives its parties: the dice of its seed, and the clock of its world as it moves", async () => {
	const [a, b] = [(await startBench()).world, (await startBench()).world];
	const around = seeded(a, "s");
	expect(around.draw("x")).toBe(draw(b, "s", "x"));
	expect(around.draw("x", 16)).toBe(draw(b, "s", "x", 16));
	expect(around.drawLetters("y", "BCDF", 8)).toBe(drawLetters(b, "s", "y", "BCDF", 8));
	expect(around.now()).toBe(CLOCK_START);
	a.clock += 50;
	expect(around.now()).toBe(CLOCK_START + 50);
});

test("the clock starts at nine", () => {
	expect(timeOfDay(CLOCK_START)).toBe("09:00:00");
	expect(timeOfDay(CLOCK_START + 50)).toBe("09:00:50");
});

test("a lane that plays another role is an error in a lesson", async () => {
	const { world } = await startBench();
	expect(() => recall(world, "client", "as")).toThrow('Lane "client" is client, not as');
	expect(() => recall(world, "nobody", "as")).toThrow("unknown");
});

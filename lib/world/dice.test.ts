import { describe, expect, test } from "vitest";
import { startBench } from "../testing/bench";
import { CLOCK_START, timeOfDay } from "./clock";
import { DEFAULT_SEED, draw, octetsFor } from "./dice";
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

test("the clock starts at nine", () => {
	expect(timeOfDay(CLOCK_START)).toBe("09:00:00");
	expect(timeOfDay(CLOCK_START + 50)).toBe("09:00:50");
});

test("a lane that plays another role is an error in a lesson", async () => {
	const { world } = await startBench();
	expect(() => recall(world, "client", "as")).toThrow('Lane "client" is client, not as');
	expect(() => recall(world, "nobody", "as")).toThrow("unknown");
});

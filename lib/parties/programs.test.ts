import { expect, test } from "vitest";
import { lanes } from "../cast/cast";
import { newWorld } from "../cast/new-world";
import { get, json } from "../http/message";
import { defaultSettings } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import { createNetwork } from "./network";
import { program, programOf } from "./programs";

test("a lane that names a program is answered by it, and by nothing else of its role", async () => {
	const name = program("echo", { answer: ({ url }) => json(200, { url }), resume: {} });
	const lane = { ...lanes.rs, program: name };
	const world = await newWorld([], defaultSettings, {});
	const network = createNetwork([lane], world, defaultSettings, seeded(world, "a"));
	const { response } = await network.deliver(get("https://api.example/photos"));
	expect(response.body).toBe('{"url":"https://api.example/photos"}');
});

test("one that nobody has loaded is an error in the lesson", () => {
	expect(() => programOf("nobody")).toThrow('No program is known as "nobody"');
});

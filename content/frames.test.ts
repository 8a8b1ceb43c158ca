/** A frame is a place in time: what comes after it never changes it. Frames share what nobody has changed. */
import { expect, test } from "vitest";
import { firstFrame, isEnd, nextFrame, play } from "@/lib/flow/engine";
import type { Frame } from "@/lib/flow/frame";
import { profileIds } from "@/lib/vocabulary/profiles";
import { catalog } from "./catalog";

function deepFreeze<T>(value: T): T {
	if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

const cases = catalog.flatMap(({ id, load }) => profileIds.map((profile) => [id, profile, load] as const));

test.each(cases)(
	"%s in %s: played from frames that cannot be changed, it is the same run",
	async (_, profile, load) => {
		const flow = await load();
		const settings = { ...flow.defaults, profile, levels: {} };
		const frames: Frame[] = [deepFreeze(await firstFrame(flow, settings))];
		for (let index = 0; !isEnd(flow, frames[index]?.state ?? ""); index++) {
			const frame = frames[index] as Frame;
			frames.push(deepFreeze(await nextFrame(flow, settings, { frame, index }, undefined, { edits: [] })));
		}
		expect(frames).toEqual(await play(flow, { settings, choices: [], edits: [] }));
	},
);

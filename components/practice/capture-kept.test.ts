import { expect, test } from "vitest";
import { type KeptCapture, readCapture } from "./capture-kept";

const kept: KeptCapture = {
	exercise: "code-replay/capture",
	goal: "the attacker reads Ada's photos",
	path: "/attacks/free/code-pkce",
	back: "/practice/code-replay?n=9",
	run: "/attacks/free/code-pkce?at=redirect",
	judge: true,
};

test("what is kept is read as it was written", () => {
	expect(readCapture(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
	const { run: _, judge: __, ...begun } = kept;
	expect(readCapture(begun)).toEqual(begun);
});

test.each([
	["nothing", null],
	["a text", "capture"],
	["a way out of this site", { ...kept, back: "https://evil.example/practice/x" }],
	["a way out that looks like a path", { ...kept, back: "//evil.example/practice/x" }],
	["another page of this site", { ...kept, back: "/workshop" }],
	["a run of something else", { ...kept, run: "/attacks/free/refresh?at=x" }],
	["no goal", { ...kept, goal: undefined }],
])("%s is not taken", (_, value) => {
	expect(readCapture(value)).toBeUndefined();
});

import { expect, test } from "vitest";
import { nextAct } from "./AttackEnd";

test.each([
	["LANDED", "watch", "defend"],
	["LANDED", "defend", undefined],
	["LANDED", "explain", undefined],
	["STOPPED", "watch", "explain"],
	["STOPPED", "defend", "explain"],
	["STOPPED", "explain", undefined],
	["NOBODY SERVED", "watch", undefined],
] as const)("after %s in act %s comes %s", (word, act, next) => {
	expect(nextAct({ word }, act)?.act).toBe(next);
});

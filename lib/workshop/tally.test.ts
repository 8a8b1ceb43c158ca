import { expect, test } from "vitest";
import { readTally } from "./tally";

const question = { id: "q", counts: [1, 0] };

test.each([
	["numbers", { connected: 2, exploring: 0 }],
	["a question", { connected: 2, exploring: 0, question }],
])("a tally has %s", (_, tally) => {
	expect(readTally({ ...tally, more: 1 })).toEqual(tally);
});

test.each([
	["nothing", undefined],
	["a list", []],
	["words", { connected: "2", exploring: 0 }],
	["fewer than nobody", { connected: -1, exploring: 0 }],
	["a question that is none", { connected: 2, exploring: 0, question: null }],
	["a question without a name", { connected: 2, exploring: 0, question: { counts: [] } }],
	["counts that are none", { connected: 2, exploring: 0, question: { ...question, counts: ["1"] } }],
	["too many counts", { connected: 2, exploring: 0, question: { ...question, counts: [0, 0, 0, 0, 0, 0] } }],
])("%s is no tally", (_, value) => {
	expect(readTally(value)).toBeUndefined();
});

import { expect, test } from "vitest";
import { believed, type Said } from "./said";

const said = (turn: number, at: number): Said => ({ room: { turn, invited: 0, resets: 0 }, at });

test("one that speaks alone is believed", () => {
	expect(believed(undefined, undefined)).toBeUndefined();
	expect(believed(said(1, 1), undefined)).toEqual(said(1, 1));
	expect(believed(undefined, said(1, 1))).toEqual(said(1, 1));
});

test("a presenter in this browser is believed before what the relay holds of an earlier one", () => {
	expect(believed(said(50, 1), said(3, 2))).toEqual(said(3, 2));
});

test("the same by both ways is no change, and what the relay says late moves nobody back", () => {
	expect(believed(said(12, 5), said(12, 4))).toEqual(said(12, 4));
	expect(believed(said(11, 6), said(12, 4))).toEqual(said(12, 4));
});

test("whoever goes on from another machine is followed by the relay", () => {
	expect(believed(said(13, 9), said(12, 4))).toEqual(said(13, 9));
});

import { describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/crypto/json";
import { demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import type { RunToken } from "@/lib/inspect/source";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { CLOCK_START } from "@/lib/world/clock";
import { type Inspection, inspectionAfter, inspectionOf, tokenOf } from "./inspection";
import { readToken } from "./read-token";

const REAL_NOW = CLOCK_START + 1e6;
const sign = (change: JsonObject) =>
	signJwt(
		"at+jwt",
		{ iss: "https://as.example", sub: "ada", iat: CLOCK_START, exp: CLOCK_START + 300, ...change },
		demonstrationKey,
	);

const ours: RunToken = {
	text: await sign({}),
	kind: "access_token",
	lesson: "code-pkce",
	spec: { settings: defaultSettings, choices: [], edits: [] },
	judge: "api",
	maker: { role: "as", short: "Auth server", spoken: "the authorization server" },
	hop: "16",
	clock: CLOCK_START + 27,
};
const start = inspectionOf({ token: ours, title: "Code" });

async function open(change: JsonObject, state = start): Promise<Inspection> {
	const token = readToken(await sign(change));
	if ("problem" in token) throw new Error(token.problem);
	return inspectionAfter(state, { type: "OPEN", token, source: { kind: "brought" }, now: REAL_NOW });
}

describe("opening a token", () => {
	test("forgets changes, and uncovers", async () => {
		const forged = inspectionAfter(start, { type: "FORGE", forgery: { flip: "payload" } });
		const covered = inspectionAfter(forged, { type: "HIDE", hidden: true });
		expect(tokenOf(covered)).not.toBe(ours.text);
		expect(await open({}, covered)).toMatchObject({ forgery: {}, hidden: false, live: false });
	});

	test.each<[string, JsonObject, number, boolean]>([
		["one of ours: the time of the run", {}, CLOCK_START + 27, false],
		["one of ours, made later: soon after", { iat: CLOCK_START + 100 }, CLOCK_START + 102, false],
		[
			"one of ours that lived for a second: within it",
			{ iat: CLOCK_START - 1, exp: CLOCK_START },
			CLOCK_START - 1,
			false,
		],
		["somebody else's: the real time", { iss: "https://idp.example.com" }, REAL_NOW, true],
	])("%s", async (_, change, clock, live) => {
		expect(await open(change)).toMatchObject({ clock, firstClock: clock, live });
	});
});

test("undo takes back changes and time, and nothing else", () => {
	const moved = inspectionAfter(start, { type: "CLOCK", clock: CLOCK_START + 300 });
	const forged = inspectionAfter(moved, { type: "FORGE", forgery: { alg: "none" } });
	const asOther = inspectionAfter(forged, { type: "CHECK_AS", checkedAs: "other" });
	expect(inspectionAfter(asOther, { type: "UNDO" })).toEqual({ ...start, checkedAs: "other" });
});

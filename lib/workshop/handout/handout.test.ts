import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "@/testing/lessons";
import { isAttack } from "../../flow/define";
import { placeRows } from "../../flow/picture/rows";
import { computeRun } from "../../flow/read/compute";
import type { Hop, Run } from "../../flow/run";
import { tailOf } from "../../vocabulary/values";
import { type Handout, handoutOf } from "./handout";
import { MOST_HELD } from "./held";
import { numbersOf } from "./numbers";
import { ranksOf } from "./rank";
import { blankRoom, ROW, ROWS_ALONE, racksHeight } from "./sizes";

interface Sheet {
	readonly run: Run;
	readonly handout: Handout;
}

const sheets = new Map<string, Sheet>();
beforeAll(async () => {
	for (const entry of catalog) {
		const flow = await entry.load();
		const run = await computeRun(flow, { settings: flow.defaults, choices: [], edits: [] });
		sheets.set(entry.id, { run, handout: handoutOf(run, isAttack(flow) ? flow.claims.goal : undefined) });
	}
});

const sheetOf = (id: string): Sheet => {
	const sheet = sheets.get(id);
	if (!sheet) throw new Error(`no sheet of ${id}`);
	return sheet;
};

const shownIn = ({ run, handout }: Sheet): readonly Hop[] =>
	handout.pages.flat().map((index) => run.hops[index] as Hop);

/** The hops that a text names, read back: "1, 5 to 7 and 9". */
function named(run: Run, text: string): readonly Hop[] {
	const at = (number = "") => run.hops.findIndex((hop) => hop.number === number);
	return [...text.matchAll(/(\d+[a-z]?)(?: to (\d+[a-z]?))?/g)].flatMap(([, from, to = from]) => {
		const [first, last] = [at(from), at(to)];
		if (first < 0 || last < first) throw new Error(`no hops ${text}`);
		return run.hops.slice(first, last + 1);
	});
}

/** All of a message in one text, whatever wrote it, with the usual encodings undone: another route than the racks take. */
function bytesOf({ message }: Hop): string {
	if ("lane" in message) return "";
	const sent = message.kind === "link" ? message.url : message.kind === "request" ? message.request : message.response;
	const text = JSON.stringify(sent);
	const basic = /Basic ([\w+/=]+)/.exec(text)?.[1] ?? "";
	const plain = text
		.replaceAll("+", " ")
		.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return `${text} ${plain} ${Buffer.from(basic, "base64").toString()}`;
}

describe.each(catalog.map(({ id }) => id))("%s", (id) => {
	test("every hop is on the sheet once, or named as left out", () => {
		const sheet = sheetOf(id);
		const { run, handout } = sheet;
		const shown = handout.pages.flat();
		const left = named(run, handout.leftOut).map(({ index }) => index);
		expect([...shown, ...left].sort((a, b) => a - b)).toEqual(run.hops.map(({ index }) => index));
		expect(shown).toEqual([...shown].sort((a, b) => a - b));
		expect(new Set(shownIn(sheet).map(({ phase }) => phase))).toEqual(new Set(run.hops.map(({ phase }) => phase)));
		for (const index of left) {
			expect(run.hops[index]?.refusal).toBeUndefined();
			expect(ranksOf(run)[index]).toBeGreaterThan(0);
		}
	});

	test("its rows fit, and no page is without any", () => {
		const { run, handout } = sheetOf(id);
		for (const [i, page] of handout.pages.entries()) {
			const isLast = i === handout.pages.length - 1;
			const room = isLast
				? blankRoom(handout.questions.map(({ ask }) => ask)) - racksHeight(handout.racks?.slots ?? 0, "blank")
				: ROWS_ALONE;
			expect(placeRows(run, page, ROW.blank).height).toBeLessThanOrEqual(room);
			expect(page.length).toBeGreaterThan(0);
		}
		expect(handout.pages.length).toBeLessThanOrEqual(2);
	});

	test("its racks are asked at a hop of the sheet, and some slots stay empty", () => {
		const sheet = sheetOf(id);
		const { run, handout } = sheet;
		const { racks } = handout;
		if (!racks) throw new Error("no racks");
		expect(handout.pages.flat()).toContain(racks.hop);
		expect(racks.racks.map(({ lane }) => lane.id)).toEqual(run.lanes.map(({ id: lane }) => lane));
		expect(racks.racks.some(({ held }) => held.length < racks.slots)).toBe(true);
		expect(racks.racks.some(({ held }) => held.length > 0)).toBe(true);
		for (const { held, lane } of racks.racks) {
			expect(held.length).toBeLessThanOrEqual(Math.min(MOST_HELD, racks.slots));
			for (const chip of held) {
				const [, tail = ""] = /(\S{4})(?:, \w+)?$/.exec(chip) ?? [];
				const values = run.values.filter(({ text }) => tailOf(text) === tail);
				// It was there, or it was made here, or it came in something that this lane sent or received by then.
				const met = run.hops.slice(0, racks.hop + 1).some((hop) => {
					const { message } = hop;
					const takesPart =
						"lane" in message
							? message.lane === lane.id
							: [message.from, message.to].includes(lane.id) || ("via" in message && message.via === lane.id);
					return (
						takesPart &&
						values.some(
							({ id: value, text }) =>
								message.made.includes(value) || JSON.stringify(message).includes(text) || bytesOf(hop).includes(text),
						)
					);
				});
				expect(met || values.some(({ heldAtStart }) => heldAtStart.includes(lane.id)), `${lane.id} ${chip}`).toBe(true);
			}
		}
	});

	test("two questions, and their answers are true", () => {
		const sheet = sheetOf(id);
		const { run, handout } = sheet;
		expect(handout.questions).toHaveLength(2);
		const messages = shownIn(sheet).filter(({ message }) => !("lane" in message));
		const checked = handout.questions.filter(({ ask, answer }) => {
			const numbers = () => named(run, answer.split(".")[0] ?? "");
			const first = /^Which value is first sent at hop (\w+)\?$/.exec(ask)?.[1];
			if (first !== undefined) {
				const tail = /^\D+? (\S{4}) \(/.exec(answer)?.[1] ?? "";
				const values = run.values.filter(({ text, isPublic }) => tailOf(text) === tail && !isPublic);
				const carriers = run.hops.filter((hop) => values.some(({ text }) => bytesOf(hop).includes(text)));
				expect(carriers[0]?.number).toBe(first);
			} else if (ask.includes("front channel")) {
				const isFront = ({ message }: Hop) =>
					message.kind === "link" || ("channel" in message && message.channel === "front");
				expect(numbers()).toEqual(messages.filter(isFront));
				expect(named(run, answer.split("back channel: ")[1] ?? "")).toEqual(messages.filter((hop) => !isFront(hop)));
			} else if (ask.includes("attacker receive")) {
				const attackers = run.lanes.filter(({ role }) => role === "attacker").map(({ id: lane }) => lane);
				const received = ({ message }: Hop) =>
					"to" in message && attackers.includes(message.to) && message.from !== message.to;
				expect(numbers()).toEqual(messages.filter(received));
			} else if (ask.startsWith("The goal: ")) {
				expect(answer).toBe(
					`Hop ${run.hops[run.verdict?.goalMetAt ?? -1]?.number}: ${run.hops[run.verdict?.goalMetAt ?? -1]?.note.title}.`,
				);
			} else if (ask.includes("first to refuse")) {
				const failing = run.hops.find(
					({ message }) => "checks" in message && message.checks.some(({ verdict }) => verdict === "failed"),
				);
				expect(answer).toMatch(new RegExp(`^Hop ${failing?.number},`));
			} else if (ask.includes("carry an access token")) {
				const tokens = run.values.filter(({ kind }) => kind === "access_token");
				expect(numbers()).toEqual(messages.filter((hop) => tokens.some(({ text }) => bytesOf(hop).includes(text))));
			} else return false;
			return true;
		});
		expect(checked).toHaveLength(2);
	});
});

test("the command is there where there is a verifier with its hash, and computes that", () => {
	const withCheck = [...sheets].filter(([, { handout }]) => handout.check);
	expect(withCheck.length).toBeGreaterThan(5);
	for (const [id, { run, handout }] of withCheck) {
		const verifier = /^printf %s '?([\w.~-]+)'? \|/.exec(handout.check?.command ?? "")?.[1] ?? "";
		const hash = createHash("sha256").update(verifier).digest("base64url");
		expect(
			run.values.some(({ kind, text }) => kind === "code_challenge" && text === hash),
			id,
		).toBe(true);
		expect(tailOf(hash)).toBe(handout.check?.tail);
	}
	expect(sheetOf("code-2.0").handout.check).toBeUndefined();
});

test("most lessons are one sheet; only those of which too much is telling have two", () => {
	const long = [...sheets].filter(([, { handout }]) => handout.pages.length > 1);
	expect(long.map(([id]) => id)).toContain("mcp-agent");
	expect(long.length).toBeLessThan(catalog.length / 4);
	expect(sheetOf("code-pkce").handout.pages).toHaveLength(1);
});

test("hops as one says them", () => {
	const run = { hops: ["1", "2", "3", "3b", "4", "5", "6"].map((number) => ({ number })) } as unknown as Run;
	expect(numbersOf(run, [])).toBe("");
	expect(numbersOf(run, [3])).toBe("3b");
	expect(numbersOf(run, [0, 1])).toBe("1 and 2");
	expect(numbersOf(run, [0, 2, 3, 4, 6])).toBe("1, 3 to 4 and 6");
});

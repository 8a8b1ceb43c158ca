import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { lessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { withLevel } from "@/lib/vocabulary/settings";
import { attack, flow } from "@/testing/lessons";
import { compareHref, defaultSpec, formatPlace, parsePlace } from "../playing/compare-link";
import { standBeside } from "./beside";
import { departures, sideName } from "./settings-text";

const [flowView, attackView] = [lessonView(flow), lessonView(attack)];
const start = defaultSpec(attackView);
const guarded: RunSpec = { ...start, settings: withLevel(start.settings, "pkce", "required") };

describe("where a learner plays the attacker", () => {
	const view = { ...flowView, id: "free-code-pkce", kind: "attack", shortTitle: "Free play", free: true } as const;
	const begun = defaultSpec(view);
	const acted: RunSpec = {
		...begun,
		free: { positions: ["redirect"], interventions: [{ id: 1, at: "3.0", do: "copy", of: "answer" }] },
	};

	test("places and acts of both sides stand in the address, and a lesson's address has none", () => {
		const [path = "", query = ""] = compareHref(view, begun, acted, 12).split("?");
		expect(path).toBe("/compare/free-code-pkce/free-code-pkce");
		expect(parsePlace(query, view, view)).toMatchObject({ specs: { a: begun, b: acted }, notices: [] });
		expect(parsePlace(query, flowView, flowView).notices).toHaveLength(1);
		expect(parsePlace(query, flowView, flowView).specs.b).not.toHaveProperty("free");
	});

	test("a side says how much was done in it", () => {
		expect(sideName(view, begun)).toBe("Free play, nothing done, OAuth 2.1");
		expect(sideName(view, acted)).toBe("Free play, 1 act, OAuth 2.1");
		expect(departures(view, acted)).toEqual([]);
		expect(sideName(flowView, defaultSpec(flowView))).not.toContain("nothing done");
	});
});

describe("the address of a comparison", () => {
	test("what a lesson hands over is what the comparison reads: settings, choices and edits of both sides", () => {
		const edited: RunSpec = {
			...guarded,
			choices: ["wrong"],
			edits: [{ exchange: "6.0", ops: [{ op: "remove", part: "form", index: 2 }] }],
		};
		const [path = "", query = ""] = compareHref(attackView, start, edited, 12).split("?");
		expect(path).toBe(`/compare/${attack.id}/${attack.id}`);
		expect(parsePlace(query, attackView, attackView)).toEqual({
			specs: { a: start, b: edited },
			cursor: 12,
			onlyDifferences: false,
			notices: [],
		});
	});

	test("where all is as it begins, there is nothing to say", () => {
		const place = { specs: { a: defaultSpec(flowView), b: start }, cursor: 0, onlyDifferences: false };
		expect(formatPlace(place, flowView, attackView)).toBe("");
	});

	test("what cannot be read is said", () => {
		const { notices, cursor } = parsePlace("hop=x&a=v%3D9", flowView, flowView);
		expect(cursor).toBe(0);
		expect(notices).toHaveLength(2);
	});
});

describe("what a side is called", () => {
	test("a lesson as it begins has changed nothing, whatever levels it begins with", async () => {
		for (const entry of catalog) {
			const view = lessonView(await entry.load());
			expect(departures(view, defaultSpec(view)), entry.id).toEqual([]);
		}
	});

	test("a moved control is named, and many are counted", () => {
		expect(sideName(attackView, guarded)).toBe("Code interception, weakest, PKCE required");
		const more = ["state", "iss", "aud"].reduce(
			(settings, id) => withLevel(settings, id as never, { state: "bound", iss: "send", aud: "on" }[id] as never),
			guarded.settings,
		);
		expect(sideName(attackView, { ...guarded, settings: more })).toMatch(/, 2 more$/);
	});
});

test("attacks stand beside attacks and beside what they attack, flows beside flows", () => {
	for (const a of catalog) {
		expect(standBeside(a, a)).toBe(true);
		for (const b of catalog) {
			expect(standBeside(a, b)).toBe(standBeside(b, a));
			if (a.kind !== b.kind)
				expect(standBeside(a, b)).toBe([a.against, b.against].some((id) => id === a.id || id === b.id));
		}
	}
});

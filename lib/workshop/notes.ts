/** What a presenter can say at a hop, read from the run: nothing of it is written by hand, so it is true of the run that is shown. */

import { checksOf } from "../flow/read/stamp";
import type { Run } from "../flow/run";
import { valueKinds } from "../vocabulary/values";
import { LETTERS } from "./plan";

export interface Note {
	readonly label: "Say" | "Why" | "Point at" | "Checked" | "Refused" | "Trap" | "Ask" | "Then" | "Read";
	readonly text: string;
}

/** The notes of one hop. "Then" spoils what comes: they are for the presenter alone. */
export function notesAt(run: Run, index: number): readonly Note[] {
	const hop = run.hops[index];
	if (!hop) return [];
	const { note } = hop;
	return [
		{ label: "Say", text: note.text },
		{ label: "Why", text: note.why },
		...newValues(run, index),
		...decided(run, index),
		...(note.mistake ? [{ label: "Trap", text: note.mistake } as const] : []),
		...question(run, index),
		...(note.specs.length > 0 ? [{ label: "Read", text: note.specs.join(", ") } as const] : []),
	];
}

/** Values that exist from this hop on: the racks have new chips. */
function newValues(run: Run, index: number): readonly Note[] {
	const names = run.values
		.filter(({ bornAt }) => bornAt === index)
		.map(({ kind, text }) => `${valueKinds[kind].name} …${text.slice(-4)}`);
	return names.length === 0 ? [] : [{ label: "Point at", text: `New: ${names.join(", ")}.` }];
}

function decided(run: Run, index: number): readonly Note[] {
	const hop = run.hops[index];
	const checks = hop ? checksOf(hop) : [];
	const failed = checks.find(({ verdict }) => verdict === "failed");
	if (failed)
		return [
			{
				label: "Refused",
				text: `By “${failed.title}” (${failed.specs[0]})${hop?.refusal?.error ? `: ${hop.refusal.error}` : ""}.`,
			},
		];
	const passed = checks.filter(({ verdict }) => verdict === "passed").map(({ title }) => title);
	return passed.length === 0 ? [] : [{ label: "Checked", text: `${passed.join("; ")}.` }];
}

/** The question that stands before the next hop, and what the run says. */
function question(run: Run, index: number): readonly Note[] {
	const asked = run.hops[index + 1]?.prediction;
	if (!asked) return [];
	const holds = asked.answers.findIndex((one) => one.holds);
	return [
		{
			label: "Ask",
			text: `${asked.question} ${asked.answers.map(({ text }, i) => `${LETTERS[i]}: ${text}`).join(" · ")}`,
		},
		...(holds < 0 ? [] : [{ label: "Then", text: `The run says ${LETTERS[holds]}.` } as const]),
	];
}

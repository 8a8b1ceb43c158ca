"use client";
import { type ChangeEvent, useState } from "react";
import { merged } from "@/lib/progress/merge";
import { readProgress } from "@/lib/progress/read-progress";
import { progressNow, putProgress } from "../progress/store";

/** The largest file that is read, in bytes: a thousand times what anybody will have. */
const LARGEST = 10_000_000;

/** Adds what a file holds to what is kept here, and says what it took. */
export function ImportButton() {
	const [said, setSaid] = useState("");
	const onChange = (event: ChangeEvent<HTMLInputElement>) => {
		const field = event.currentTarget;
		const file = field.files?.[0];
		if (!file) return;
		textOf(file).then(
			(text) => setSaid(took(text)),
			() => setSaid("The file could not be read. Nothing was changed."),
		);
		// The same file can be chosen again.
		field.value = "";
	};
	return (
		<>
			<label className="btn progress-file">
				Import
				<input type="file" accept=".json,application/json" onChange={onChange} />
			</label>
			<p role="status" className="progress-said">
				{said}
			</p>
		</>
	);
}

const textOf = async (file: File): Promise<string> => (file.size > LARGEST ? "" : await file.text());

/** Takes a file in. @returns what it took, in a sentence or two */
function took(text: string): string {
	const read = readProgress(text);
	if (!read) return "This file holds no progress of this site. Nothing was changed.";
	const { progress, took: added, older } = merged(progressNow(), read.progress);
	putProgress(progress);
	return [
		`Took ${counted(added.items, "answer")} and ${counted(added.units, "finished unit")} from the file.`,
		older > 0 ? `${counted(older, "answer")} stayed out: what is kept here is newer.` : "",
		read.left > 0 ? `${counted(read.left, "entry", "entries")} could not be read.` : "",
	]
		.filter((sentence) => sentence !== "")
		.join(" ");
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

"use client";
import { type ChangeEvent, useState } from "react";
import { merged } from "@/lib/progress/merge";
import { readProgress } from "@/lib/progress/read-progress";
import { progressNow, putProgress } from "../progress/store";
import { t } from "../words/words";

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
			() => setSaid(t("The file could not be read. Nothing was changed.")),
		);
		// The same file can be chosen again.
		field.value = "";
	};
	return (
		<>
			<label className="btn progress-file">
				{t("Import")}
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
	if (!read) return t("This file holds no progress of this site. Nothing was changed.");
	const { progress, took: added, older } = merged(progressNow(), read.progress);
	putProgress(progress);
	return [
		t("Took {answers} and {units} from the file.", {
			answers: answersSaid(added.items),
			units: unitsSaid(added.units),
		}),
		older > 0 ? olderSaid(older) : "",
		read.left > 0 ? leftSaid(read.left) : "",
	]
		.filter((sentence) => sentence !== "")
		.join(" ");
}

const answersSaid = (count: number): string => (count === 1 ? t("1 answer") : t("{count} answers", { count }));
const unitsSaid = (count: number): string =>
	count === 1 ? t("1 finished unit") : t("{count} finished units", { count });

const olderSaid = (count: number): string =>
	count === 1
		? t("1 answer stayed out: what is kept here is newer.")
		: t("{count} answers stayed out: what is kept here is newer.", { count });

const leftSaid = (count: number): string =>
	count === 1 ? t("1 entry could not be read.") : t("{count} entries could not be read.", { count });

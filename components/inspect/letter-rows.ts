/** A message as a list of named values, each with its maker and where it came from. */
import { laneOf } from "@/lib/flow/read/describe";
import { textOf } from "@/lib/flow/read/holdings";
import type { Hop, Run, RunValue } from "@/lib/flow/run";
import { partySaid } from "../words/party";
import { t } from "../words/words";
import { type Named, namesOf } from "./letter-names";

export interface LetterRow extends Named {
	/** The registered value that this is, or contains. */
	readonly value?: RunValue;
	/** Where it came from. */
	readonly origin?: string;
}

export const letterRows = (run: Run, hop: Hop): readonly LetterRow[] => namesOf(run, hop).map(rowMaker(run, hop));

const rowMaker =
	(run: Run, hop: Hop) =>
	(one: Named): LetterRow => {
		const value = valueIn(run, one.text);
		const origin = value ? originOf(run, hop, value) : undefined;
		return { ...one, ...(value ? { value } : {}), ...(origin === undefined ? {} : { origin }) };
	};

/** The registered value that a text is, else the longest that it contains. */
export function valueIn(run: Run, text: string): RunValue | undefined {
	const exact = run.values.find((value) => value.text === text);
	if (exact) return exact;
	return run.values
		.filter((value) => value.text.length > 12 && text.includes(value.text))
		.sort((a, b) => b.text.length - a.text.length)[0];
}

function originOf(run: Run, hop: Hop, value: RunValue): string {
	const party = partySaid(laneOf(run, value.maker));
	if (value.isPublic) return t("Public: anybody may know it");
	if (value.bornAt < 0) return t("Agreed before the first hop");
	if (value.bornAt === hop.index) return t("Made by {party} at this hop", { party });
	const sentBefore = run.hops
		.slice(0, hop.index)
		.some(({ message }) => "from" in message && textOf(message).includes(value.text));
	const at = { party, hop: run.hops[value.bornAt]?.number ?? "" };
	return sentBefore || "lane" in hop.message
		? t("Made by {party} at hop {hop}", at)
		: t("Made by {party} at hop {hop}. Never sent before this hop", at);
}

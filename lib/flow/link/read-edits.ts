/** Reads the edits of a link. Each one is kept or left out whole: cut, it would be another request. */
import { lengthOf, UNREADABLE } from "../../http/text";
import { type Edit, wellFormedOp } from "../edit";
import { counted, MAX_CHANGES, MAX_EDITS, MAX_TEXT, problemOfLink, textsOf } from "./limits";
import { parseEdits } from "./share-edits";

/** JSON can hold half of a character, and no request can. */
export const NO_TEXT = `Part of this link is no text that can be read (UTF-8). ${UNREADABLE} stands in its place.`;
const UNREAD = "The edits in this link could not be read, so they were left out.";

/** @param say takes a sentence for whatever is left out, with the number where there is a limit */
export function readEdits(
	text: string | undefined,
	choices: readonly string[],
	say: (sentence: string) => void,
): readonly Edit[] {
	if (text === undefined || text === "") return [];
	const list = parseEdits(text);
	if (list === undefined) return none(say, UNREAD);
	const read = list.filter((edit) => edit !== undefined);
	if (read.length === 0 && list.length > 0) return none(say, UNREAD);
	if (read.length < list.length)
		say(
			`${list.length - read.length} of the ${list.length} edits in this link could not be read, so they were left out.`,
		);
	const edits = firstOfEach(read, say).filter((edit) => fits(edit, say));
	if (edits.length > MAX_EDITS)
		say(`This link edits ${counted(edits.length)} requests. The most is ${MAX_EDITS}, so the rest was left out.`);
	const kept = edits.slice(0, MAX_EDITS).map(({ exchange, ops }) => ({ exchange, ops: ops.map(wellFormedOp) }));
	if (JSON.stringify(kept) !== JSON.stringify(edits.slice(0, MAX_EDITS))) say(NO_TEXT);
	const problem = problemOfLink(choices, kept);
	return problem === undefined ? kept : none(say, `${problem} So they were left out.`);
}

function none(say: (sentence: string) => void, sentence: string): readonly Edit[] {
	say(sentence);
	return [];
}

/** A request is edited once; a second edit of it would do nothing. */
function firstOfEach(edits: readonly Edit[], say: (sentence: string) => void): readonly Edit[] {
	const seen = new Set<string>();
	const first = edits.filter(({ exchange }) => !seen.has(exchange) && seen.add(exchange));
	if (first.length < edits.length) say("This link edits one request twice. Only the first edit was kept.");
	return first;
}

function fits({ ops }: Edit, say: (sentence: string) => void): boolean {
	const longest = Math.max(0, ...ops.flatMap(textsOf).map(([, text]) => lengthOf(text)));
	if (ops.length > MAX_CHANGES)
		say(`An edit in this link makes ${counted(ops.length)} changes. The most is ${MAX_CHANGES}, so it was left out.`);
	else if (longest > MAX_TEXT)
		say(
			`An edit in this link has a text of ${counted(longest)} characters. The most is ${counted(MAX_TEXT)}, so it was left out.`,
		);
	return ops.length <= MAX_CHANGES && longest <= MAX_TEXT;
}

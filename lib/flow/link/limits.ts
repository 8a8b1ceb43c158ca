/** How much a run may be asked for. Kept where somebody makes it and where a link is read, so that every link opens. */
import { lengthOf, percentEncoded } from "../../http/text";
import type { EditOp } from "../edit";
import type { RunSpec } from "../run";
import { formatEdits } from "./share-edits";

/** Characters of one value, one name or one choice. */
export const MAX_TEXT = 4000;
/** Requests that are edited in one run. */
export const MAX_EDITS = 20;
/** Changes of one request. */
export const MAX_CHANGES = 40;
/** Characters of the scope that the client asks for. */
export const MAX_SCOPE = 200;
/** Choices of one run; it has no more frames than that. */
export const MAX_CHOICES = 400;
/** Characters that choices and edits take in a link. Browsers stop at a million, programs that pass links on far earlier. */
export const MAX_LINK = 60_000;

/** With a comma between thousands. */
export const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Why a run cannot be asked for, in one sentence with the numbers; `undefined` where it can. */
export function problemOf({ settings, choices, edits }: RunSpec): string | undefined {
	const ops = edits.flatMap((edit) => edit.ops);
	const scope = lengthOf(settings.scope ?? "");
	const typed = Math.max(0, ...choices.map(lengthOf));
	const changes = Math.max(0, ...edits.map((edit) => edit.ops.length));
	if (scope > MAX_SCOPE) return tooMany("The scope", scope, MAX_SCOPE);
	if (typed > MAX_TEXT) return tooMany("What was typed", typed, MAX_TEXT);
	if (changes > MAX_CHANGES) return `This makes ${changes} changes in one request. The most is ${MAX_CHANGES}.`;
	if (edits.length > MAX_EDITS) return `This edits ${edits.length} requests of one run. The most is ${MAX_EDITS}.`;
	return problemOfTexts(ops) ?? problemOfLink(choices, edits);
}

const tooMany = (what: string, length: number, most: number): string =>
	`${what} has ${counted(length)} characters. The most is ${counted(most)}.`;

/** The texts of a change, each with what it is called. */
export function textsOf(op: EditOp): readonly (readonly [called: string, text: string])[] {
	if (op.op === "remove") return [];
	if (op.op === "set" || op.op === "add")
		return [
			["The name of a field", op.name],
			[`The value of ${lengthOf(op.name) > 40 ? "a field" : op.name || "a field"}`, op.value],
		];
	return [[op.op === "target" ? "The URL" : `The ${op.op}`, op.value]];
}

function problemOfTexts(ops: readonly EditOp[]): string | undefined {
	const found = ops.flatMap(textsOf).find(([, text]) => lengthOf(text) > MAX_TEXT);
	return found && tooMany(found[0], lengthOf(found[1]), MAX_TEXT);
}

/** Whether choices and edits are together too much for a link. */
export function problemOfLink(choices: RunSpec["choices"], edits: RunSpec["edits"]): string | undefined {
	const length = percentEncoded(choices.join(",") + formatEdits(edits)).length;
	if (length <= MAX_LINK) return undefined;
	return `All edits of this run together take ${counted(length)} characters in its link. The most is ${counted(MAX_LINK)}.`;
}

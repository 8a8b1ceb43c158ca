/** Edits as text for a link: JSON of short arrays, read back with every member checked. */
import { parseJson } from "../../crypto/json";
import { type Edit, type EditOp, type Part, parts } from "../edit";

type Packed = readonly (string | number)[];

export const formatEdits = (edits: readonly Edit[]): string =>
	edits.length === 0 ? "" : JSON.stringify(edits.map(({ exchange, ops }) => [exchange, ...ops.map(pack)]));

function pack(op: EditOp): Packed {
	switch (op.op) {
		case "set":
			return ["s", op.part, op.index, op.name, op.value];
		case "remove":
			return ["r", op.part, op.index];
		case "add":
			return ["a", op.part, op.name, op.value];
		default:
			return [op.op, op.value];
	}
}

/** The edits in a text, one by one; `undefined` for what is no edit. `undefined` where the text is no list at all. */
export function parseEdits(text: string): readonly (Edit | undefined)[] | undefined {
	const list: unknown = parseJson(text);
	return Array.isArray(list) ? list.map(unpackEdit) : undefined;
}

function unpackEdit(entry: unknown): Edit | undefined {
	if (!Array.isArray(entry)) return undefined;
	const [exchange, ...packed] = entry as unknown[];
	if (typeof exchange !== "string" || !/^\d{1,3}\.\d{1,2}$/.test(exchange)) return undefined;
	const ops = unpackOps(packed);
	return ops && { exchange, ops };
}

export const packOps = (ops: readonly EditOp[]): readonly unknown[] => ops.map(pack);

/** `undefined` where one of them is none. */
export function unpackOps(packed: unknown): readonly EditOp[] | undefined {
	const ops = Array.isArray(packed) ? packed.map(unpack) : [undefined];
	return ops.some((op) => op === undefined) ? undefined : (ops as EditOp[]);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isIndex = (value: unknown): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) < 100;
const isPart = (value: unknown): value is Part => parts.some((part) => part === value);

function unpack(packed: unknown): EditOp | undefined {
	if (!Array.isArray(packed)) return undefined;
	const [op, a, b, c, d] = packed as unknown[];
	if (op === "s" && isPart(a) && isIndex(b) && isText(c) && isText(d))
		return { op: "set", part: a, index: b, name: c, value: d };
	if (op === "r" && isPart(a) && isIndex(b)) return { op: "remove", part: a, index: b };
	if (op === "a" && isPart(a) && isText(b) && isText(c)) return { op: "add", part: a, name: b, value: c };
	if ((op === "method" || op === "target" || op === "body" || op === "certificate") && isText(a))
		return { op, value: a };
	return undefined;
}

/** The register of values, found by their text. */
import type { Value, ValueKind } from "../vocabulary/values";
import type { World } from "./world";

type Values = World["values"];

interface Index {
	/** How many values it has read. Others are read when they are asked for. */
	read: number;
	readonly byText: Map<string, Value[]>;
	/** The highest number that an id of each kind has. */
	readonly highest: Map<ValueKind, number>;
}

/** A faster form of a list that is there anyway, for as long as the list is. Copies of a world have lists of their own. */
const indexes = new WeakMap<Values, Index>();

function indexOf(values: Values): Index {
	const known = indexes.get(values);
	const index = known && known.read <= values.length ? known : { read: 0, byText: new Map(), highest: new Map() };
	for (; index.read < values.length; index.read += 1) {
		const value = values[index.read] as Value;
		index.highest.set(value.kind, Math.max(index.highest.get(value.kind) ?? 0, numberOf(value)));
		const same = index.byText.get(value.text);
		if (same) same.push(value);
		else index.byText.set(value.text, [value]);
	}
	indexes.set(values, index);
	return index;
}

/** Up to so many values it is quicker to look at each than to make an index: a copy of a world has to make its own. */
const FEW = 150;

/** The first value with a text, whatever its kind. */
export const valueWith = ({ values }: Pick<World, "values">, text: string): Value | undefined =>
	values.length < FEW ? values.find((value) => value.text === text) : indexOf(values).byText.get(text)?.[0];

/** Adds a value under the next free id of its kind; a text that is known stays as it is. */
export function enterValue({ values }: Pick<World, "values">, value: Omit<Value, "id">): Value {
	const { known, last } = (values.length < FEW ? lookAtEach : lookUp)(values, value);
	if (known) return known;
	const entered: Value = { ...value, id: last === 0 ? value.kind : `${value.kind}.${last + 1}` };
	values.push(entered);
	if (values.length >= MOST_VALUES) letHalfGo(values);
	return entered;
}

interface Found {
	readonly known: Value | undefined;
	/** The number of the last id of this kind. */
	readonly last: number;
}

function lookAtEach(values: Values, { kind, text }: Omit<Value, "id">): Found {
	let last = 0;
	for (const known of values) {
		if (known.kind !== kind) continue;
		if (known.text === text) return { known, last };
		last = Math.max(last, numberOf(known));
	}
	return { known: undefined, last };
}

function lookUp(values: Values, { kind, text }: Omit<Value, "id">): Found {
	const { byText, highest } = indexOf(values);
	return { known: byText.get(text)?.find((value) => value.kind === kind), last: highest.get(kind) ?? 0 };
}

/** `1` of `code`, `2` of `code.2`. */
const numberOf = ({ id, kind }: Value): number => (id === kind ? 1 : Number(id.slice(kind.length + 1)));

/** No run has a tenth of it. A server that never stops has to forget what it made long ago. */
export const MOST_VALUES = 2000;

/** The older half goes, but for what was there from the start. No id is given twice. */
function letHalfGo(values: Values): void {
	const { highest } = indexOf(values);
	const older = values.splice(0, values.length >> 1);
	values.unshift(...older.filter(({ heldAtStart }) => heldAtStart.length > 0));
	indexes.set(values, { read: 0, byText: new Map(), highest });
}

"use client";
import type { Draft } from "@/lib/flow/intervention";
import type { RunValue } from "@/lib/flow/run";
import { SlotField, type Written } from "./SlotField";

interface FieldsProps {
	readonly list: Draft["query"];
	readonly held: readonly RunValue[];
	readonly onChange: (next: Draft["query"]) => void;
	/** From here on, names can be written, too. */
	readonly added?: number;
	/** Where it stands: what its name is called then. */
	readonly what?: Written;
}

/** One field for each parameter. */
export function Fields({ list, held, onChange, added = list.length, what }: FieldsProps) {
	const put = (i: number, pair: readonly [string, string]) => onChange(list.map((one, at) => (at === i ? pair : one)));
	return list.map(([name, value], i) => (
		<SlotField
			// biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the order stays.
			key={i}
			name={name}
			value={value}
			held={held}
			onChange={(text) => put(i, [name, text])}
			written={what && i >= added ? { what, onName: (text) => put(i, [text, value]) } : undefined}
		/>
	));
}

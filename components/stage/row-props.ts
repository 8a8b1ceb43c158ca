import type { Run } from "@/lib/flow/run";
import type { Geometry } from "./geometry";
import type { Row } from "./layout";

/** What a row of the stage is drawn from. */
export interface RowProps {
	readonly run: Run;
	readonly row: Row;
	readonly geometry: Geometry;
	readonly current: boolean;
	/** The current row says more than the others, and so does the one that is framed. */
	readonly expanded: boolean;
	readonly editing: boolean;
	/** Whether the followed value occurs; `undefined` where none is followed. */
	readonly followed: boolean | undefined;
	/** Whether the last change of settings changed it. */
	readonly changed: boolean;
}

/** Whether two rows look the same. Each layout has new rows, most of them where they were. */
export function isSameRow<T extends { readonly row: Row }>(
	{ row: before, ...was }: T,
	{ row: now, ...is }: T,
): boolean {
	return isSame(before, now) && isSame(was, is);
}

const isSame = (one: object, other: object): boolean =>
	Object.entries(one).every(([key, value]) => value === Reflect.get(other, key));

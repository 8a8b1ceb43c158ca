/** The same list with one of it elsewhere; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
	const one = list[from];
	if (one === undefined || from === to || to < 0 || to >= list.length) return list;
	const others = list.filter((_, i) => i !== from);
	return [...others.slice(0, to), one, ...others.slice(to)];
}

import { sha256 } from "../crypto/sha256";

/** The same list in an order that a seed decides, the same one each time. @param nameOf what tells the members apart */
export function shuffled<T>(list: readonly T[], seed: string, nameOf: (one: T) => string): readonly T[] {
	const place = (one: T) => sha256(`${seed} ${nameOf(one)}`).join(",");
	return list
		.map((one) => ({ one, at: place(one) }))
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.map(({ one }) => one);
}

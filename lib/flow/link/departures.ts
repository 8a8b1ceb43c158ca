/**
 * States, numbered by how far they are from the first one. A state is a list of digits, one for each thing that can be
 * moved, and 0 where it is not; the number of digits that are not 0 is how far it is. What people show each other has
 * few things moved, so the near states have the small numbers, and a limit cuts off those in which most is moved.
 */

/**
 * The number of a state: 0 where nothing is moved, then all states with one thing moved, then with two.
 * @param digits each from 0 to its radix - 1
 * @param radices how many values each digit can have
 */
export function rankOf(digits: readonly number[], radices: readonly number[]): number {
	const ways = waysOf(radices);
	let moved = digits.filter((digit) => digit > 0).length;
	let rank = sum(ways[0]?.slice(0, moved) ?? []);
	digits.forEach((digit, place) => {
		if (digit === 0) return;
		rank += waysAt(ways, place + 1, moved) + (digit - 1) * waysAt(ways, place + 1, moved - 1);
		moved -= 1;
	});
	return rank;
}

/** The state with a number, or `undefined` where there are not so many. */
export function digitsAt(rank: number, radices: readonly number[]): readonly number[] | undefined {
	const ways = waysOf(radices);
	let rest = rank;
	let moved = 0;
	while (moved <= radices.length && rest >= waysAt(ways, 0, moved)) rest -= waysAt(ways, 0, moved++);
	if (moved > radices.length) return undefined;
	return radices.map((_, place) => {
		const unmoved = waysAt(ways, place + 1, moved);
		if (rest < unmoved) return 0;
		rest -= unmoved;
		moved -= 1;
		const each = waysAt(ways, place + 1, moved);
		const digit = Math.floor(rest / each) + 1;
		rest -= (digit - 1) * each;
		return digit;
	});
}

/** For each place: in how many ways just so many of the digits from there on can be moved. */
type Ways = readonly (readonly number[])[];

function waysOf(radices: readonly number[]): Ways {
	const ways: (readonly number[])[] = [[1]];
	for (const radix of [...radices].reverse()) {
		const [after = []] = ways;
		ways.unshift(
			Array.from(
				{ length: after.length + 1 },
				(_, moved) => (after[moved] ?? 0) + (radix - 1) * (after[moved - 1] ?? 0),
			),
		);
	}
	return ways;
}

const waysAt = (ways: Ways, place: number, moved: number): number => ways[place]?.[moved] ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

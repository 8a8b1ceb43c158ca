/** What `npm run bench` prints: each figure beside what it is compared with, and the most or the least that it may be. */

const sorted = (values) => [...values].sort((a, b) => a - b);

export const percentile = (values, part) => sorted(values)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? 0;

export const median = (values) => percentile(values, 0.5);

const count = (number, digits = 2) => number.toFixed(digits);

/** Lines of figures, and how many of them are over their limit. */
export function createReport(print = console.log) {
	let over = 0;

	const judge = (isWithin, text) => {
		if (!isWithin) over += 1;
		print(`${isWithin ? "ok  " : "OVER"}  ${text}`);
	};

	return {
		heading: (text) => print(`\n${text}`),
		/** Something to know that has no limit. */
		note: (text) => print(`      ${text}`),
		/**
		 * A figure and its floor, limit or peer, from the same run.
		 * @param ratio of the two, where it is not simply the one by the other, such as a median of ratios
		 */
		compare({ name, unit, value, beside, than, ratio = value / than, atMost, atLeast }) {
			const isWithin = atMost === undefined ? ratio >= atLeast : ratio <= atMost;
			const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
			judge(
				isWithin,
				`${name}: ${count(value)} ${unit}; ${beside}: ${count(than)} ${unit}; ratio ${count(ratio)} (${limit})`,
			);
		},
		/** A figure with a limit that needs nothing beside it: it is the same on every machine, or has to hold on the one that it is for. */
		limit: ({ name, unit, value, below, digits = 1 }) =>
			judge(value < below, `${name}: ${count(value, digits)} ${unit} (under ${below} ${unit})`),
		/** Points of a hundred, beside those of another page. */
		score: ({ name, value, beside, than, atLeast }) =>
			judge(value >= atLeast, `${name}: ${count(value, 0)}; ${beside}: ${count(than, 0)} (at least ${atLeast})`),
		over: () => over,
	};
}

/** Numbers in prose that something else knows better. */

const SMALL = [
	...["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
	...["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number below a hundred in words, as prose has it. */
export function inWords(count: number): string {
	const small = SMALL[count];
	if (small !== undefined) return small;
	const rest = count % 10;
	return [TENS[Math.floor(count / 10)], ...(rest === 0 ? [] : [SMALL[rest]])].join("-");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence for each thing that a text counts in bold (**Four attacks**) otherwise than it is, or does not count. */
export const wrongCounts = (text: string, counts: Readonly<Record<string, number>>): readonly string[] =>
	Object.entries(counts).flatMap(([things, count]) => {
		const right = `${capital(inWords(count))} ${things}`;
		const said = new RegExp(`\\*\\*([A-Za-z-]+ ${things})\\*\\*`).exec(text)?.[1];
		if (said === right) return [];
		return [
			`It says ${said === undefined ? "nothing" : `"${said}"`}, and the catalogue has ${count}: write **${right}**.`,
		];
	});

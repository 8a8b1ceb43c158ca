/** What `npm run new` leaves to be written: sentences that still begin with these words. */
import type { AnyFlow } from "../define";

export const TO_WRITE = "To write: ";

/**
 * One sentence for each, with the place where it stands in the definition of the lesson; empty where all is written.
 * Words that are chosen when they are told are looked at there, by whoever plays the lesson.
 */
export function unwritten(flow: AnyFlow): string[] {
	const { machine: _, steps: __, lanes: ___, ...told } = flow;
	return unwrittenIn(told, "").map(({ place, text }) => `${place} is still to write: ${text}`);
}

/** The same of the prose of a lesson, and its sections in which nothing stands. */
export function unwrittenProse(mdx: string): string[] {
	const [, ...sections] = `\n${mdx}`.split(/\n## /);
	return sections.flatMap((section) => {
		const [heading = "", ...lines] = section.split("\n");
		const said = lines.filter((line) => line.trim() !== "");
		const left = said.filter((line) => line.includes(TO_WRITE.trim()));
		if (said.length === 0) return [`lesson.mdx: nothing stands under "${heading}"`];
		return left.map((line) => `lesson.mdx: "${heading}" is still to write: ${line.replace(/^.*?To write:\s*/, "")}`);
	});
}

interface Left {
	readonly place: string;
	readonly text: string;
}

function unwrittenIn(value: unknown, place: string): readonly Left[] {
	if (typeof value === "string")
		return value.startsWith(TO_WRITE) ? [{ place, text: value.slice(TO_WRITE.length) }] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) =>
		unwrittenIn(member, place === "" ? key : Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`),
	);
}

/** How a workshop keeps to its plan. Times are seconds since 1970, lengths are minutes. */
import type { Plan } from "./plan";

/** The minutes that a block keeps, whatever others need. */
const LEAST = 2;

/** How many minutes each block has now. */
export type Minutes = readonly number[];

export const minutesOf = (plan: Plan): Minutes => plan.blocks.map(({ minutes }) => minutes);

export const sumOf = (minutes: Minutes): number => minutes.reduce((all, one) => all + one, 0);

/** What was planned to be over before a block. */
const before = (minutes: Minutes, block: number): number => sumOf(minutes.slice(0, block));

/** More time for a block, and what it was taken from. */
export interface Given {
	readonly minutes: Minutes;
	/** Blocks that became shorter, the last one first, with the minutes that they have now. */
	readonly taken: readonly { readonly name: string; readonly minutes: number }[];
	/** Minutes by which everything ends later, where nothing was left to take. */
	readonly later: number;
}

/** Gives a block more minutes. They come from the last blocks, as far as each keeps two. */
export function giveMore({ blocks }: Plan, minutes: Minutes, block: number, more = 3): Given {
	const given = minutes.map((one, i) => (i === block ? one + more : one));
	const taken: { readonly name: string; readonly minutes: number }[] = [];
	let later = more;
	for (let i = given.length - 1; i > block && later > 0; i--) {
		const has = given[i] as number;
		const part = Math.min(later, Math.max(0, has - LEAST));
		if (part === 0) continue;
		given[i] = has - part;
		later -= part;
		taken.push({ name: blocks[i]?.name ?? "", minutes: has - part });
	}
	return { minutes: given, taken, later };
}

export interface Clock {
	/** When the workshop began. */
	readonly began: number;
	/** The block that is on, and when it began. */
	readonly block: number;
	readonly blockBegan: number;
	readonly now: number;
}

/**
 * How far the workshop is behind its plan, in whole minutes; ahead is less than zero. A block that began late is late until
 * it is over; one that lasts longer than it may gets later with every minute.
 */
export function behind(minutes: Minutes, { began, block, blockBegan, now }: Clock): number {
	const start = (blockBegan - began) / 60 - before(minutes, block);
	const over = (now - began) / 60 - before(minutes, block + 1);
	return Math.trunc(Math.max(start, over));
}

/** Seconds that are left of the block; none where it should be over. */
export function leftOf(minutes: Minutes, { block, blockBegan, now }: Clock): number {
	return Math.max(0, Math.round(blockBegan + (minutes[block] ?? 0) * 60 - now));
}

/** Seconds as a clock shows them: `44:10`, or `1:02:05`. */
export function clockText(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	const [hours, rest] = [Math.floor(whole / 3600), whole % 3600];
	const two = (number: number) => String(number).padStart(2, "0");
	const tail = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
	return hours > 0 ? `${hours}:${tail}` : tail;
}

/** The way through the course by keys: presses that follow each other faster than pages count all the same. */

/** A unit that was asked for and has not come yet. */
export interface Heading {
	/** From 1. */
	readonly number: number;
	/** When it was asked for, in milliseconds of the page's clock. */
	readonly at: number;
}

/** After so many milliseconds a page that has not come will not come, and a press counts from what is on the screen. */
const WAITS = 2000;

/**
 * The unit to which a press leads. @param open number of the one on the screen
 * @returns `undefined` where there is none in this direction
 */
export function unitAfterPress(
	open: number,
	by: 1 | -1,
	count: number,
	heading: Heading | undefined,
	now: number,
): number | undefined {
	const from = heading && now - heading.at < WAITS ? heading.number : open;
	const to = from + by;
	return to >= 1 && to <= count ? to : undefined;
}

/** The id of the lesson's prose, below the stage. */
export const PROSE = "prose";

/** Brings the lesson's prose into view, and the focus there: a link to it would write over the address. */
export function readOn(): void {
	const prose = document.getElementById(PROSE);
	prose?.focus({ preventScroll: true });
	prose?.scrollIntoView();
}

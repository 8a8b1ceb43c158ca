/** How large the projector view draws. */

/** What it is designed for, in pixels; its narrowest picture is 4 to 3. */
const DESIGNED = { height: 720, width: 960 };
/** On a window smaller than any projector, text keeps 14 pixels. */
const LEAST = 0.7;

/** How much larger than at 1280×720 everything is drawn in a window of so many pixels. */
export const unitOf = (width: number, height: number): number =>
	Math.max(LEAST, Math.min(height / DESIGNED.height, width / DESIGNED.width));

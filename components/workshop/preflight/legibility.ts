/** The sizes of text that the projector view draws, and what to do where the back row cannot read one of them. */
import { unitOf } from "../../player/unit";
import { mark, type Text } from "../../words/text";
import { t } from "../../words/words";
import type { Check } from "./check";

export interface Line {
	readonly letter: string;
	/** In pixels at 1280×720; on other screens times the unit. */
	readonly size: number;
	readonly font: "sans" | "mono" | "slab";
	/** What is drawn so. */
	readonly what: Text;
	/** Something that a lesson says. */
	readonly sample: string;
}

/** From the smallest. A long caption gives way from 32 to 20, and nothing is smaller. */
export const lines: readonly Line[] = [
	{
		letter: "A",
		size: 20,
		font: "sans",
		what: mark("the longest captions"),
		sample: "It is sent without a challenge.",
	},
	{ letter: "B", size: 21, font: "mono", what: mark("values on the stage"), sample: "code_verifier …Il1O0" },
	{ letter: "C", size: 22, font: "sans", what: mark("bytes and buttons"), sample: "400 invalid_grant" },
	{ letter: "D", size: 24, font: "sans", what: mark("the count of hops"), sample: "hop 14 of 25" },
	{ letter: "E", size: 30, font: "slab", what: mark("titles"), sample: "Code interception" },
	{ letter: "F", size: 32, font: "sans", what: mark("captions and questions"), sample: "Who can read the code?" },
];

/** Screens that projectors have. */
const SCREENS = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 },
	{ width: 2560, height: 1440 },
	{ width: 3840, height: 2160 },
] as const;

/** How large the smallest line is on each screen, filled by the browser: in pixels. */
export const screens = SCREENS.map(({ width, height }) => {
	const unit = unitOf(width, height);
	return { name: `${width}×${height}`, smallest: rounded(20 * unit), caption: rounded(32 * unit) };
});

/** Pixels as a person reads them. */
export function rounded(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}

/** Letter of a line, or that none can be read. */
export type Read = string | "none";

const MEND = mark(
	"Fill the screen (F on a lesson) at the projector's own resolution, make the picture larger, choose the theme Proof, darken the room, or let the back row sit nearer. Browser zoom does not help here: this view fits itself to the window.",
);

/** @param read the smallest line that the back row reads; `undefined` where nobody has said it */
export function legibility(read: Read | undefined): Check {
	const name = t("The back row can read it");
	if (read === undefined)
		return {
			name,
			state: "untried",
			says: t("Project this page, stand at the back, and choose the smallest line that you can read."),
		};
	const smaller = lines.slice(0, read === "none" ? lines.length : lines.findIndex(({ letter }) => letter === read));
	if (smaller.length === 0) return { name, state: "good", says: t("The smallest text of the projector view is read.") };
	const lost = smaller.map(({ what }) => t(what)).join(", ");
	return { name, state: "fails", says: t("Too small from there: {lost}.", { lost }), todo: t(MEND) };
}

/** A run as a picture that stands alone (SVG): every hop, unfolded, with a title and a description in words. */
import { cut } from "../../http/text";
import { diagramHeight, diagramOf, widthFor } from "../picture/diagram";
import { wordsOf } from "../picture/hop-shapes";
import { LIGHT } from "../picture/palette";
import { placeRows } from "../picture/rows";
import { markupOf, type Shape, shape } from "../picture/shape";
import { wrapped } from "../picture/words";
import { describeHop } from "../read/describe";
import { endingOf } from "../read/ending";
import { verdictText } from "../read/verdict-words";
import type { Run } from "../run";

/** Our own fonts where they are installed; else what every system has. */
const SANS = "'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif";
const MONO = "'Atkinson Hyperlegible Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

const MARGIN = 24;
const TITLE = 44;
const ROW = 34;
const LINE = 22;
/** Of the end. */
const MOST_LINES = 6;

/** Code points of the description of one hop. A learner can send very long texts. */
const MOST = 1000;

/**
 * @param title what the run is a run of, such as the title of its lesson
 * @returns the document; the same run and title give the same text
 */
export function svgOf(run: Run, title: string = run.lesson): string {
	const rows = placeRows(
		run,
		run.hops.map(({ index }) => index),
		ROW,
	);
	const inner = widthFor(run, (index) => wordsOf(run.hops[index] as Run["hops"][number]), 150, 260);
	const end = wrapped(endText(run), 15, inner).slice(0, MOST_LINES);
	const [width, top] = [inner + 2 * MARGIN, MARGIN + TITLE];
	const height = top + diagramHeight(rows) + 14 + end.length * LINE + MARGIN;
	const label = cut(title.replace(/\s+/g, " ").trim(), 90);
	const root = shape(
		"svg",
		rootOf(width, height),
		shape("title", { id: "title" }, `${label}: the whole run`),
		shape("desc", { id: "desc" }, describeRun(run)),
		shape("rect", { width, height, fill: LIGHT.paper }),
		shape("text", { x: MARGIN, y: MARGIN + 22, "font-size": 22, "font-weight": 700, fill: LIGHT.ink }, label),
		shape(
			"g",
			{ transform: `translate(${MARGIN} ${top})` },
			...diagramOf({ run, rows, width: inner, palette: LIGHT, mono: MONO }),
			...endLines(end, diagramHeight(rows) + 14, inner),
		),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(root)}\n`;
}

const rootOf = (width: number, height: number): Shape["attributes"] => ({
	xmlns: "http://www.w3.org/2000/svg",
	width,
	height,
	viewBox: `0 0 ${width} ${height}`,
	role: "img",
	"aria-labelledby": "title desc",
	"font-family": SANS,
});

/** How the run ended: in the word of a stamp where it is an attack's, and in the sentence that it ends with. */
function endText(run: Run): string {
	if (run.played) return `End: ${verdictText(run)} Demo values.`;
	const attacker = run.lanes.find(({ role }) => role === "attacker");
	const ending = attacker && endingOf(run, attacker.id);
	const word = ending ? `${ending.word}${ending.hop ? ` at hop ${ending.hop.number}` : ""}: ` : "End: ";
	return `${word}${run.end.text} Demo values.`;
}

const endLines = (lines: readonly string[], top: number, width: number): readonly Shape[] => [
	shape("path", { d: `M0 ${top}H${width}`, fill: "none", stroke: LIGHT.edge, "stroke-width": 1.5 }),
	...lines.map((line, i) =>
		shape("text", { x: 0, y: top + (i + 1) * LINE, "font-size": 15, "font-weight": 500, fill: LIGHT.ink }, line),
	),
];

/** The run in words: who takes part, each hop in a sentence, and how it ended. */
function describeRun(run: Run): string {
	const lanes = run.lanes.map(({ name }) => name).join(", ");
	const hops = run.hops.map(({ index }) => cut(describeHop(run, index), MOST));
	return [`A sequence diagram. From left to right: ${lanes}.`, ...hops, endText(run)].join("\n");
}

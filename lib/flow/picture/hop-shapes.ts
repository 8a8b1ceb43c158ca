/** The drawing of one hop: a message between two lanes with its words above, or a block on a lane with its words beside it. */
import { isRedirect } from "../../http/message";
import type { LaneId } from "../../vocabulary/lanes";
import { blockLabel } from "../read/block-label";
import type { Hop, Run } from "../run";
import { type Ground, roomOf } from "./lanes";
import type { Palette } from "./palette";
import { type Shape, shape } from "./shape";
import { arrowOf } from "./signs";
import { fitted, textWidth } from "./words";

export interface Place {
	readonly ground: Ground;
	readonly top: number;
	/** The height of its row. */
	readonly row: number;
}

export interface HopPlace extends Place {
	readonly palette: Palette;
}

/** How far before its lane the line of a message ends that nobody receives. */
const SHORT = 16;

const WORDS = 14;

/** Where the line of a message lies, from the top of the picture. */
export const lineOf = (top: number, row: number): number => top + row - 9;

/** The lane that a message is drawn to: the one that receives it, or should have. */
export const goalOf = ({ message, unheard }: Hop): LaneId =>
	unheard?.goal ?? ("lane" in message ? message.lane : message.to);

/** What a hop says on the picture, before anything is cut off. */
export function wordsOf(hop: Hop): string {
	if ("lane" in hop.message) return blockLabel(hop);
	return hop.unheard ? `${hop.label}, ${hop.unheard.says}` : hop.label;
}

interface Label {
	readonly text: string;
	/** Where the text begins, ends, or has its middle. */
	readonly x: number;
	readonly anchor: "start" | "middle" | "end";
	/** Where its letters stand. */
	readonly y: number;
}

/** The words of a hop, cut so that they fit, and where they stand. */
function labelOf(run: Run, hop: Hop, { ground, top, row }: Place): Label {
	const text = wordsOf(hop);
	if ("lane" in hop.message) return besideBlock(text, ground, hop.message.lane, top + row / 2 + 5);
	const { from } = hop.message;
	const room = roomOf(ground, from, endOf(run, hop, from), textWidth(text, WORDS) + 8);
	const x = (room.low + room.high) / 2;
	return { text: fitted(text, WORDS, room.high - room.low), x, anchor: "middle", y: top + row - 18 };
}

/** Words stand right of a block, unless only the left has room for them. */
function besideBlock(text: string, { x: xOf, gutter, width }: Ground, lane: LaneId, y: number): Label {
	const x = xOf(lane);
	const [left, right] = [x - gutter - 12, width - x - 14];
	const atRight = textWidth(text, WORDS) <= right || right >= left;
	const shown = fitted(text, WORDS, atRight ? right : left);
	return { text: shown, x: atRight ? x + 13 : x - 13, anchor: atRight ? "start" : "end", y };
}

/** Where a lifeline has to make room for a hop: for a message that only crosses it, and for words that stand over it. */
export function gapsAt(
	run: Run,
	hop: Hop,
	place: Place,
	x: number,
): readonly (readonly [top: number, bottom: number])[] {
	const { text, x: at, anchor, y } = labelOf(run, hop, place);
	const width = textWidth(text, WORDS);
	const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
	const covered = text !== "" && left - 4 < x && x < left + width + 4;
	const gaps: [number, number][] = covered ? [[y - 12, y + 4]] : [];
	if ("lane" in hop.message) return gaps;
	const [from, to] = [place.ground.x(hop.message.from), place.ground.x(goalOf(hop))];
	const line = lineOf(place.top, place.row);
	return Math.min(from, to) < x && x < Math.max(from, to) ? [...gaps, [line - 6, line + 6]] : gaps;
}

export const hopShapes = (run: Run, hop: Hop, place: HopPlace): readonly Shape[] => [
	...("lane" in hop.message ? [blockOf(run, hop.message.lane, place)] : travelOf(run, hop, place)),
	words(labelOf(run, hop, place), place),
];

const words = ({ text, x, anchor, y }: Label, { palette }: HopPlace): Shape =>
	shape("text", { x, y, "text-anchor": anchor, "font-size": WORDS, fill: palette.ink }, text);

/** The lane at which the line of a message ends; a neighbour, where nobody but its sender is known. */
function endOf(run: Run, hop: Hop, from: LaneId): LaneId {
	const goal = goalOf(hop);
	return goal === from ? (run.lanes.find(({ id }) => id !== goal)?.id ?? goal) : goal;
}

function travelOf(run: Run, hop: Hop, place: HopPlace): readonly Shape[] {
	const { message } = hop;
	// An answer that does not come is no line.
	if ("lane" in message || (message.kind === "response" && message.response.status === 0)) return [];
	const { ground, palette, top, row } = place;
	const [from, to] = [ground.x(message.from), ground.x(endOf(run, hop, message.from))];
	const dir = Math.sign(to - from) || 1;
	const lost = hop.unheard !== undefined;
	const byAttacker = run.lanes.some(({ id, role }) => id === message.from && role === "attacker");
	const line = arrowOf({
		start: from + dir * 4,
		end: to - dir * (lost ? SHORT : 4),
		y: lineOf(top, row),
		channel: message.kind === "link" ? "front" : message.channel,
		answer: message.kind === "response",
		color: byAttacker || (message.kind === "link" && message.stolen) ? palette.roles.attacker : palette.ink,
		lost,
	});
	return [...line, ...dotOf(run, hop, place)];
}

/** A redirect gets a dot on the line of the browser, which will carry it on. */
function dotOf(run: Run, { message }: Hop, { ground, palette, top, row }: HopPlace): readonly Shape[] {
	if (message.kind !== "response" || !isRedirect(message.response)) return [];
	const lane = run.lanes.find(({ id }) => id === message.to);
	if (lane?.role !== "browser") return [];
	return [shape("circle", { cx: ground.x(lane.id), cy: lineOf(top, row), r: 5, fill: palette.roles.browser })];
}

function blockOf(run: Run, lane: LaneId, { ground, palette, top, row }: HopPlace): Shape {
	const role = run.lanes.find(({ id }) => id === lane)?.role ?? "client";
	const [x, y] = [ground.x(lane) - 6, top + row / 2 - 8];
	return shape("rect", { x, y, width: 12, height: 16, fill: palette.roles[role] });
}

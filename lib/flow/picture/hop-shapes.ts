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

export interface HopPlace {
	readonly ground: Ground;
	readonly palette: Palette;
	readonly top: number;
	/** The height of its row. */
	readonly row: number;
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

export const hopShapes = (run: Run, hop: Hop, place: HopPlace): readonly Shape[] =>
	"lane" in hop.message ? blockOf(run, hop, hop.message.lane, place) : travelOf(run, hop, place);

/** Words with a rim of paper, so that a line behind them does not run through them. */
const words = (text: string, { palette }: HopPlace, attributes: Shape["attributes"]): Shape =>
	shape(
		"text",
		{
			...attributes,
			"font-size": WORDS,
			fill: palette.ink,
			stroke: palette.paper,
			"stroke-width": 5,
			"stroke-linejoin": "round",
			"paint-order": "stroke",
		},
		text,
	);

function travelOf(run: Run, hop: Hop, place: HopPlace): readonly Shape[] {
	const { message } = hop;
	if ("lane" in message) return [];
	const { ground, palette, top, row } = place;
	const goal = goalOf(hop);
	const beside = goal === message.from ? (run.lanes.find(({ id }) => id !== goal)?.id ?? goal) : goal;
	const text = wordsOf(hop);
	const room = roomOf(ground, message.from, beside, textWidth(text, WORDS) + 8);
	const label = words(fitted(text, WORDS, room.high - room.low), place, {
		x: (room.low + room.high) / 2,
		y: top + row - 18,
		"text-anchor": "middle",
	});
	// An answer that does not come is no line.
	if (message.kind === "response" && message.response.status === 0) return [label];
	const [from, to] = [ground.x(message.from), ground.x(beside)];
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
	return [...line, ...dotOf(run, hop, place), label];
}

/** A redirect gets a dot on the line of the browser, which will carry it on. */
function dotOf(run: Run, { message }: Hop, { ground, palette, top, row }: HopPlace): readonly Shape[] {
	if (message.kind !== "response" || !isRedirect(message.response)) return [];
	const lane = run.lanes.find(({ id }) => id === message.to);
	if (lane?.role !== "browser") return [];
	return [shape("circle", { cx: ground.x(lane.id), cy: lineOf(top, row), r: 5, fill: palette.roles.browser })];
}

/** Words stand right of a block, unless only the left has room for them. */
function blockOf(run: Run, hop: Hop, lane: LaneId, place: HopPlace): readonly Shape[] {
	const { ground, palette, top, row } = place;
	const { gutter, width } = ground;
	const [x, middle] = [ground.x(lane), top + row / 2];
	const role = run.lanes.find(({ id }) => id === lane)?.role ?? "client";
	const text = wordsOf(hop);
	const [left, right] = [x - gutter - 12, width - x - 14];
	const atRight = textWidth(text, WORDS) <= right || right >= left;
	return [
		shape("rect", { x: x - 6, y: middle - 8, width: 12, height: 16, fill: palette.roles[role] }),
		words(fitted(text, WORDS, atRight ? right : left), place, {
			x: atRight ? x + 13 : x - 13,
			y: middle + 5,
			...(atRight ? {} : { "text-anchor": "end" }),
		}),
	];
}

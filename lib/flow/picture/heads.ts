/** The heads of the lanes: a box for each, with its sign and its name. */
import type { Lane } from "../../vocabulary/lanes";
import type { Ground } from "./lanes";
import type { Palette } from "./palette";
import { type Shape, shape } from "./shape";
import { signOf } from "./signs";
import { fitted, textWidth, wrapped } from "./words";

/** Of a head, in pixels. */
export const HEAD_HEIGHT = 38;

const SIZES = [15, 13, 11.5] as const;

export const headsOf = (ground: Ground, palette: Palette): readonly Shape[] =>
	ground.lanes.map((lane) => headOf(ground, palette, lane));

function headOf({ spacing, x }: Ground, palette: Palette, lane: Lane): Shape {
	const width = spacing - (spacing > 140 ? 12 : 8);
	const left = x(lane.id) - width / 2;
	const color = palette.roles[lane.role];
	const sign = spacing > 140 ? 16 : 12;
	const gap = spacing > 140 ? 8 : 5;
	const { lines, size } = nameIn(lane, width - sign - 3 * gap);
	const step = size + 1;
	const first = HEAD_HEIGHT / 2 + size * 0.35 - ((lines.length - 1) * step) / 2;
	return shape(
		"g",
		{},
		shape("rect", {
			x: left,
			y: 1,
			width,
			height: HEAD_HEIGHT - 2,
			rx: 4,
			fill: palette.sheet,
			stroke: color,
			"stroke-width": 2,
		}),
		// A second frame: an attacker is told without colour, too.
		...(lane.role === "attacker"
			? [
					shape("rect", {
						x: left + 3,
						y: 4,
						width: width - 6,
						height: HEAD_HEIGHT - 8,
						rx: 2,
						fill: "none",
						stroke: color,
						"stroke-width": 1,
					}),
				]
			: []),
		signOf(lane.role, color, left + gap + 1, (HEAD_HEIGHT - sign) / 2, sign),
		...lines.map((line, i) =>
			shape(
				"text",
				{ x: left + 2 * gap + sign, y: first + i * step, "font-size": size, "font-weight": 650, fill: palette.ink },
				line,
			),
		),
	);
}

/** The name as large as it fits, on one line or two; else the short name. */
function nameIn({ name, short }: Lane, room: number): { readonly lines: readonly string[]; readonly size: number } {
	for (const [text, most] of [
		[name, 1],
		[name, 2],
		[short, 1],
		[short, 2],
	] as const)
		for (const size of most === 1 ? SIZES.slice(0, 2) : SIZES.slice(1)) {
			const lines = wrapped(text, size, room, true);
			if (lines.length <= most && lines.every((line) => !line.endsWith("…") && textWidth(line, size, true) <= room))
				return { lines, size };
		}
	return { lines: [fitted(short, 11.5, room, true)], size: 11.5 };
}

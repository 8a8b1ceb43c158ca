/** The signs of the roles and the lines of messages, as on the stage. */
import type { Channel, Role } from "../../vocabulary/lanes";
import { type Shape, shape } from "./shape";

/** Circle, diamond, triangle, square, cross: 18 units wide, drawn in a square of `size` pixels. */
export function signOf(role: Role, color: string, x: number, y: number, size: number): Shape {
	return shape("g", { transform: `translate(${x} ${y}) scale(${size / 18})` }, formOf(role, color));
}

function formOf(role: Role, fill: string): Shape {
	switch (role) {
		case "browser":
			return shape("circle", { cx: 9, cy: 9, r: 7.5, fill });
		case "client":
			return shape("path", { d: "M9 .1L17.9 9L9 17.9L.1 9Z", fill });
		case "as":
			return shape("path", { d: "M9 .75L17.7 16.2H.3Z", fill });
		case "rs":
			return shape("path", { d: "M2.25 2.25H15.75V15.75H2.25Z", fill });
		case "attacker":
			return shape("path", { d: "M2.7 2.7L15.3 15.3M15.3 2.7L2.7 15.3", stroke: fill, "stroke-width": 4.2 });
	}
}

interface Line {
	readonly start: number;
	readonly end: number;
	readonly y: number;
	readonly channel: Channel;
	/** A request has a filled head, an answer an open one. */
	readonly answer: boolean;
	readonly color: string;
	/** Nobody receives it: the line ends at a cross. */
	readonly lost: boolean;
}

/** One line through the browser, two between servers. */
export function arrowOf({ start, end, y, channel, answer, color, lost }: Line): readonly Shape[] {
	const dir = Math.sign(end - start) || 1;
	const tip = end - dir * (channel === "back" ? 8 : answer ? 1 : 6);
	const width = channel === "back" ? 1.44 : 1.8;
	const rails = channel === "back" ? [y - 2.5, y + 2.5] : [y];
	const line = shape("path", {
		d: rails.map((rail) => `M${start} ${rail}H${tip}`).join(""),
		fill: "none",
		stroke: color,
		"stroke-width": width,
	});
	const head = `M${end - dir * 12} ${y - 6}L${end} ${y}L${end - dir * 12} ${y + 6}`;
	const cross = `M${end - 5} ${y - 6}L${end + 5} ${y + 6}M${end + 5} ${y - 6}L${end - 5} ${y + 6}`;
	if (lost) return [line, shape("path", { d: cross, fill: "none", stroke: color, "stroke-width": 3 })];
	if (answer) return [line, shape("path", { d: head, fill: "none", stroke: color, "stroke-width": width + 0.4 })];
	return [line, shape("path", { d: `${head}Z`, fill: color })];
}

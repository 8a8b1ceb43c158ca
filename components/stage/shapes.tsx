/** The shapes of the stage: rails, heads, letters. All are drawn inside one SVG that is hidden from readers. */
import type { Channel } from "@/lib/vocabulary/lanes";

interface ArrowProps {
	readonly x1: number;
	readonly x2: number;
	readonly y: number;
	readonly channel: Channel;
	/** A request has a filled head, an answer an open one. */
	readonly answer: boolean;
	readonly color: string;
	readonly bold?: boolean;
	/** Nobody receives it: the line ends at a cross of this colour. */
	readonly cross?: string | undefined;
}

/** How far before its lane the line of a message ends that nobody receives, in pixels. */
export const SHORT = 16;

export function Arrow({ x1, x2: end, y, channel, answer, color, bold = false, cross }: ArrowProps) {
	const dir = Math.sign(end - x1) || 1;
	const tip = end - dir * (channel === "back" ? 8 : answer ? 1 : 6);
	const width = (channel === "back" ? 1.44 : 1.8) + (bold ? 0.6 : 0);
	const rails = channel === "back" ? [y - 2.5, y + 2.5] : [y];
	return (
		<g style={{ stroke: color }} fill="none">
			<path d={rails.map((rail) => `M${x1} ${rail}H${tip}`).join("")} strokeWidth={width} />
			{cross ? (
				<path
					d={`M${end - 5} ${y - 7}L${end + 5} ${y + 7}M${end + 5} ${y - 7}L${end - 5} ${y + 7}`}
					strokeWidth="3"
					style={{ stroke: cross }}
				/>
			) : (
				<path
					d={`M${end - dir * 12} ${y - 7}L${end} ${y}L${end - dir * 12} ${y + 7}${answer ? "" : "Z"}`}
					strokeWidth={answer ? width + 0.4 : 0}
					style={answer ? undefined : { fill: color }}
				/>
			)}
		</g>
	);
}

/** 30 by 20, centred: an open postcard in front, a sealed letter behind. */
export function Envelope({ x, y, channel, open = false }: { x: number; y: number; channel: Channel; open?: boolean }) {
	return (
		<g transform={`translate(${x - 15} ${y - 10})`} style={{ stroke: "var(--ink)" }} fill="none">
			<rect width="30" height="20" rx="2" strokeWidth="1.75" style={{ fill: "var(--sheet)" }} />
			{open ? (
				<OpenLetter />
			) : channel === "front" ? (
				<path d="M15 3V17M19 7H26M19 12H26" strokeWidth="1.4" />
			) : (
				<>
					<path d="M0 0L15 12.4L30 0" strokeWidth="1.75" />
					<circle cx="15" cy="12.4" r="4" stroke="none" style={{ fill: "var(--ink)" }} />
				</>
			)}
		</g>
	);
}

/** A letter that is being edited, with a pen. */
function OpenLetter() {
	return (
		<>
			<path d="M6 6H16M6 10H18M6 14H13" strokeWidth="1.4" />
			<path d="M20 12L30 1L34 4L24 15L19 16Z" strokeWidth="1.5" style={{ fill: "var(--lamp)" }} />
		</>
	);
}

import type { Hop, Run } from "@/lib/flow/run";
import { isRedirect } from "@/lib/http/message";
import { roleColor } from "./glyphs";
import { crossOf, goalOf, type HopProps, isSilent } from "./hop-props";
import { lineY, middleY } from "./row-metrics";
import { Arrow, Envelope, SHORT } from "./shapes";

/** Whether the letter travels: now, or in the next picture. What moves costs more than what stands, so the row comes first. */
export type Moving = boolean | "soon";

interface Props extends HopProps {
	/** The letter lies open for editing. */
	readonly editing: boolean;
	readonly moving: Moving;
}

/** The drawing of one hop: a message between two lanes, or a block on one. */
export function HopRow(props: Props) {
	const { message } = props.hop;
	return "lane" in message ? <Block {...props} lane={message.lane} /> : <Travel {...props} />;
}

function Block({ run, row, geometry, lane }: Props & { readonly lane: string }) {
	const role = run.lanes.find((one) => one.id === lane)?.role ?? "client";
	return (
		<rect x={geometry.x(lane) - 6} y={middleY(row) - 8} width="12" height="16" style={{ fill: roleColor[role] }} />
	);
}

function Travel({ run, hop, row, geometry, current, editing, moving }: Props) {
	const { message } = hop;
	if ("lane" in message || moving === "soon" || isSilent(hop)) return null;
	const [start, end] = [geometry.x(message.from), geometry.x(goalOf(hop))];
	const dir = Math.sign(end - start) || 1;
	const cross = crossOf(hop);
	const [x1, x2] = [start + dir * 4, (start === end ? start + geometry.spacing : end) - dir * (cross ? SHORT : 4)];
	const y = lineY(row, current);
	const channel = message.kind === "link" ? "front" : message.channel;
	const byAttacker = run.lanes.find((lane) => lane.id === message.from)?.role === "attacker";
	const stolen = message.kind === "link" && message.stolen;
	const color = byAttacker || stolen ? "var(--atk)" : hop.unseen ? "var(--edge)" : "var(--ink)";
	const rest = start + dir * geometry.spacing * 0.5;
	return (
		<>
			{/* A new element only where it is drawn anew: the others change their numbers. */}
			<g
				key={moving ? hop.index : "still"}
				className={moving ? "stage-draw" : undefined}
				style={{ transformOrigin: `${x1}px ${y}px` }}
			>
				<Arrow
					x1={x1}
					x2={x2}
					y={y}
					channel={channel}
					answer={message.kind === "response"}
					color={color}
					bold={current}
					cross={cross}
				/>
			</g>
			{carriesRedirect(run, hop) ? <circle cx={end} cy={y} r="5" style={{ fill: "var(--you)" }} /> : null}
			{current ? (
				<g key={`rest-${hop.index}`} className={moving ? "stage-rest" : undefined}>
					<Envelope x={rest} y={y} channel={channel} open={editing} />
				</g>
			) : null}
			{moving ? (
				<g key={`fly-${hop.index}`} className="stage-fly" style={{ "--dx": `${x2 - x1}px` }}>
					<Envelope x={x1} y={y} channel={channel} />
				</g>
			) : null}
		</>
	);
}

/** A redirect that the browser will carry on: it gets a dot on the browser's line. */
const carriesRedirect = (run: Run, { message }: Hop): boolean =>
	message.kind === "response" &&
	isRedirect(message.response) &&
	run.lanes.find((lane) => lane.id === message.to)?.role === "browser";

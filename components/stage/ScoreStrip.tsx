import type { Hop, Run } from "@/lib/flow/run";
import { Glyph, roleColor } from "./glyphs";

const STEP = 11;
const LEFT = 20;

/** A whole run in one line: a stroke for each hop, double where it is sealed, a square where a party works. */
export function ScoreStrip({ run }: { readonly run: Run }) {
	const gap = 11;
	const y = (lane: string) => 7 + gap * run.lanes.findIndex((one) => one.id === lane);
	const width = LEFT + run.hops.length * STEP + 8;
	const height = 2 + gap * run.lanes.length + 4;
	return (
		<svg className="score" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			{run.lanes.map(({ id, role }) => (
				<g key={id}>
					<path d={`M${LEFT} ${y(id)}H${width}`} style={{ stroke: roleColor[role] }} strokeWidth="1" opacity=".45" />
					<svg x="1" y={y(id) - 5} width="10" height="10" overflow="visible">
						<Glyph role={role} size={10} />
					</svg>
				</g>
			))}
			{run.hops.map((hop) => (
				<Stroke key={hop.index} hop={hop} x={LEFT + 6 + hop.index * STEP} y={y} run={run} />
			))}
		</svg>
	);
}

function Stroke({
	hop,
	x,
	y,
	run,
}: {
	readonly hop: Hop;
	readonly x: number;
	readonly y: (lane: string) => number;
	readonly run: Run;
}) {
	const { message } = hop;
	if ("lane" in message) {
		const role = run.lanes.find((lane) => lane.id === message.lane)?.role ?? "client";
		return <rect x={x - 3} y={y(message.lane) - 3} width="6" height="6" style={{ fill: roleColor[role] }} />;
	}
	const [from, to] = [y(message.from), y(message.to)];
	const dir = Math.sign(to - from) || 1;
	const isBack = message.kind !== "link" && message.channel === "back";
	const rails = isBack ? [x - 1.5, x + 1.5] : [x];
	const byAttacker =
		run.lanes.find((lane) => lane.id === message.from)?.role === "attacker" ||
		(message.kind === "link" && message.stolen);
	return (
		<g style={{ stroke: byAttacker ? "var(--atk)" : "var(--ink)", fill: byAttacker ? "var(--atk)" : "var(--ink)" }}>
			<path d={rails.map((rail) => `M${rail} ${from}V${to - dir * 4}`).join("")} strokeWidth="1.3" />
			<path d={`M${x - 3.5} ${to - dir * 5}H${x + 3.5}L${x} ${to}Z`} stroke="none" />
		</g>
	);
}

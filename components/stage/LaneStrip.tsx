import type { Hop, Run } from "@/lib/flow/run";
import { Glyph, roleColor } from "./glyphs";
import { crossOf, goalOf, isSilent } from "./hop-props";
import { Arrow, Envelope, SHORT } from "./shapes";

const HEIGHT = 80;
const WIDTH = 366;

/** The lanes of a phone: 104 pixels high, with the one message of the current hop. */
export function LaneStrip({ run, hop }: { readonly run: Run; readonly hop: Hop }) {
	const x = (id: string) => (WIDTH / run.lanes.length) * (run.lanes.findIndex((lane) => lane.id === id) + 0.5);
	const { message } = hop;
	return (
		<div className="lane-strip" lang="en" aria-hidden="true">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" style={{ maxHeight: HEIGHT }}>
				{run.lanes.map(({ id, role }) => (
					<g key={id}>
						<svg x={x(id) - 9} y="7" width="18" height="18" overflow="visible">
							<Glyph role={role} />
						</svg>
						<path
							d={`M${x(id)} 30V78`}
							style={{ stroke: roleColor[role] }}
							strokeWidth="2"
							strokeDasharray={role === "attacker" ? "2 6" : undefined}
						/>
					</g>
				))}
				{"lane" in message ? (
					<rect
						x={x(message.lane) - 6}
						y="46"
						width="12"
						height="16"
						style={{ fill: roleColor[run.lanes.find((lane) => lane.id === message.lane)?.role ?? "client"] }}
					/>
				) : (
					<Message from={x(message.from)} to={x(goalOf(hop))} hop={hop} run={run} />
				)}
			</svg>
			<div className="lane-names" style={{ gridTemplateColumns: `repeat(${run.lanes.length}, 1fr)` }}>
				{run.lanes.map((lane) => (
					<span key={lane.id}>{lane.short}</span>
				))}
			</div>
		</div>
	);
}

function Message({
	from,
	to,
	hop,
	run,
}: {
	readonly from: number;
	readonly to: number;
	readonly hop: Hop;
	readonly run: Run;
}) {
	const { message } = hop;
	if ("lane" in message || isSilent(hop)) return null;
	const dir = Math.sign(to - from) || 1;
	const cross = crossOf(hop);
	const end = (to === from ? to + WIDTH / run.lanes.length : to) - dir * (cross ? SHORT : 4);
	const channel = message.kind === "link" ? "front" : message.channel;
	const attacker = run.lanes.find((lane) => lane.role === "attacker")?.id;
	const color = message.from === attacker || (message.kind === "link" && message.stolen) ? "var(--atk)" : "var(--ink)";
	return (
		<>
			<Arrow
				x1={from + dir * 4}
				x2={end}
				y={54}
				channel={channel}
				answer={message.kind === "response"}
				color={color}
				bold
				cross={cross}
			/>
			<Envelope x={(from + end) / 2} y={54} channel={channel} />
		</>
	);
}

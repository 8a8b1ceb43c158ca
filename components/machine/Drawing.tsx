/** The parts of the drawn machine: phases, arrows with the names of their events, states. */
import type { Run, Visit } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { Glyph, roleColor } from "../stage/glyphs";
import { t } from "../words/words";
import type { StateBox } from "./box";
import { AT, type Chart } from "./chart";
import { rangeOf } from "./range-of";
import type { Route } from "./routes";

export function Phases({ chart, current }: { readonly chart: Chart; readonly current: string | undefined }) {
	return chart.phases.map(({ phase, top, height }) => (
		<span
			key={top}
			className="stage-phase"
			data-current={phase === current}
			style={{ top: top + height / 2 - 11, width: AT.phases }}
		>
			{phaseNames[phase]}
		</span>
	));
}

type Kind = "taken" | "possible" | "other";
/** What lies above what, where arrows share a lane. */
const order = { other: 0, possible: 1, taken: 2 } as const;

interface EdgesProps {
	readonly chart: Chart;
	readonly taken: ReadonlySet<string>;
	readonly current: string;
}

export function Edges({ chart, taken, current }: EdgesProps) {
	const kindOf = (from: string, event: string): Kind =>
		taken.has(`${from} ${event}`) ? "taken" : from === current ? "possible" : "other";
	const kindOfRoute = ({ from, labels }: Route): Kind => {
		const kinds = labels.map(({ event }) => kindOf(from, event));
		return kinds.find((kind) => kind === "taken") ?? kinds[0] ?? "other";
	};
	const routes = chart.routes
		.map((route) => ({ route, kind: kindOfRoute(route) }))
		.sort((a, b) => order[a.kind] - order[b.kind]);
	const [first] = chart.nodes;
	return (
		<>
			<svg className="machine-edges" width={chart.width} height={chart.height} aria-hidden="true">
				<defs>
					<marker
						id="machine-head"
						viewBox="0 0 12 12"
						refX="11"
						refY="6"
						markerWidth="11"
						markerHeight="11"
						orient="auto"
						markerUnits="userSpaceOnUse"
					>
						<path d="M0 0L12 6L0 12Z" style={{ fill: "context-stroke" }} />
					</marker>
				</defs>
				<path
					className="machine-brackets"
					d={chart.phases.map(({ top, height }) => `M${AT.bracket + 6} ${top + 1}h-6v${height - 2}h6`).join("")}
				/>
				{first ? <Start x={first.left + first.width / 2} y={first.top} /> : null}
				{routes.map(({ route, kind }) => (
					<path
						key={`${route.from} ${route.to}`}
						className="machine-edge"
						data-kind={kind}
						d={route.path}
						markerEnd="url(#machine-head)"
					/>
				))}
			</svg>
			{routes.flatMap(({ route: { from, labels } }) =>
				labels.map(({ event, x, y }) => (
					<span
						key={`${from} ${event}`}
						className="machine-event"
						data-kind={kindOf(from, event)}
						aria-hidden="true"
						style={{ left: x, top: y }}
					>
						{event}
					</span>
				)),
			)}
		</>
	);
}

/** Where every run begins. */
function Start({ x, y }: { readonly x: number; readonly y: number }) {
	return (
		<>
			<circle className="machine-start" cx={x} cy={y - 17} r="5" />
			<path className="machine-edge" data-kind="taken" d={`M${x} ${y - 17}V${y}`} markerEnd="url(#machine-head)" />
		</>
	);
}

interface NodeProps {
	readonly node: StateBox;
	readonly run: Run;
	readonly visit: Visit | undefined;
	readonly current: boolean;
	/** The number of the current hop, where it belongs to this state. */
	readonly hop: string | undefined;
	readonly onJump: (hop: number) => void;
}

export function Node({ node, run, visit, current, hop, onJump }: NodeProps) {
	const role = run.lanes.find((lane) => lane.id === node.note.actor)?.role ?? "client";
	const first = visit?.hops?.[0];
	const { left, top, width, height } = node;
	return (
		<>
			<button
				type="button"
				className="machine-node"
				data-visited={visit !== undefined}
				data-current={current}
				data-final={node.final}
				disabled={first === undefined}
				aria-current={current ? "step" : undefined}
				title={first === undefined ? undefined : t("Go there")}
				style={{ left, top, width, height, borderColor: visit && !current ? roleColor[role] : undefined }}
				onClick={() => first !== undefined && onJump(first)}
			>
				<Glyph role={role} size={14} />
				<span className="machine-words">
					<b>{node.id}</b>
					<span>{node.note.does}</span>
				</span>
			</button>
			{visit?.hops && left === AT.column ? (
				<span
					className={current ? "machine-hops disc" : "machine-hops"}
					style={{ left: AT.hops, top: top + height / 2 }}
				>
					<span className="sr-only">{t(current ? "now at hop" : "hops")} </span>
					{current ? hop : rangeOf(run, visit.hops)}
				</span>
			) : null}
		</>
	);
}

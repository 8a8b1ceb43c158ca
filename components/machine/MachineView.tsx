"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { LessonView } from "@/lib/flow/lesson-view";
import { atEnd } from "@/lib/flow/player-steps";
import type { Run, Visit } from "@/lib/flow/run";
import { lessonPiece } from "../player/compute";
import type { Player } from "../player/usePlayer";
import { Glyph, roleColor } from "../stage/glyphs";
import { patiently } from "../ui/piece";
import { type MachineGraph, machineGraph, NODE, type StateNode } from "./graph";
import { MachinePanel } from "./MachinePanel";
import { rangeOf } from "./range-of";
import type { Route } from "./routes";
import "./machine.css";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** The grant as a state machine: where it stands, how it got there, what can happen now. */
export function MachineView({ lesson, player }: Props) {
	const [flow, setFlow] = useState<AnyFlow>();
	useEffect(() => {
		let live = true;
		void patiently(lessonPiece(lesson.id).get, () => undefined).then((loaded) => {
			if (live) setFlow(loaded);
		});
		return () => {
			live = false;
		};
	}, [lesson.id]);
	if (!flow) return <div className="stage-column machine-wait">Drawing the machine</div>;
	return <Drawn flow={flow} player={player} />;
}

/** Where in the path a hop lies. After the last hop the machine stands in its final state. */
export function visitAt(run: Run, cursor: number, ended: boolean): number {
	if (ended) return run.path.length - 1;
	return run.path.findIndex(({ hops }) => hops !== undefined && hops[0] <= cursor && cursor <= hops[1]);
}

function Drawn({ flow, player }: { readonly flow: AnyFlow; readonly player: Player }) {
	const { run, context } = player;
	const here = visitAt(run, context.cursor, atEnd(context));
	const graph = useMemo(() => machineGraph(flow), [flow]);
	const walked = run.path.slice(0, here);
	const taken = new Set(walked.map(({ state, by }) => `${state} ${by}`));
	const visited = new Map<string, Visit>(run.path.slice(0, here + 1).map((visit) => [visit.state, visit]));
	const current = run.path[here]?.state ?? "";
	const box = useInView(graph.nodes.find(({ id }) => id === current));
	return (
		<>
			<section ref={box} className="stage-column machine-scroll" aria-label="The grant as a state machine">
				<div className="machine" style={{ width: graph.width, height: graph.height }}>
					<Edges graph={graph} taken={taken} current={current} />
					{graph.nodes.map((node) => (
						<Node
							key={node.id}
							node={node}
							run={run}
							visit={visited.get(node.id)}
							current={node.id === current}
							onJump={(to) => player.send({ type: "JUMP", to })}
						/>
					))}
				</div>
			</section>
			<MachinePanel flow={flow} player={player} here={here} />
		</>
	);
}

/** Keeps a state in view, with the numbers above it and what comes next below. Only its own box scrolls, not the page. */
function useInView(node: StateNode | undefined) {
	const box = useRef<HTMLElement>(null);
	useEffect(() => {
		const { current } = box;
		if (!current || !node) return;
		const { scrollTop, scrollLeft, clientHeight, clientWidth } = current;
		const top = Math.max(0, Math.min(scrollTop, node.top - 24), node.top + NODE.height + 80 - clientHeight);
		const left = Math.max(0, Math.min(scrollLeft, node.left - 24), node.left + NODE.width + 24 - clientWidth);
		current.scrollTo({ top, left });
	}, [node]);
	return box;
}

function Edges({ graph, taken, current }: { graph: MachineGraph; taken: ReadonlySet<string>; current: string }) {
	const kindOf = ({ from, event }: Route) =>
		taken.has(`${from} ${event}`) ? "taken" : from === current ? "possible" : "other";
	return (
		<>
			<svg className="machine-edges" width={graph.width} height={graph.height} aria-hidden="true">
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
				{graph.arrows.map((arrow) => (
					<path
						key={`${arrow.from}${arrow.event}`}
						className="machine-edge"
						data-kind={kindOf(arrow)}
						d={arrow.path}
						markerEnd="url(#machine-head)"
					/>
				))}
			</svg>
			{graph.arrows.map((arrow) => (
				<span
					key={`${arrow.from}${arrow.event}`}
					className="machine-event"
					data-kind={kindOf(arrow)}
					aria-hidden="true"
					style={{ left: arrow.label.x, top: arrow.label.y }}
				>
					{arrow.event}
				</span>
			))}
		</>
	);
}

interface NodeProps {
	readonly node: StateNode;
	readonly run: Run;
	readonly visit: Visit | undefined;
	readonly current: boolean;
	readonly onJump: (hop: number) => void;
}

function Node({ node, run, visit, current, onJump }: NodeProps) {
	const role = run.lanes.find((lane) => lane.id === node.note.actor)?.role ?? "client";
	const hop = visit?.hops?.[0];
	const numbers = visit?.hops ? rangeOf(run, visit.hops) : "";
	return (
		<button
			type="button"
			className="machine-node"
			data-visited={visit !== undefined}
			data-current={current}
			data-final={node.final}
			disabled={hop === undefined}
			aria-current={current ? "step" : undefined}
			title={hop === undefined ? undefined : "Go there"}
			style={{
				left: node.left,
				top: node.top,
				width: NODE.width,
				height: NODE.height,
				borderColor: visit && !current ? roleColor[role] : undefined,
			}}
			onClick={() => hop !== undefined && onJump(hop)}
		>
			<Glyph role={role} size={14} />
			<span className="machine-words">
				<b>{node.id}</b>
				<span>{node.note.does}</span>
			</span>
			{numbers ? <span className="machine-hops">{numbers}</span> : null}
		</button>
	);
}

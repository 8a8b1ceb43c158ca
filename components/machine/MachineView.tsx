"use client";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run, Visit } from "@/lib/flow/run";
import { lessonPiece } from "../playing/compute";
import type { Player } from "../playing/usePlayer";
import { patiently } from "../ui/patiently";
import { useMedia } from "../ui/useMedia";
import { useSize } from "../ui/useSize";
import type { StateBox } from "./box";
import { chartOf } from "./chart";
import { Edges, Node, Phases } from "./Drawing";
import { MachineList } from "./MachineList";
import { MachinePanel } from "./MachinePanel";
import { useMeasure } from "./useMeasure";
import "./machine.css";
import "./machine-panel.css";
import { t } from "../words/words";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** The grant as a state machine: where it stands, how it got there, what can happen now. */
export function MachineView({ lesson, player }: Props) {
	const [flow, setFlow] = useState<AnyFlow>();
	const phone = useMedia("(max-width: 719px)");
	useEffect(() => {
		void patiently(lessonPiece(lesson.id).get, () => undefined).then(setFlow);
	}, [lesson.id]);
	if (!flow || phone === undefined) return <div className="stage-column machine-wait">{t("Drawing the machine")}</div>;
	const { run, context } = player;
	const here = visitAt(run, context.cursor, atEnd(context));
	const Drawing = phone ? MachineList : Drawn;
	return (
		<>
			<Drawing flow={flow} player={player} here={here} />
			<MachinePanel flow={flow} player={player} here={here} />
		</>
	);
}

/** Where in the path a hop lies. After the last hop the machine stands in its final state. */
export function visitAt(run: Run, cursor: number, ended: boolean): number {
	if (ended) return run.path.length - 1;
	return run.path.findIndex(({ hops }) => hops !== undefined && hops[0] <= cursor && cursor <= hops[1]);
}

interface DrawnProps {
	readonly flow: AnyFlow;
	readonly player: Player;
	/** Position in the path. */
	readonly here: number;
}

function Drawn({ flow, player, here }: DrawnProps) {
	const { run, context } = player;
	const frame = useRef<HTMLElement>(null);
	const box = useRef<HTMLDivElement>(null);
	const size = useSize(frame, { width: 944, height: 720 });
	const measure = useMeasure();
	const chart = useMemo(() => chartOf(flow, measure, size), [flow, measure, size]);
	const [whole, setWhole] = useState(false);
	// It is never cut at the right.
	const wide = Math.min(1, size.width / chart.width);
	const tall = chart.height * wide > size.height;
	const scale = whole && tall ? Math.min(wide, (size.height - SWITCH) / chart.height) : wide;
	const walked = run.path.slice(0, here);
	const taken = new Set(walked.map(({ state, by }) => `${state} ${by}`));
	const visited = new Map<string, Visit>(run.path.slice(0, here + 1).map((visit) => [visit.state, visit]));
	const current = run.path[here]?.state ?? "";
	useInView(
		box,
		chart.nodes.find(({ id }) => id === current),
		scale,
	);
	return (
		<section ref={frame} className="stage-column machine-frame" aria-label={t("The grant as a state machine")}>
			{tall ? (
				<button type="button" className="btn machine-whole" aria-pressed={whole} onClick={() => setWhole(!whole)}>
					{t(whole ? "Whole machine: on" : "Whole machine: off")}
				</button>
			) : null}
			<div ref={box} className="machine-scroll">
				<div style={{ width: chart.width * scale, height: chart.height * scale }}>
					<div
						className="machine"
						lang="en"
						style={{ width: chart.width, height: chart.height, transform: scale === 1 ? undefined : `scale(${scale})` }}
					>
						<Phases chart={chart} current={chart.nodes.find(({ id }) => id === current)?.note.phase} />
						<Edges chart={chart} taken={taken} current={current} />
						{chart.nodes.map((node) => (
							<Node
								key={node.id}
								node={node}
								run={run}
								visit={visited.get(node.id)}
								current={node.id === current}
								hop={node.id === current ? run.hops[context.cursor]?.number : undefined}
								onJump={(to) => player.send({ type: "JUMP", to })}
							/>
						))}
					</div>
				</div>
			</div>
		</section>
	);
}

/** The height of the switch above a tall machine, in pixels. */
const SWITCH = 46;

/** Keeps a state in view, with what comes next below it. Only its own box scrolls, not the page, and never sideways. */
function useInView(box: RefObject<HTMLElement | null>, node: StateBox | undefined, scale: number): void {
	useEffect(() => {
		const { current } = box;
		if (!current || !node) return;
		const { scrollTop, clientHeight } = current;
		const [top, bottom] = [node.top * scale, (node.top + node.height) * scale];
		current.scrollTo({ top: Math.max(0, Math.min(scrollTop, top - 40), bottom + 90 - clientHeight) });
	}, [box, node, scale]);
}

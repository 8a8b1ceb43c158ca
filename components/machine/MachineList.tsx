"use client";
import type { AnyFlow } from "@/lib/flow/define";
import type { Run, Visit } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import type { StateNote } from "@/lib/vocabulary/notes";
import type { Player } from "../playing/usePlayer";
import { Glyph } from "../stage/glyphs";
import { t } from "../words/words";
import { type Arrow, shapeOf } from "./column";
import { rangeOf } from "./range-of";

interface Props {
	readonly flow: AnyFlow;
	readonly player: Player;
	/** Position in the path. */
	readonly here: number;
}

/** The machine on a phone: the same states in the same order, each with the events that lead out of it. */
export function MachineList({ flow, player, here }: Props) {
	const { run } = player;
	const { arrows, column, ends } = shapeOf(flow);
	const visited = new Map<string, Visit>(run.path.slice(0, here + 1).map((visit) => [visit.state, visit]));
	const current = run.path[here]?.state;
	return (
		<section className="machine-list" aria-label={t("The grant as a state machine")}>
			<h2>{t("Every state")}</h2>
			<ol>
				{[...column, ...ends].map((id) => (
					<State
						key={id}
						id={id}
						note={(flow.notes as Readonly<Record<string, StateNote>>)[id]}
						arrows={arrows.filter(({ from }) => from === id)}
						run={run}
						visit={visited.get(id)}
						current={id === current}
						onJump={(to) => player.send({ type: "JUMP", to })}
					/>
				))}
			</ol>
		</section>
	);
}

interface StateProps {
	readonly id: string;
	readonly note: StateNote | undefined;
	readonly arrows: readonly Arrow[];
	readonly run: Run;
	readonly visit: Visit | undefined;
	readonly current: boolean;
	readonly onJump: (hop: number) => void;
}

function State({ id, note, arrows, run, visit, current, onJump }: StateProps) {
	if (!note) return null;
	const role = run.lanes.find((lane) => lane.id === note.actor)?.role ?? "client";
	const first = visit?.hops?.[0];
	return (
		<li data-current={current} data-visited={visit !== undefined} aria-current={current ? "step" : undefined}>
			<p className="machine-list-head">
				<Glyph role={role} size={14} />
				<b translate="no">{id}</b>
				<span lang="en">{phaseNames[note.phase]}</span>
				{visit?.hops && first !== undefined ? (
					<button type="button" className="btn-link" onClick={() => onJump(first)}>
						{t("hop {number}", { number: rangeOf(run, visit.hops) })}
					</button>
				) : null}
			</p>
			<p className="text-ink2" lang="en">
				{note.does}
			</p>
			{arrows.map(({ to, events }) => (
				<p key={to} className="machine-list-arrow" translate="no">
					{events.reduce((first, second) => t("{first} or {second}", { first, second }))} →{" "}
					{to === id ? t("here again") : to}
				</p>
			))}
			{arrows.length === 0 ? <p className="text-ink2">{t("The run ends here.")}</p> : null}
		</li>
	);
}

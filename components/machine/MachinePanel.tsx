"use client";
import type { AnyFlow } from "@/lib/flow/define";
import { laneOf } from "@/lib/flow/read/describe";
import type { StateNote } from "@/lib/vocabulary/notes";
import { editableAt } from "../playing/actions-at";
import type { Player } from "../playing/usePlayer";
import { Scrolls } from "../ui/Scrolls";
import { t } from "../words/words";
import { rangeOf } from "./range-of";

interface Props {
	readonly flow: AnyFlow;
	readonly player: Player;
	/** Position in the path. */
	readonly here: number;
}

/** Beside the machine: the state in words, the events that are possible now, and the path so far. */
export function MachinePanel({ flow, player, here }: Props) {
	const { run, context } = player;
	const visit = run.path[here];
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	const note = visit && notes[visit.state];
	if (!visit || !note) return null;
	const editable = editableAt(run, context.cursor);
	return (
		<aside className="panel inspector" aria-label={t("The current state")}>
			<Scrolls label={t("About the current state")} className="tab-panel tab-body">
				<h2 className="flex items-center gap-3">
					<span className="disc">{run.hops[context.cursor]?.number}</span>
					<span className="font-mono" translate="no">
						{visit.state}
					</span>
				</h2>
				<p lang="en">{visit.text}</p>
				<Events flow={flow} state={visit.state} note={note} />
				{note.events && editable ? (
					<p className="mt-2 text-[15px] text-ink2">
						{t("You do not choose. The bytes decide. Edit hop {number} to reach another state.", {
							number: editable.number,
						})}
					</p>
				) : null}
				<h3 className="mt-4">{t("Path so far")}</h3>
				<ol className="machine-path" lang="en">
					{run.path.slice(0, here + 1).map((one, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a path may visit a state twice, and never reorders.
						<li key={i}>
							<span className="font-mono text-ink2">{one.hops ? rangeOf(run, one.hops) : ""}</span>
							<span>{one.state}</span>
							<span className="text-ink2">{laneOf(run, notes[one.state]?.actor ?? "").short}</span>
						</li>
					))}
				</ol>
				<Legend />
			</Scrolls>
		</aside>
	);
}

function Events({ flow, state, note }: { readonly flow: AnyFlow; readonly state: string; readonly note: StateNote }) {
	const config = flow.machine.config.states[state] as { readonly on?: Readonly<Record<string, string>> } | undefined;
	const events = Object.entries(config?.on ?? {});
	if (events.length === 0) return <p className="mt-3 font-semibold">{t("The run ends here.")}</p>;
	return (
		<>
			<h3 className="mt-4">{t("What can happen now")}</h3>
			<ul className="machine-events" lang="en">
				{events.map(([event, target]) => (
					<li key={event}>
						<p className="font-mono font-semibold">
							{event} → {target}
						</p>
						<p className="text-ink2">{note.events?.[event]}</p>
					</li>
				))}
			</ul>
		</>
	);
}

function Legend() {
	return (
		<ul className="machine-legend">
			<li>
				<span className="machine-key" data-kind="current" /> {t("you are here")}
			</li>
			<li>
				<span className="machine-key" data-kind="visited" /> {t("visited, select to jump")}
			</li>
			<li>
				<span className="machine-key" data-kind="other" /> {t("not visited")}
			</li>
			<li>
				<span className="machine-key" data-kind="final" /> {t("the run ends")}
			</li>
			<li>
				<span className="machine-line" data-kind="taken" /> {t("path taken")}
			</li>
			<li>
				<span className="machine-line" data-kind="possible" /> {t("possible now")}
			</li>
		</ul>
	);
}

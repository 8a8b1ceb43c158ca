"use client";
import { useState } from "react";
import type { LessonView } from "@/lib/flow/lesson-view";
import { atEnd } from "@/lib/flow/player-steps";
import { acts } from "@/lib/flow/share";
import { controls } from "@/lib/vocabulary/controls";
import { levelOf } from "@/lib/vocabulary/settings";
import { CompareWithBefore } from "../compare/CompareLink";
import { Protections, StartFrom } from "../player/Protections";
import type { Player } from "../player/usePlayer";
import { ArrowIcon } from "../ui/icons";
import { Explain } from "./Explain";
import { YourRuns } from "./YourRuns";
import "./lab.css";

/** The attack's own tab: what happened, what could stop it, what you have tried. */
export function LabTab({ lesson, player }: { readonly lesson: LessonView; readonly player: Player }) {
	const { attack } = lesson;
	const { context, run, view } = player;
	const hop = run.hops[context.cursor];
	if (!attack || !hop) return null;
	if (view.act === "explain") return <Explain player={player} explain={attack.explain} />;
	const ended = atEnd(context);
	return (
		<div className="tab-body lab">
			<h2>{ended ? endTitle(player) : hop.note.title}</h2>
			<p className="text-ink2">{ended ? run.end.text : hop.note.text}</p>
			<div className="mt-3 flex items-center justify-between gap-2">
				<h3>Protections</h3>
				<StartFrom
					settings={context.spec.settings}
					onChange={(settings) => player.send({ type: "CONFIGURE", settings })}
				/>
			</div>
			<Protections
				ids={lesson.controls}
				settings={context.spec.settings}
				onChange={(settings) => player.send({ type: "CONFIGURE", settings })}
			/>
			{view.act === "defend" ? <Hints hints={attack.hints} /> : null}
			<YourRuns player={player} lesson={lesson} />
			<p className="text-ink2">{advice(player, lesson)}</p>
			<Actions player={player} lesson={lesson} />
		</div>
	);
}

function endTitle({ run }: Player): string {
	if (run.verdict?.goalMet) return "The attack lands";
	return run.verdict?.honestWorks ? "The attack is stopped" : "Nobody gets through";
}

/** Judged on the final state: the attack fails and the honest sign-in works. */
function advice({ run, context }: Player, lesson: LessonView): string {
	if (!atEnd(context)) return "Play the run to its end. Not every protection matters here.";
	if (run.verdict?.goalMet) return "Find the smallest set that stops this theft and still lets Ada in.";
	if (!run.verdict?.honestWorks) return "Ada must still get in. Lower what locks her out.";
	const raised = lesson.controls.filter(
		(id) => controls[id].kind === "protection" && levelOf(context.spec.settings, id) !== levelOf(lesson.defaults, id),
	);
	return raised.length === 1
		? "Stopped with a single protection. That is the smallest set there can be."
		: `Stopped, with ${raised.length} protections raised. Could fewer do it?`;
}

function Hints({ hints }: { readonly hints: readonly string[] }) {
	const [open, setOpen] = useState(0);
	const names = ["Where to look", "Which check", "Near answer"];
	return (
		<section className="mt-3" aria-label="Hints">
			<div className="rungs">
				<b>Hints</b>
				{names.map((name, i) => (
					<button
						key={name}
						type="button"
						className="btn"
						disabled={i > open}
						aria-expanded={i < open}
						onClick={() => setOpen(Math.max(open, i + 1))}
					>
						{i + 1} {i < open ? "Seen" : name}
					</button>
				))}
			</div>
			<div aria-live="polite">
				{hints.slice(0, open).map((hint) => (
					<p key={hint} className="mt-1 text-[15px] leading-[21px]">
						{hint}
					</p>
				))}
			</div>
		</section>
	);
}

function Actions({ player, lesson }: { readonly player: Player; readonly lesson: LessonView }) {
	const { send, view, change, context } = player;
	const next = acts[acts.indexOf(view.act) + 1];
	return (
		<div className="lab-actions">
			<button type="button" className="btn" onClick={() => send({ type: "JUMP", to: 0 })}>
				Run again
			</button>
			<button type="button" className="btn" disabled={context.undo.length === 0} onClick={() => send({ type: "UNDO" })}>
				Undo
			</button>
			<button type="button" className="btn" onClick={() => send({ type: "RESET" })}>
				Reset
			</button>
			<CompareWithBefore lesson={lesson} player={player} />
			{next ? (
				<button type="button" className="btn btn-primary ml-auto" onClick={() => change({ act: next })}>
					Act {acts.indexOf(next) + 1}: {next === "defend" ? "Defend" : "Explain"} <ArrowIcon size={16} />
				</button>
			) : null}
		</div>
	);
}

"use client";
import { memo } from "react";
import { acts } from "@/lib/flow/link/share";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";

const actNames = { watch: "Watch", defend: "Defend", explain: "Explain" } as const;

/** The three acts, the goal, and what the worlds say about it so far. */
export const GoalBar = memo(function GoalBar({
	lesson,
	player,
}: {
	readonly lesson: LessonView;
	readonly player: Player;
}) {
	const { view, change } = player;
	if (!lesson.attack) return null;
	return (
		<section className="goal-bar" aria-label="Goal">
			<div className="acts" role="group" aria-label="Acts">
				{acts.map((act, i) => (
					<button key={act} type="button" aria-pressed={view.act === act} onClick={() => change({ act, tab: "lab" })}>
						<i>{i + 1}</i>
						{actNames[act]}
					</button>
				))}
			</div>
			<p className="goal">Goal: {lesson.attack.goal}</p>
			<p className="goal-fact">
				Goal met <b>{soFar(player, "goalMetAt")}</b>
			</p>
			<p className="goal-fact">
				Ada is served <b>{soFar(player, "honestWorksAt")}</b>
			</p>
		</section>
	);
});

/** Yes from the hop on at which a world says so; no only at the end. */
function soFar({ run, context }: Player, which: "goalMetAt" | "honestWorksAt"): string {
	const at = run.verdict?.[which];
	if (at !== undefined && context.cursor >= at) return "yes";
	return atEnd(context) ? "no" : "not yet";
}

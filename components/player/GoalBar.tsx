"use client";
import { memo } from "react";
import { acts } from "@/lib/flow/link/share";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";
import { mark } from "../words/text";
import { rich, t } from "../words/words";

const actNames = { watch: mark("Watch"), defend: mark("Defend"), explain: mark("Explain") } as const;

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
		<section className="goal-bar" aria-label={t("Goal")}>
			<div className="acts" role="group" aria-label={t("Acts")}>
				{acts.map((act, i) => (
					<button key={act} type="button" aria-pressed={view.act === act} onClick={() => change({ act, tab: "lab" })}>
						<i>{i + 1}</i>
						{t(actNames[act])}
					</button>
				))}
			</div>
			<p className="goal">
				<span>{rich("Goal: {goal}", { goal: <span lang="en">{lesson.attack.goal}</span> })}</span>
			</p>
			<p className="goal-fact">{rich("Goal met {met}", { met: <b>{soFar(player, "goalMetAt")}</b> })}</p>
			<p className="goal-fact">{rich("Ada is served {served}", { served: <b>{soFar(player, "honestWorksAt")}</b> })}</p>
		</section>
	);
});

/** Yes from the hop on at which a world says so; no only at the end. */
function soFar({ run, context }: Player, which: "goalMetAt" | "honestWorksAt"): string {
	const at = run.verdict?.[which];
	if (at !== undefined && context.cursor >= at) return t("yes");
	return t(atEnd(context) ? "no" : "not yet");
}

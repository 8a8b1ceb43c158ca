"use client";
import { useState } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Player } from "../playing/usePlayer";
import { finish } from "../site/finished";
import { t } from "../words/words";

/** The third act: one question. Every answer gets its reason; nothing is scored. */
export function Explain({
	id,
	player,
	explain,
}: {
	/** Of the attack. */
	readonly id: string;
	readonly player: Player;
	readonly explain: NonNullable<LessonView["attack"]>["explain"];
}) {
	const [picked, setPicked] = useState<number>();
	if (!player.run.verdict?.explained) return <NotYet player={player} opensWhere={explain.opensWhere} />;
	const pick = (i: number) => {
		setPicked(i);
		if (explain.answers[i]?.right) finish(id);
	};
	const answer = picked === undefined ? undefined : explain.answers[picked];
	return (
		<div className="tab-body lab">
			<h2 lang="en">{explain.question}</h2>
			<ul className="answers">
				{explain.answers.map(({ text }, i) => (
					<li key={text}>
						<button type="button" className="answer" lang="en" aria-pressed={picked === i} onClick={() => pick(i)}>
							<span className="font-mono">{"ABC"[i]}</span> {text}
						</button>
					</li>
				))}
			</ul>
			<div aria-live="polite">
				{answer ? (
					<p className="guess">
						<b>{answer.right ? t("Yes.") : t("Not quite.")}</b> <span lang="en">{answer.because}</span>
					</p>
				) : null}
				{answer?.right ? (
					<p className="mt-3" lang="en">
						{explain.summary}
					</p>
				) : null}
			</div>
			<div className="lab-actions">
				<button type="button" className="btn" onClick={() => player.change({ act: "defend" })}>
					{t("Back to Defend")}
				</button>
			</div>
		</div>
	);
}

/** The question is about something that this run does not have: which run it is about, and the way to it. */
function NotYet({ player, opensWhere }: { readonly player: Player; readonly opensWhere: string }) {
	return (
		<div className="tab-body lab">
			<h2>{t("This run has nothing to explain yet")}</h2>
			<p lang="en">{opensWhere}</p>
			<div className="lab-actions">
				<button type="button" className="btn btn-primary" onClick={() => player.change({ act: "defend" })}>
					{t("Back to Defend")}
				</button>
			</div>
		</div>
	);
}

"use client";
import { useState } from "react";
import type { AttackDefinition } from "@/lib/flow/define";
import type { Player } from "../player/usePlayer";

/** The third act: one question. Every answer gets its reason; nothing is scored. */
export function Explain({
	player,
	explain,
}: {
	readonly player: Player;
	readonly explain: AttackDefinition["explain"];
}) {
	const [picked, setPicked] = useState<number>();
	const answer = picked === undefined ? undefined : explain.answers[picked];
	return (
		<div className="tab-body lab">
			<h2>{explain.question}</h2>
			<ul className="answers">
				{explain.answers.map(({ text }, i) => (
					<li key={text}>
						<button type="button" className="answer" aria-pressed={picked === i} onClick={() => setPicked(i)}>
							<span className="font-mono">{"ABC"[i]}</span> {text}
						</button>
					</li>
				))}
			</ul>
			<div aria-live="polite">
				{answer ? (
					<p className="guess">
						<b>{answer.right ? "Yes." : "Not quite."}</b> {answer.because}
					</p>
				) : null}
				{answer?.right ? <p className="mt-3">{explain.summary}</p> : null}
			</div>
			<div className="lab-actions">
				<button type="button" className="btn" onClick={() => player.change({ act: "defend" })}>
					Back to Defend
				</button>
			</div>
		</div>
	);
}

"use client";
import { useEffect, useRef } from "react";
import type { Player } from "./usePlayer";

/** The question before a hop. An answer, or "Just show me", goes on. */
export function Gate({ player }: { readonly player: Player }) {
	const { context, run, send } = player;
	const first = useRef<HTMLButtonElement>(null);
	const next = run.hops[context.cursor + 1];
	const open = context.gate && next?.prediction !== undefined;
	useEffect(() => {
		if (open) first.current?.focus();
	}, [open]);
	if (!open || !next?.prediction) return null;
	return (
		<section className="gate" aria-labelledby="gate-question">
			<p className="gate-head">
				<span className="disc">{next.number}</span>
				<b id="gate-question">{next.prediction.question}</b>
			</p>
			<div className="gate-answers">
				{next.prediction.answers.map(({ text }, i) => (
					<button
						key={text}
						ref={i === 0 ? first : undefined}
						type="button"
						className="answer"
						onClick={() => send({ type: "ANSWER", answer: i })}
					>
						<span className="gate-letter">{"ABCD"[i]}</span> {text}
					</button>
				))}
				<button type="button" className="btn-link" onClick={() => send({ type: "ANSWER", answer: undefined })}>
					Just show me
				</button>
			</div>
		</section>
	);
}

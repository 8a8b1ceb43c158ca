"use client";
import { useEffect, useRef } from "react";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { questionOf } from "./question-of";

/** The question before a hop. An answer, or "Just show me", goes on. */
export function Gate({ player }: { readonly player: Player }) {
	const { run, context, send } = player;
	const number = run.hops[context.cursor + 1]?.number;
	const asked = questionOf(player);
	const question = useRef<HTMLHeadingElement>(null);
	const open = asked !== undefined;
	useEffect(() => {
		if (!open) return;
		const before = document.activeElement;
		question.current?.focus({ preventScroll: true });
		return () => {
			// What had the focus is gone with the question: it goes back to where it came from.
			if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
		};
	}, [open]);
	if (!asked) return null;
	return (
		<section className="gate" aria-labelledby="gate-question">
			<div className="gate-head">
				<span className="disc">{number}</span>
				<h2 id="gate-question" ref={question} tabIndex={-1} lang="en">
					{asked.question}
				</h2>
			</div>
			<div className="gate-answers">
				{asked.answers.map(({ text }, i) => (
					<button
						key={text}
						type="button"
						className="answer"
						lang="en"
						aria-keyshortcuts={`${"ABCD"[i]} ${i + 1}`}
						onClick={() => send({ type: "ANSWER", answer: i })}
					>
						<span className="gate-letter">{"ABCD"[i]}</span> {text}
					</button>
				))}
				<button
					type="button"
					className="btn-link"
					aria-keyshortcuts="PageDown"
					onClick={() => send({ type: "ANSWER", answer: undefined })}
				>
					{t("Just show me")}
				</button>
			</div>
		</section>
	);
}

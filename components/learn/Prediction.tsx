"use client";
import { useEffect, useRef, useState } from "react";
import { useProgress } from "../progress/useProgress";
import { questionItem, type ShownUnit } from "./shown-unit";
import type { PieceAt } from "./usePiece";

interface Props {
	readonly unit: ShownUnit;
	readonly piece: PieceAt;
	readonly chosen: number | undefined;
	readonly choose: (answer: number | undefined) => void;
}

/** The question before a hop of the piece. The run answers it: the piece goes there. */
export function Prediction({ unit, piece, chosen, choose }: Props) {
	const { question, answers, before, seen } = unit.question;
	const { answer } = useProgress();
	const [told, setTold] = useState<{ readonly said: number | undefined }>();
	const to = seen - unit.piece.first;
	const number = piece.short.hops[to]?.number;
	const show = (said: number | undefined) => {
		piece.go(to);
		setTold({ said });
		if (said !== undefined) answer(questionItem(unit.id), answers[said]?.holds === true);
	};
	return (
		<section className="panel learn-box learn-question" aria-labelledby="learn-question">
			<h2 id="learn-question">Before you press Next</h2>
			<p>
				<span className="text-ink2">Before hop {piece.short.hops[before - unit.piece.first]?.number}:</span> {question}
			</p>
			<div className="learn-answers">
				{answers.map(({ text, holds }, i) => (
					<button
						key={text}
						type="button"
						className="learn-answer"
						aria-pressed={(told ? told.said : chosen) === i}
						aria-disabled={told !== undefined}
						aria-keyshortcuts={"ABCDE"[i]}
						data-happened={told !== undefined && holds}
						onClick={() => (told ? undefined : choose(i))}
					>
						<b aria-hidden="true">{"ABCDE"[i]}</b> {text}
					</button>
				))}
			</div>
			{told ? (
				<Told said={told.said} answers={answers} piece={piece} to={to} />
			) : (
				<div className="learn-buttons">
					<button
						type="button"
						className="btn btn-primary"
						aria-disabled={chosen === undefined}
						onClick={() => (chosen === undefined ? undefined : show(chosen))}
					>
						Play to hop {number}
					</button>
					<button type="button" className="btn" onClick={() => show(undefined)}>
						Just show me
					</button>
				</div>
			)}
			<p className="learn-note">No score. The run shows which it was.</p>
		</section>
	);
}

interface ToldProps {
	readonly said: number | undefined;
	readonly answers: ShownUnit["question"]["answers"];
	readonly piece: PieceAt;
	readonly to: number;
}

/** What happened, from the run. */
function Told({ said, answers, piece, to }: ToldProps) {
	const right = answers.findIndex(({ holds }) => holds);
	const hop = piece.short.hops[to];
	const words = said === undefined ? "It was" : said === right ? "Yes." : "No. It was";
	const box = useRef<HTMLDivElement>(null);
	// The button that was pressed is gone, so the focus goes to what came instead.
	useEffect(() => box.current?.focus({ preventScroll: true }), []);
	return (
		<div className="learn-told" ref={box} tabIndex={-1}>
			<p>
				<b>
					{words} {"ABCDE"[right]}: “{answers[right]?.text}”.
				</b>
			</p>
			<p>
				Hop {hop?.number}: {hop?.note.title}. {hop?.note.text}
			</p>
		</div>
	);
}

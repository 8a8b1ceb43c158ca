"use client";
import { useEffect, useRef, useState } from "react";
import { questionItem } from "@/content/learn/items";
import { dateOf } from "../progress/dates";
import { useProgress } from "../progress/useProgress";
import { rich, t } from "../words/words";
import { InPlace } from "./InPlace";
import type { ShownUnit } from "./shown-unit";
import type { PieceAt } from "./usePiece";
import { type BeforeNow, useRemembered } from "./useRemembered";

interface Props {
	readonly unit: ShownUnit;
	readonly piece: PieceAt;
	readonly chosen: number | undefined;
	readonly choose: (answer: number | undefined) => void;
}

/** The question before a hop of the piece. The run answers it: the piece goes there. */
export function Prediction({ unit, piece, chosen, choose }: Props) {
	const { question, answers, before, seen } = unit.question;
	const to = seen - unit.piece.first;
	const { told, earlier, show, again, box } = useAsked({ unit, piece, to, choose });
	const number = piece.short.hops[to]?.number;
	const isKnown = told !== undefined || earlier !== undefined;
	const pressed = told ? told.said : earlier ? saidBefore(answers, earlier.right) : chosen;
	return (
		<section className="panel learn-box learn-question" aria-labelledby="learn-question">
			<h2 id="learn-question">{t("Before you press Next")}</h2>
			<p>
				<span className="text-ink2">
					{t("Before hop {number}:", { number: piece.short.hops[before - unit.piece.first]?.number ?? "" })}
				</span>{" "}
				<span lang="en">{question}</span>
			</p>
			<div className="learn-answers" role="group" aria-label={question} lang="en" ref={box} tabIndex={-1}>
				{answers.map(({ text, holds }, i) => (
					<button
						key={text}
						type="button"
						className="learn-answer"
						aria-pressed={pressed === i}
						aria-disabled={isKnown}
						aria-keyshortcuts={"ABCDE"[i]}
						data-happened={isKnown && holds}
						onClick={() => (isKnown ? undefined : choose(i))}
					>
						<b aria-hidden="true">{"ABCDE"[i]}</b> {text}
					</button>
				))}
			</div>
			{told ? (
				<Told said={told.said} answers={answers} piece={piece} to={to} again={again} />
			) : (
				<InPlace
					swapped={earlier !== undefined}
					first={<ToAnswer chosen={chosen} number={number} show={show} />}
					second={<ToSee earlier={earlier} number={number} show={() => show(pressed, earlier)} again={again} />}
				/>
			)}
		</section>
	);
}

type Answers = ShownUnit["question"]["answers"];

/** The answer that was given, as far as it is known: not which one of several that were wrong. */
function saidBefore(answers: Answers, right: boolean): number | undefined {
	const fit = answers.flatMap(({ holds }, i) => (holds === right ? [i] : []));
	return fit.length === 1 ? fit[0] : undefined;
}

/** What was answered, now or earlier, and what changes that. @param to index of the hop that says what happened */
function useAsked({ unit, piece, to, choose }: Pick<Props, "unit" | "piece" | "choose"> & { readonly to: number }) {
	const { answer } = useProgress();
	const remembered = useRemembered(questionItem(unit.id));
	const [told, setTold] = useState<{ readonly said: number | undefined }>();
	const [anew, setAnew] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const earlier = anew ? undefined : remembered;
	/** Nothing is remembered of an answer that is only shown once more. */
	const show = (said: number | undefined, known?: BeforeNow) => {
		piece.go(to);
		setTold({ said });
		if (said !== undefined && !known) answer(questionItem(unit.id), unit.question.answers[said]?.holds === true);
	};
	const again = () => {
		setTold(undefined);
		setAnew(true);
		choose(undefined);
		box.current?.focus({ preventScroll: true });
	};
	return { told, earlier, show, again, box };
}

interface ToAnswerProps {
	readonly chosen: number | undefined;
	readonly number: string | undefined;
	readonly show: (said: number | undefined) => void;
}

const ToAnswer = ({ chosen, number, show }: ToAnswerProps) => (
	<>
		<div className="learn-buttons">
			<button
				type="button"
				className="btn btn-primary"
				aria-disabled={chosen === undefined}
				onClick={() => (chosen === undefined ? undefined : show(chosen))}
			>
				{t("Play to hop {number}", { number: number ?? "" })}
			</button>
			<button type="button" className="btn" onClick={() => show(undefined)}>
				{t("Just show me")}
			</button>
		</div>
		<p className="learn-note">{t("No score. The run shows which it was.")}</p>
	</>
);

interface ToSeeProps {
	readonly earlier: BeforeNow | undefined;
	readonly number: string | undefined;
	readonly show: () => void;
	readonly again: () => void;
}

const ToSee = ({ earlier, number, show, again }: ToSeeProps) => (
	<>
		<div className="learn-buttons">
			<button type="button" className="btn" onClick={show}>
				{t("Show hop {number}", { number: number ?? "" })}
			</button>
			<button type="button" className="btn" onClick={again}>
				{t("Ask again")}
			</button>
		</div>
		<p className="learn-note">{earlier ? saidOn(earlier) : ""}</p>
	</>
);

const saidOn = ({ right, at }: BeforeNow): string =>
	right ? t("Answered rightly, {date}.", { date: dateOf(at) }) : t("Missed, {date}.", { date: dateOf(at) });

interface ToldProps {
	readonly said: number | undefined;
	readonly answers: Answers;
	readonly piece: PieceAt;
	readonly to: number;
	readonly again: () => void;
}

/** What happened, from the run. */
function Told({ said, answers, piece, to, again }: ToldProps) {
	const right = answers.findIndex(({ holds }) => holds);
	const hop = piece.short.hops[to];
	const values = { letter: "ABCDE"[right], answer: <span lang="en">{answers[right]?.text}</span> };
	const box = useRef<HTMLDivElement>(null);
	// The button that was pressed is gone, so the focus goes to what came instead.
	useEffect(() => box.current?.focus({ preventScroll: true }), []);
	return (
		<div className="learn-told" ref={box} tabIndex={-1}>
			<p>
				<b>
					{said === undefined
						? rich("It was {letter}: “{answer}”.", values)
						: said === right
							? rich("Yes. {letter}: “{answer}”.", values)
							: rich("No. It was {letter}: “{answer}”.", values)}
				</b>
			</p>
			<p>
				{rich("Hop {number}: {what}", {
					number: hop?.number,
					what: (
						<span lang="en">
							{hop?.note.title}. {hop?.note.text}
						</span>
					),
				})}
			</p>
			<p>
				<button type="button" className="btn" onClick={again}>
					{t("Ask again")}
				</button>
			</p>
		</div>
	);
}

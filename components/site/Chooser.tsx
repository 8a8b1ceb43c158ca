"use client";
import Link from "next/link";
import { type Ref, useEffect, useRef, useState } from "react";
import { type Advice, type Answer, FIRST_QUESTION, type QuestionId, questions } from "@/content/which-flow";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { Spec } from "../lesson/components";
import { t } from "../words/words";
import type { FlowRow } from "./flow-row";

interface Props {
	readonly rows: readonly FlowRow[];
	readonly onAdvice: (advice: Advice | undefined) => void;
}

interface Step {
	readonly question: QuestionId;
	readonly answer: Answer;
}

/** At most five questions, then a flow and the reason. Every answer can be changed. */
export function Chooser({ rows, onAdvice }: Props) {
	const [steps, setSteps] = useState<readonly Step[]>([]);
	const last = steps.at(-1)?.answer.to ?? FIRST_QUESTION;
	const advice = typeof last === "string" ? undefined : last;
	const heading = useRef<HTMLHeadingElement>(null);
	const go = (next: readonly Step[]) => {
		setSteps(next);
		const to = next.at(-1)?.answer.to;
		onAdvice(to === undefined || typeof to === "string" ? undefined : to);
	};
	// The button that was pressed is gone, so the focus goes to what came instead.
	const moved = useRef(false);
	useEffect(() => {
		if (moved.current) heading.current?.focus();
		moved.current = steps.length > 0;
	}, [steps]);
	return (
		<section className="panel chooser" aria-labelledby="chooser-title">
			<div className="chooser-head">
				<h2 id="chooser-title">{t("Which flow do I need?")}</h2>
				<p>{t("At most five questions. Change any answer.")}</p>
			</div>
			<ol className="chooser-done">
				{steps.map(({ question, answer }, index) => (
					<li key={question}>
						<span lang="en">
							{index + 1} {questions[question].text}
						</span>
						<b lang="en">{answer.text}</b>
						<button
							type="button"
							className="btn"
							aria-label={t("Change the answer to: {question}", { question: questions[question].text })}
							onClick={() => go(steps.slice(0, index))}
						>
							{t("Change")}
						</button>
					</li>
				))}
			</ol>
			{advice ? (
				<Result advice={advice} rows={rows} headingRef={heading} />
			) : (
				<Asked
					number={steps.length + 1}
					question={last as QuestionId}
					headingRef={heading}
					onAnswer={(answer) => go([...steps, { question: last as QuestionId, answer }])}
				/>
			)}
		</section>
	);
}

interface AskedProps {
	readonly number: number;
	readonly question: QuestionId;
	readonly headingRef: Ref<HTMLHeadingElement>;
	readonly onAnswer: (answer: Answer) => void;
}

function Asked({ number, question, headingRef, onAnswer }: AskedProps) {
	const { text, answers } = questions[question];
	return (
		<div className="chooser-asked" lang="en">
			<h3 ref={headingRef} tabIndex={-1}>
				<span className="disc">{number}</span> {text}
			</h3>
			<ul>
				{answers.map((answer, index) => (
					<li key={answer.text}>
						<button type="button" className="answer" onClick={() => onAnswer(answer)}>
							<span className="answer-letter" aria-hidden="true">
								{String.fromCharCode(65 + index)}
							</span>
							<span>
								{answer.text}
								{answer.detail ? <small>{answer.detail}</small> : null}
							</span>
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}

interface ResultProps {
	readonly advice: Advice;
	readonly rows: readonly FlowRow[];
	readonly headingRef: Ref<HTMLHeadingElement>;
}

function Result({ advice, rows, headingRef }: ResultProps) {
	const found = advice.flows.flatMap(({ id, because }) => {
		const row = rows.find(({ entry }) => entry.id === id);
		return row ? [{ entry: row.entry, because }] : [];
	});
	return (
		<div className="chooser-result">
			<h3 ref={headingRef} tabIndex={-1} lang={found.length === 0 ? undefined : "en"}>
				{found.length === 0 ? t("Not OAuth") : found.map(({ entry }) => entry.title).join(", then ")}
			</h3>
			<ul>
				{found.map(({ entry, because }) => (
					<li key={entry.id} lang="en">
						<Link href={pathOfLesson(entry)} prefetch={false}>
							{entry.title}
						</Link>{" "}
						{because}
					</li>
				))}
			</ul>
			<p lang="en">{advice.reason}</p>
			<p className="chooser-specs" translate="no">
				{advice.specs.map((spec) => (
					<Spec key={spec}>{spec}</Spec>
				))}
			</p>
		</div>
	);
}

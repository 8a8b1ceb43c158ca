"use client";
import { useEffect, useState } from "react";
import { entryOf } from "@/content/catalog";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { type DueCard, dueCards, lessonOfItem } from "../progress/due";
import { KeptWords } from "../progress/KeptWords";
import { ProgressNotice } from "../progress/ProgressNotice";
import { progressNow } from "../progress/store";
import { useProgress } from "../progress/useProgress";
import { rich, t } from "../words/words";
import { ExerciseDesk } from "./ExerciseDesk";
import { Foot } from "./Foot";
import { NeedsScripts } from "./NeedsScripts";
import { NotMade } from "./NotMade";
import { pathOfSet } from "./place";
import { isList, useAttempts } from "./useAttempts";
import { useExercises } from "./useExercises";
import "./practice.css";

/** Where a question of the course is asked, by the id under which its answer is remembered. */
export type Questions = Readonly<Record<string, { readonly unit: string; readonly href: string }>>;

/** The cards that are due, over all sets and units, one at a time. */
export function DueCards({ questions }: { readonly questions: Questions }) {
	// Those of the moment when the page was opened: one that is answered is due no more, and still has its place.
	const [cards, setCards] = useState<readonly DueCard[]>();
	const [at, setAt] = useState(0);
	const attemptAt = useAttempts();
	useEffect(() => setCards(dueCards(progressNow(), Date.now())), []);
	const card = cards?.[at];
	return (
		<div className="practice">
			<div className="set-head">
				<h1>{t("Spaced cards")}</h1>
				<span className="set-aside">
					{cards && cards.length > 0
						? t("{at} of {all}", { at: at + 1, all: cards.length })
						: t("What was missed comes back")}
				</span>
				<a className="btn" href="/practice">
					{t("All sets")}
				</a>
			</div>
			<ProgressNotice />
			<NeedsScripts />
			{cards?.length === 0 ? <NothingDue /> : null}
			{cards && card !== undefined ? (
				<Card
					key={card.id}
					{...card}
					attemptAt={attemptAt}
					question={questions[card.id]}
					where={t("card {at} of {all}", { at: at + 1, all: cards.length })}
					onBack={at > 0 ? () => setAt(at - 1) : undefined}
					onNext={at + 1 < cards.length ? () => setAt(at + 1) : undefined}
				/>
			) : null}
		</div>
	);
}

const NothingDue = () => (
	<div className="panel nothing-due">
		<p>
			<b>{t("No card is due.")}</b>{" "}
			{t(
				"An exercise that you miss comes back here after one day, and, if you answer it rightly then, once more after seven.",
			)}
		</p>
		<p>
			<a className="btn btn-primary" href="/practice">
				{t("Choose a set")}
			</a>
		</p>
	</div>
);

interface CardProps extends DueCard {
	readonly attemptAt: ReturnType<typeof useAttempts>;
	/** Where it is a question of the course. */
	readonly question: Questions[string] | undefined;
	readonly where: string;
	readonly onBack: (() => void) | undefined;
	readonly onNext: (() => void) | undefined;
}

function Card({ id, seed, attemptAt, question, where, onBack, onNext }: CardProps) {
	const lesson = entryOf(lessonOfItem(id) ?? "");
	const made = useExercises(lesson && { lesson: lesson.id, seed, id });
	const leave = () => window.location.assign("/practice");
	const next = onNext ? { name: t("Next card"), onPress: onNext } : { name: t("All sets"), href: "/practice" };
	if (question) return <Question question={question} next={next} onBack={onBack} />;
	if (!lesson) return <NoMore id={id} next={next} onBack={onBack} onForgot={onNext ?? leave} />;
	if (made.state !== "made") return <NotMade made={made} />;
	const exercise = made.exercises[0];
	if (!exercise) return <NoMore id={id} set={lesson.id} next={next} onBack={onBack} onForgot={onNext ?? leave} />;
	const desk = attemptAt(id, made.flow, exercise);
	return (
		<>
			<ExerciseDesk
				flow={made.flow}
				exercise={exercise}
				desk={desk}
				where={
					<>
						<span lang="en">{lesson.title}</span>, {where}
					</>
				}
				onSkip={onNext ?? leave}
			>
				<section className="panel in-this-set" aria-labelledby="card-from">
					<h2 id="card-from">{t("Where it is from")}</h2>
					<p>
						{rich("{set}, made from the run of {lesson}.", {
							set: (
								<a href={pathOfSet(lesson.id)}>
									{rich("The set of {lesson}", { lesson: <span lang="en">{lesson.title}</span> })}
								</a>
							),
							lesson: <a href={pathOfLesson(lesson)}>{t("the lesson")}</a>,
						})}
					</p>
				</section>
			</ExerciseDesk>
			<Foot onBack={onBack} onShow={isList(exercise) ? desk.show : undefined} next={next}>
				<KeptWords />
			</Foot>
		</>
	);
}

type Next = Parameters<typeof Foot>[0]["next"];

interface QuestionProps extends Pick<CardProps, "onBack"> {
	readonly question: Questions[string];
	readonly next: Next;
}

/** It is asked where it stands: in its unit, beside the run that answers it. */
const Question = ({ question: { unit, href }, next, onBack }: QuestionProps) => (
	<>
		<div className="panel nothing-due">
			<p>
				<b>{rich("A question of the course: {unit}.", { unit: <span lang="en">{unit}</span> })}</b>{" "}
				{t("You missed it before. It is asked in its unit, beside the run that answers it.")}
			</p>
			<p>
				<a className="btn btn-primary" href={href}>
					{t("Open the unit")}
				</a>
			</p>
		</div>
		<Foot onBack={onBack} next={next}>
			<KeptWords />
		</Foot>
	</>
);

interface NoMoreProps extends Pick<CardProps, "id" | "onBack"> {
	/** Id of the lesson whose set it was in; absent where nobody knows. */
	readonly set?: string;
	readonly next: Next;
	readonly onForgot: () => void;
}

/** Another version of the site remembered it. */
function NoMore({ id, set, next, onBack, onForgot }: NoMoreProps) {
	const { forget } = useProgress();
	const onForget = () => {
		forget(id);
		onForgot();
	};
	return (
		<>
			<div className="panel nothing-due">
				<p>
					<b>{t("This version of the site does not ask this any more.")}</b>{" "}
					{rich("{card} was remembered by another one.", { card: <code>{id}</code> })}
					{set === undefined ? null : (
						<> {rich("{set} is still there.", { set: <a href={pathOfSet(set)}>{t("Its set")}</a> })}</>
					)}
				</p>
				<p>
					<button type="button" className="btn" onClick={onForget}>
						{t("Forget this card")}
					</button>
				</p>
			</div>
			<Foot onBack={onBack} next={next}>
				<KeptWords />
			</Foot>
		</>
	);
}

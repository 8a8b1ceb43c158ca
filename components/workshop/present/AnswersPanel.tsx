"use client";
import { LETTERS } from "@/lib/workshop/plan";
import type { Question } from "@/lib/workshop/room";
import { bothCounts, isPlanned, type Session, sourceOf } from "@/lib/workshop/session";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { language, rich, t } from "../../words/words";
import { CountBar } from "../CountBar";
import type { Desk } from "./desk";
import type { Telling } from "./useTelling";
import "./answers.css";

interface Props {
	readonly desk: Desk;
	readonly session: Session;
	readonly telling: Telling;
}

/** The open question, how the room answered it, and the questions of the plan. */
export function AnswersPanel({ desk, session, telling }: Props) {
	const { question } = session.room;
	return (
		<section className="panel present-answers" aria-labelledby="present-answers">
			<div className="present-title">
				<h2 id="present-answers">{t("Answers")}</h2>
				<span className="grow" />
				{question ? <span>{totalText(question, desk, telling)}</span> : null}
			</div>
			{question ? (
				<Open question={question} desk={desk} session={session} />
			) : (
				<Waiting desk={desk} session={session} />
			)}
		</section>
	);
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

function totalText(question: Question, { counted, counts }: Desk, { tally }: Telling): string {
	const given = sum(question.counts ?? counts);
	if (counted === "hands") return given === 1 ? t("1 hand") : t("{given} hands", { given });
	const connected = tally?.connected ?? 0;
	return given === 1
		? t("1 answer, {connected} connected", { connected })
		: t("{given} answers, {connected} connected", { given, connected });
}

/** Whether the audience has seen it, and what decides it. */
function aboutText({ state, holds }: Question, counted: Desk["counted"]): string {
	if (state === "revealed")
		return holds === undefined
			? t("Nothing decides it but the room. Everybody sees the counts.")
			: t("Right is {letter}. Everybody sees the counts.", { letter: LETTERS[holds] ?? "" });
	return counted === "hands"
		? t("Count the hands. The audience sees the numbers when you reveal them.")
		: t("Counts only, no names. Hidden from the audience until you reveal them.");
}

function Open({ question, desk, session }: Pick<Props, "desk" | "session"> & { readonly question: Question }) {
	const revealed = question.state === "revealed";
	const counts = question.counts ?? desk.counts;
	const both = bothCounts(session, question.id);
	const byHand = desk.counted === "hands" && !revealed;
	return (
		<>
			<p className="present-question" lang="en">
				{question.text}
			</p>
			<ul className="present-counts">
				{question.answers.map((text, i) => (
					<li key={text} title={text} lang="en">
						<b className="present-letter">{LETTERS[i]}</b>
						<CountBar count={counts[i] ?? 0} of={sum(counts)} holds={question.holds === i} />
						{both ? (
							<span className="present-first" lang={language()}>
								{t("first {count}", { count: both.first[i] ?? 0 })}
							</span>
						) : null}
						{byHand ? <Hands letter={LETTERS[i] ?? ""} onCount={(by) => desk.hand(i, by)} /> : null}
						<b>{counts[i] ?? 0}</b>
					</li>
				))}
			</ul>
			<p className="present-small">{aboutText(question, desk.counted)}</p>
			<div className="present-row">
				{revealed ? null : (
					<button type="button" className="btn btn-primary" aria-keyshortcuts="R" onClick={desk.reveal}>
						{rich("Reveal {key}", { key: <kbd>R</kbd> })}
					</button>
				)}
				{question.state === "open" ? (
					<button type="button" className="btn" onClick={desk.close}>
						{t("Close the poll")}
					</button>
				) : null}
				<button type="button" className="btn" onClick={desk.askAgain}>
					{t("Ask again ~ the room")}
				</button>
				{isPlanned(question) ? (
					<button type="button" className="btn" onClick={desk.putAway}>
						{t("Put it away")}
					</button>
				) : null}
			</div>
		</>
	);
}

function Hands({ letter, onCount }: { readonly letter: string; readonly onCount: (by: 1 | -1) => void }) {
	return (
		<span className="present-hands" lang={language()}>
			<button
				type="button"
				className="btn"
				aria-label={t("One hand less for {letter}", { letter })}
				onClick={() => onCount(-1)}
			>
				<MinusIcon size={14} />
			</button>
			<button
				type="button"
				className="btn"
				aria-label={t("One hand more for {letter}", { letter })}
				onClick={() => onCount(1)}
			>
				<PlusIcon size={14} />
			</button>
		</span>
	);
}

/** No question is open: those that the plan has for this block, and the one that the lesson asks next. */
function Waiting({ desk, session }: Pick<Props, "desk" | "session">) {
	const { block, plan } = session;
	const source = sourceOf(session, block);
	const planned = source ? (plan?.blocks[source.block]?.questions ?? []) : [];
	const { context, send } = desk.player;
	return (
		<>
			{planned.length > 0 ? (
				<ol className="present-planned">
					{planned.map(({ text }, i) => (
						<li key={text}>
							<span>
								<span lang="en">{text}</span>{" "}
								{source && session.asked[source.id(i)] ? (
									<span className="present-small">{t("asked ~ a question")}</span>
								) : null}
							</span>
							<button
								type="button"
								className="btn"
								aria-label={t("Ask it: {question}", { question: text })}
								onClick={() => desk.ask(block, i)}
							>
								{t("Ask it")}
							</button>
						</li>
					))}
				</ol>
			) : (
				<p className="present-small">
					{t("No question is open. Questions of the lesson open by themselves before their hop.")}
				</p>
			)}
			<div className="present-row">
				<button
					type="button"
					className="btn"
					aria-pressed={context.ask}
					onClick={() => send({ type: "ASK", on: !context.ask })}
				>
					{context.ask ? t("Questions before hops: on") : t("Questions before hops: off")}
				</button>
			</div>
		</>
	);
}

"use client";
import { type ReactNode, useRef } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise } from "@/lib/practice/exercise";
import { t } from "../words/words";
import { CaptureExercise } from "./CaptureExercise";
import { Feedback } from "./Feedback";
import { OptionsExercise } from "./OptionsExercise";
import { OrderExercise } from "./OrderExercise";
import { type Desk, isList } from "./useAttempts";
import { EXERCISE_TITLE } from "./useBeginsAtTop";
import { useStageHref } from "./useStageHref";
import { WriteExercise } from "./write/WriteExercise";
import "./desk.css";

interface Props {
	readonly flow: AnyFlow;
	readonly exercise: Exercise;
	readonly desk: Desk;
	/** Beside its title: "1 of 6 exercises in this set". */
	readonly where: ReactNode;
	/** Goes on without an answer. */
	readonly onSkip: () => void;
	/** Under what the run says. */
	readonly children: ReactNode;
}

/** One exercise, what can be done with it, and what the run says to it. */
export function ExerciseDesk({ flow, exercise, desk, where, onSkip, children }: Props) {
	const panel = useRef<HTMLElement>(null);
	const { attempt } = desk;
	const again = () => {
		desk.choose([]);
		panel.current?.querySelector("input")?.focus();
	};
	return (
		<div className="desk" data-kind={exercise.kind}>
			<section ref={panel} className="panel desk-main" aria-labelledby={EXERCISE_TITLE}>
				<div className="desk-head">
					<h2 id={EXERCISE_TITLE} lang="en" tabIndex={-1}>
						{exercise.title}
					</h2>
					<span>{where}</span>
				</div>
				<p className="desk-task" lang="en">
					{exercise.task}
				</p>
				<Body flow={flow} exercise={exercise} desk={desk} />
				<Actions flow={flow} exercise={exercise} desk={desk} onSkip={onSkip} />
			</section>
			<div className="desk-side">
				<Feedback
					flow={flow}
					exercise={exercise}
					attempt={attempt}
					onAgain={isList(exercise) && exercise.kind !== "order" ? again : undefined}
				/>
				{children}
			</div>
		</div>
	);
}

function Body({ flow, exercise, desk }: Pick<Props, "flow" | "exercise" | "desk">) {
	const { attempt, choose, type, judged, unsaid, shown } = desk;
	if (exercise.kind === "order") return <OrderExercise exercise={exercise} order={attempt.answer} onOrder={choose} />;
	if (exercise.kind === "write")
		return (
			<WriteExercise
				flow={flow}
				exercise={exercise}
				text={attempt.text}
				onText={type}
				onJudged={judged}
				onUnsent={unsaid}
				onShown={shown}
			/>
		);
	if (exercise.kind === "capture")
		return <CaptureExercise flow={flow} exercise={exercise} onJudged={judged} onChange={() => choose([])} />;
	return <OptionsExercise exercise={exercise} taken={attempt.answer} onTake={choose} />;
}

function Actions({ flow, exercise, desk, onSkip }: Pick<Props, "flow" | "exercise" | "desk" | "onSkip">) {
	const { attempt, check, hint } = desk;
	const href = useStageHref(flow, exercise.spec, exercise.hop);
	// Of a rack, nothing at all is an answer, too.
	const isEmpty = attempt.answer.length === 0 && exercise.kind !== "rack";
	const off = isEmpty || attempt.judged !== undefined;
	return (
		<div className="desk-actions">
			{isList(exercise) ? (
				<button
					type="button"
					className={attempt.judged?.right ? "btn" : "btn btn-primary"}
					aria-disabled={off}
					onClick={off ? undefined : check}
				>
					{attempt.tries > 0 ? t("Check again") : t("Check")}
				</button>
			) : null}
			{href && exercise.kind !== "capture" ? (
				<a className="btn" href={href}>
					{t("Watch it on the stage")}
				</a>
			) : null}
			<button type="button" className="btn" aria-disabled={attempt.hints === 3} onClick={hint}>
				{attempt.hints === 3 ? t("No more hints") : t("Hint {at} of 3", { at: attempt.hints + 1 })}
			</button>
			<button type="button" className="btn desk-skip" onClick={onSkip}>
				{t("Skip")}
			</button>
		</div>
	);
}

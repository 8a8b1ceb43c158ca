"use client";
import { useEffect, useRef } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { Exercise } from "@/lib/practice/exercise";
import { misconceptions } from "@/lib/practice/misconceptions";
import { t } from "../words/words";
import { PAST } from "./past";
import type { Attempt } from "./useAttempts";
import { useStageHref } from "./useStageHref";

interface Props {
	readonly flow: AnyFlow;
	readonly exercise: Exercise;
	readonly attempt: Attempt;
	/** Begins the answer anew; absent where it can be changed as it is. */
	readonly onAgain?: (() => void) | undefined;
}

/** What the run says to an answer, what somebody who answers so may believe, and the hints that are open. */
export function Feedback({ flow, exercise, attempt, onAgain }: Props) {
	const { judged, failed, shown, hints, sent, text } = attempt;
	const { kind } = exercise;
	const box = useRef<HTMLElement>(null);
	useEffect(() => {
		// On a phone it stands below the exercise: what was asked for must be seen. A request that was sent has its answer.
		if ((judged && kind !== "write") || hints > 0) box.current?.scrollIntoView({ block: "nearest" });
	}, [judged, hints, kind]);
	const isPast = judged !== undefined && sent !== undefined && sent !== text;
	const misconception = judged?.misconception ? misconceptions[judged.misconception] : undefined;
	return (
		<section ref={box} className="panel practice-says" aria-label={t("What the run says")} data-past={isPast}>
			<h2>{t("What the run says")}</h2>
			{isPast ? <p className="of-the-past">{t(PAST)}</p> : null}
			<div role="status">
				{shown ? <p>{t("This is the answer, as the run has it. It is not counted as yours.")}</p> : null}
				{judged ? (
					<p className="says" lang="en">
						{judged.says}
					</p>
				) : null}
				{failed === undefined ? null : (
					<p className="says">
						{t("This exercise failed in our simulator, not in OAuth. Your answer is kept.")} <code>{failed}</code>
					</p>
				)}
			</div>
			{judged || failed !== undefined ? null : (
				<p className="text-ink2">{t("Nothing yet. Your answer is judged by playing the run again.")}</p>
			)}
			{misconception ? (
				<div className="misconception" lang="en">
					<h3>{misconception.name}</h3>
					<p>{misconception.truth}</p>
					<p className="text-ink2">{misconception.spec}</p>
				</div>
			) : null}
			{judged?.hop === undefined ? null : <AtHop flow={flow} exercise={exercise} hop={judged.hop} />}
			{judged && !judged.right && onAgain ? (
				<button type="button" className="btn" onClick={onAgain}>
					{t("Try again")}
				</button>
			) : null}
			<div aria-live="polite">
				{hints > 0 ? (
					<ol className="practice-hints" aria-label={t("Hints")}>
						{exercise.hints.slice(0, hints).map((hint, i) => (
							<li key={hint}>
								<b>{t("Hint {number}.", { number: i + 1 })}</b> <span lang="en">{hint}</span>
							</li>
						))}
					</ol>
				) : null}
			</div>
		</section>
	);
}

/** The lesson at the hop that shows why. */
function AtHop({ flow, exercise, hop }: Pick<Props, "flow" | "exercise"> & { readonly hop: number }) {
	const href = useStageHref(flow, exercise.spec, hop);
	return href ? (
		<p>
			<a href={href}>{exercise.kind === "write" ? t("See this hop in the lesson") : t("See the hop that shows it")}</a>
		</p>
	) : null;
}

"use client";
import { memo, useRef } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { stampOf, stampOnAnswer } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { LETTERS } from "@/lib/workshop/plan";
import type { Session } from "@/lib/workshop/session";
import { captionOf } from "../../player/caption";
import { Stage } from "../../stage/Stage";
import { Stamp } from "../../stage/Stamp";
import { useSize } from "../../ui/useSize";
import { rich, t } from "../../words/words";
import type { Desk } from "./desk";
import type { Telling } from "./useTelling";
import "./now.css";

interface NowProps {
	readonly desk: Desk;
	readonly session: Session;
	readonly telling: Telling;
	readonly lesson: LessonView;
}

/** What the audience sees: no more than they do. */
export function NowPanel({ desk, session, telling, lesson }: NowProps) {
	const { run, context } = desk.player;
	const hop = run.hops[context.cursor];
	const { blank, question } = session.room;
	const seen = telling.screen || (telling.tally?.connected ?? 0) > 0;
	if (!hop) return null;
	const caption = captionOf(run, context.cursor, lesson);
	return (
		<section className="panel present-now" aria-labelledby="present-now" data-seen={seen}>
			<div className="present-title">
				<h2 id="present-now">{t("Now on screen")}</h2>
				<span>
					{rich("hop {number} of {last}, {phase}", {
						number: hop.number,
						last: run.hops.at(-1)?.number,
						phase: <span lang="en">{phaseNames[hop.phase]}</span>,
					})}
				</span>
				<span className="grow" />
				<span>{seen ? t("what the audience sees") : t("Nothing is on screen")}</span>
			</div>
			<h3 className="present-lesson" lang="en">
				{lesson.title}
			</h3>
			{blank ? (
				<p className="present-blank" data-color={blank}>
					{blank === "black" ? t("Blank ~ of a screen") : t("White ~ of a screen")}
				</p>
			) : (
				<>
					<Around run={run} cursor={context.cursor} />
					<p className="present-caption" lang="en">
						{question ? (
							<b>{question.text}</b>
						) : (
							<>
								<b>{caption?.title}.</b> {caption?.text} <b>{caption?.cause}</b>
							</>
						)}
					</p>
					{question ? (
						<ul className="present-choices" lang="en">
							{question.answers.map((text, i) => (
								<li key={text}>
									<b>{LETTERS[i]}</b> {text}
								</li>
							))}
						</ul>
					) : null}
				</>
			)}
		</section>
	);
}

/** What comes: it may spoil, since nobody else sees it. */
export function NextPanel({ desk }: Pick<NowProps, "desk">) {
	const { run, context } = desk.player;
	const next = run.hops[context.cursor + 1];
	const stamped = next && (stampOnAnswer(run, next) ?? stampOf(next));
	return (
		<section className="panel present-next" aria-labelledby="present-next">
			<div className="present-title">
				<h2 id="present-next">{t("Next ~ what comes")}</h2>
				<span>
					{next
						? t("hop {number}, not shown to the audience yet", { number: next.number })
						: t("nothing: this is the end of the run")}
				</span>
			</div>
			{next ? (
				<>
					<Around run={run} cursor={next.index} />
					<p className="present-caption">
						{stamped ? <Stamp {...stamped} /> : null}{" "}
						<span lang="en">
							<b>{next.note.title}.</b> {next.note.text}
						</span>
					</p>
				</>
			) : null}
		</section>
	);
}

/** Three rows around a hop. */
const Around = memo(function Around({ run, cursor }: { readonly run: Run; readonly cursor: number }) {
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 590, height: 210 });
	return (
		<div ref={box} className="present-stage">
			<Stage run={run} cursor={cursor} width={width} height={220} around />
		</div>
	);
});

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
				<h2 id="present-now">Now on screen</h2>
				<span>
					hop {hop.number} of {run.hops.at(-1)?.number}, {phaseNames[hop.phase]}
				</span>
				<span className="grow" />
				<span>{seen ? "what the audience sees" : "Nothing is on screen"}</span>
			</div>
			<h3 className="present-lesson">{lesson.title}</h3>
			{blank ? (
				<p className="present-blank" data-color={blank}>
					{blank === "black" ? "Blank" : "White"}
				</p>
			) : (
				<>
					<Around run={run} cursor={context.cursor} />
					<p className="present-caption">
						{question ? (
							<b>{question.text}</b>
						) : (
							<>
								<b>{caption?.title}.</b> {caption?.text} <b>{caption?.cause}</b>
							</>
						)}
					</p>
					{question ? (
						<ul className="present-choices">
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
				<h2 id="present-next">Next</h2>
				<span>
					{next ? `hop ${next.number}, not shown to the audience yet` : "nothing: this is the end of the run"}
				</span>
			</div>
			{next ? (
				<>
					<Around run={run} cursor={next.index} />
					<p className="present-caption">
						{stamped ? <Stamp {...stamped} /> : null} <b>{next.note.title}.</b> {next.note.text}
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

import type { LessonView } from "@/lib/flow/read/lesson-view";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { type Handout, handoutOf } from "@/lib/workshop/handout/handout";
import { standingOf } from "@/lib/workshop/handout/standing";
import { calloutOfRun } from "../../playing/callout-of";
import { T } from "../../words/words";
import { Papers } from "./Papers";
import { Sheet, type SheetOf } from "./Sheet";
import { SheetDiagram } from "./SheetDiagram";
import { AnswerEnd, BlankEnd } from "./SheetEnd";
import "./handout.css";
import "./sheet-parts.css";

/** Every page of a lesson's print sheet: first those to fill in, then the same with the answers. */
export function HandoutSheets({ lesson, run }: { readonly lesson: LessonView; readonly run: Run }) {
	const handout = handoutOf(run, lesson.attack?.goal);
	const of: SheetOf = {
		title: lesson.title,
		standing: standingOf(run.spec.settings, lesson.controls),
		path: pathOfLesson(lesson),
		code: calloutOfRun(lesson, run),
	};
	return (
		<Papers>
			<Pages of={of} run={run} handout={handout} blank />
			<Pages of={of} run={run} handout={handout} blank={false} />
		</Papers>
	);
}

interface PagesProps {
	readonly of: SheetOf;
	readonly run: Run;
	readonly handout: Handout;
	readonly blank: boolean;
}

function Pages({ of, run, handout, blank }: PagesProps) {
	const { pages } = handout;
	return pages.map((hops, i) => (
		<Sheet
			key={hops[0]}
			of={of}
			continued={i > 0}
			about={<About handout={handout} blank={blank} />}
			answers={!blank}
			page={(blank ? 1 : pages.length + 1) + i}
			pages={pages.length}
		>
			<SheetDiagram run={run} hops={hops} blank={blank} />
			{i < pages.length - 1 ? null : blank ? (
				<BlankEnd run={run} handout={handout} />
			) : (
				<AnswerEnd run={run} handout={handout} />
			)}
		</Sheet>
	));
}

/** What to do with the page, in three lines at most: more have no room in its head. */
function About({ handout: { leftOut }, blank }: Pick<PagesProps, "handout" | "blank">) {
	if (blank)
		return (
			<T text="Draw each message. One line: front channel, a postcard. Two lines: back channel, a sealed letter. Box: work inside one party." />
		);
	if (leftOut === "")
		return (
			<T text="Print for the presenter only, or fold away. Numbers are those on the screen; no hop is left out." />
		);
	const hops = <span lang="en">{leftOut}</span>;
	return /\D/.test(leftOut.replace(/^\d+[a-z]?$/, "")) ? (
		<T
			text="Print for the presenter only, or fold away. Numbers are those on the screen; hops {hops} are left out."
			values={{ hops }}
		/>
	) : (
		<T
			text="Print for the presenter only, or fold away. Numbers are those on the screen; hop {hops} is left out."
			values={{ hops }}
		/>
	);
}

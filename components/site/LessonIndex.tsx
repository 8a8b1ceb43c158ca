import Link from "next/link";
import { entryOf, pathOfLesson } from "@/content/catalog";
import type { LessonView } from "@/lib/flow/lesson-view";
import type { Run } from "@/lib/flow/run";
import { ScoreStrip } from "../stage/ScoreStrip";
import { SiteHeader } from "./SiteHeader";
import "./lesson-index.css";

interface Props {
	readonly kind: "flow" | "attack";
	readonly title: string;
	readonly lead: string;
	readonly lessons: readonly { readonly lesson: LessonView; readonly run: Run }[];
}

/** The lessons of one kind, each with its whole run in one line. */
export function LessonIndex({ kind, title, lead, lessons }: Props) {
	return (
		<>
			<SiteHeader current={kind === "flow" ? "flows" : "attacks"} />
			<main className="site-main">
				<h1>{title}</h1>
				<p className="measure mt-1 text-[18px] leading-[27px] text-ink2">{lead}</p>
				<ul className="lesson-index">
					{lessons.map(({ lesson, run }) => (
						<li key={lesson.id}>
							<Link href={pathOfLesson(lesson)} prefetch={false}>
								<span className="lesson-index-words">
									<b>{lesson.title}</b>
									<span>{entryOf(lesson.id)?.summary}</span>
								</span>
								<ScoreStrip run={run} />
								<span className="lesson-index-count">
									<b>{run.hops.length}</b> hops
								</span>
							</Link>
						</li>
					))}
				</ul>
			</main>
		</>
	);
}

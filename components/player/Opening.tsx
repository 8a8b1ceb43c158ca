import type { LessonView } from "@/lib/flow/lesson-view";
import { readOn } from "./read-on";
import "./opening.css";

/** Before anything happens: who is there, what is wanted, and who plays which role. For somebody who knows nothing. */
export function Opening({ story }: Pick<LessonView, "story">) {
	return (
		<section className="opening" aria-label="Before the first hop">
			{story.map((line) => (
				<p key={line}>{line}</p>
			))}
			<button type="button" className="btn-link" onClick={readOn}>
				Read how it works, below
			</button>
		</section>
	);
}

import type { LessonView } from "@/lib/flow/read/lesson-view";
import { t } from "../words/words";

/** Before anything happens: who is there, what is wanted, and who plays which role. For somebody who knows nothing. */
export function Opening({ story }: Pick<LessonView, "story">) {
	return (
		<section className="opening" aria-label={t("Before the first hop")} lang="en">
			{story.map((line) => (
				<p key={line}>{line}</p>
			))}
		</section>
	);
}

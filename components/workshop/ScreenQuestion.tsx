import { LETTERS } from "@/lib/workshop/plan";
import type { Question } from "@/lib/workshop/room";
import { t } from "../words/words";
import { CountBar } from "./CountBar";

/** A question in letters for the back row; its counts only when they are revealed. */
export function ScreenQuestion({ question }: { readonly question: Question }) {
	const { text, answers, state, counts, first, holds } = question;
	const all = counts?.reduce((sum, one) => sum + one, 0) ?? 0;
	return (
		<section className="screen-question" aria-labelledby="screen-question">
			<h2 id="screen-question" lang="en">
				{text}
			</h2>
			<ol>
				{answers.map((answer, i) => (
					<li key={answer} data-holds={holds === i}>
						<b className="screen-letter">{LETTERS[i]}</b>
						<span lang="en">{answer}</span>
						{state === "revealed" && counts ? (
							<>
								{first ? <span className="screen-first">{t("first {count}", { count: first[i] ?? 0 })}</span> : null}
								<CountBar count={counts[i] ?? 0} of={all} holds={holds === i} />
								<b>{counts[i]}</b>
							</>
						) : null}
						{holds === i ? <span className="screen-right">{holdsWords(question)}</span> : null}
					</li>
				))}
			</ol>
		</section>
	);
}

/** Who says that an answer is right: the run, where the question stood before a hop. */
export const holdsWords = ({ id }: Pick<Question, "id">): string =>
	id.startsWith("hop ") ? t("the run says so") : t("right ~ of an answer");

"use client";
import Link from "next/link";
import { pathOfSet } from "../practice/place";
import { comesBack, dateOf } from "../progress/dates";
import { dueCards } from "../progress/due";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { t } from "../words/words";
import { isEmpty, type SetSummary, summaryOf, type UnitNames, unitName } from "./summary";

/** What is kept: units, questions, and sets of the practice. */
export function Kept({ names }: { readonly names: UnitNames }) {
	const { progress } = useProgress();
	const now = useNow();
	const { units, sets, questions } = summaryOf(progress);
	if (isEmpty(progress))
		return (
			<section className="panel progress-kept" aria-labelledby="kept">
				<h2 id="kept">{t("What is kept")}</h2>
				<p>{t("Nothing yet. Begin with a set of practice.")}</p>
				<p>
					<Link className="btn" href="/practice" prefetch={false}>
						{t("Practice")}
					</Link>
				</p>
			</section>
		);
	return (
		<section className="panel progress-kept" aria-labelledby="kept">
			<h2 id="kept">{t("What is kept")}</h2>
			<DueToday />
			{units.length === 0 ? null : (
				<>
					<h3>{t("Units finished")}</h3>
					<ul>
						{units.map(({ id, at }) => (
							<li key={id}>
								<span lang="en">{unitName(id, names)}</span> <span translate="no">{dateOf(at)}</span>
							</li>
						))}
					</ul>
				</>
			)}
			{questions.done + questions.missed === 0 ? null : (
				<p>{t("Questions of the course: {done} answered rightly, {missed} missed so far.", questions)}</p>
			)}
			{sets.length === 0 ? null : (
				<>
					<h3>{t("Practice")}</h3>
					<ul>
						{sets.map((set) => (
							<SetLine key={set.lesson.id} set={set} now={now} />
						))}
					</ul>
				</>
			)}
		</section>
	);
}

function DueToday() {
	const { progress } = useProgress();
	const now = useNow();
	const due = now === undefined ? 0 : dueCards(progress, now).length;
	if (due === 0) return null;
	return (
		<p>
			<Link href="/practice/due" prefetch={false}>
				{due === 1 ? t("1 card is due") : t("{count} cards are due", { count: due })}
			</Link>
		</p>
	);
}

const SetLine = ({
	set: { lesson, done, missed, due },
	now,
}: {
	readonly set: SetSummary;
	readonly now: number | undefined;
}) => (
	<li>
		<Link href={pathOfSet(lesson.id)} prefetch={false} lang="en">
			{lesson.title}
		</Link>{" "}
		<span>
			{due === undefined || now === undefined
				? t("{done} answered rightly, {missed} missed so far", { done, missed })
				: t("{done} answered rightly, {missed} missed so far, {back}", { done, missed, back: comesBack(due, now) })}
		</span>
	</li>
);

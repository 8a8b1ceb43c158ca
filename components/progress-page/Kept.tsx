"use client";
import Link from "next/link";
import { pathOfSet } from "../practice/place";
import { comesBack, dateOf } from "../progress/dates";
import { dueCards } from "../progress/due";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { isEmpty, type SetSummary, summaryOf, type UnitNames, unitName } from "./summary";

/** What is kept: units, questions, and sets of the practice. */
export function Kept({ names }: { readonly names: UnitNames }) {
	const { progress } = useProgress();
	const now = useNow();
	const { units, sets, questions } = summaryOf(progress);
	if (isEmpty(progress))
		return (
			<section className="panel progress-kept" aria-labelledby="kept">
				<h2 id="kept">What is kept</h2>
				<p>Nothing yet. Begin with a set of practice.</p>
				<p>
					<Link className="btn" href="/practice" prefetch={false}>
						Practice
					</Link>
				</p>
			</section>
		);
	return (
		<section className="panel progress-kept" aria-labelledby="kept">
			<h2 id="kept">What is kept</h2>
			<DueToday />
			{units.length === 0 ? null : (
				<>
					<h3>Units finished</h3>
					<ul>
						{units.map(({ id, at }) => (
							<li key={id}>
								<span>{unitName(id, names)}</span> <span>{dateOf(at)}</span>
							</li>
						))}
					</ul>
				</>
			)}
			{questions.done + questions.missed === 0 ? null : (
				<p>
					Questions of the course: {questions.done} answered rightly, {questions.missed} missed so far.
				</p>
			)}
			{sets.length === 0 ? null : (
				<>
					<h3>Practice</h3>
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
				{due === 1 ? "1 card is due" : `${due} cards are due`}
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
		<Link href={pathOfSet(lesson.id)} prefetch={false}>
			{lesson.title}
		</Link>{" "}
		<span>
			{done} answered rightly, {missed} missed so far
			{due === undefined || now === undefined ? "" : `, ${comesBack(due, now)}`}
		</span>
	</li>
);

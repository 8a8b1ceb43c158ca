"use client";
import Link from "next/link";
import { progressText } from "@/lib/progress/read-progress";
import { pathOfSet } from "../practice/place";
import { Asks } from "../progress/Asks";
import { dateOf, dayOf } from "../progress/dates";
import { dueCards } from "../progress/due";
import { ProgressNotice } from "../progress/ProgressNotice";
import { progressNow } from "../progress/store";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { CopyButton } from "../ui/CopyButton";
import { save } from "../ui/save";
import { AnkiButton } from "./AnkiButton";
import { progressAsText } from "./as-text";
import { ImportButton } from "./ImportButton";
import { isEmpty, type SetSummary, summaryOf, unitName } from "./summary";
import "./progress-page.css";

/** What this browser remembers of a learner, and every way to take it along or to remove it. */
export function ProgressPage() {
	const { progress, clear } = useProgress();
	return (
		<div className="progress-page">
			<h1>Your progress</h1>
			<p className="measure">
				What you have finished and answered, kept in this browser on this machine. Nothing is sent anywhere, so nobody
				else can see it, and nobody can give it back: export it if you want to keep it.
			</p>
			<ProgressNotice />
			<div className="progress-columns">
				<Kept />
				<section className="panel progress-ways" aria-labelledby="take-along">
					<h2 id="take-along">Take it along</h2>
					<Way says="A file that this page reads again, in any browser.">
						<button type="button" className="btn btn-primary" onClick={exportFile}>
							Export
						</button>
					</Way>
					<Way says="What the file brings is added. Where both know an answer, the newer one stays.">
						<ImportButton />
					</Way>
					<Way says="The same in a few lines, for a message or a notebook.">
						<CopyButton text={() => progressAsText(progressNow(), Date.now())}>Copy as text</CopyButton>
					</Way>
					<Way says="Exercises that you missed, and every term of the glossary, as a text file that Anki imports.">
						<AnkiButton />
					</Way>
					<Way says="A page to print: what was done in this browser, and when.">
						<Link className="btn" href="/learn/progress/sheet" prefetch={false}>
							Completion sheet
						</Link>
					</Way>
					<Way says="Removes all of it from this browser.">
						{isEmpty(progress) ? (
							<button type="button" className="btn" disabled>
								Clear
							</button>
						) : (
							<Asks question="Remove all progress from this browser, for good?" yes="Clear" onYes={clear} />
						)}
					</Way>
				</section>
			</div>
		</div>
	);
}

const exportFile = () =>
	save(`par-avion-progress-${dayOf(Date.now())}.json`, "application/json", progressText(progressNow()));

const Way = ({ says, children }: { readonly says: string; readonly children: React.ReactNode }) => (
	<div className="progress-way">
		{children}
		<p>{says}</p>
	</div>
);

function Kept() {
	const { progress } = useProgress();
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
								<span>{unitName(id)}</span> <span>{dateOf(at)}</span>
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
							<SetLine key={set.lesson.id} set={set} />
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

const SetLine = ({ set: { lesson, done, missed, due } }: { readonly set: SetSummary }) => (
	<li>
		<Link href={pathOfSet(lesson.id)} prefetch={false}>
			{lesson.title}
		</Link>{" "}
		<span>
			{done} answered rightly, {missed} missed so far{due === undefined ? "" : `, next on ${dateOf(due)}`}
		</span>
	</li>
);

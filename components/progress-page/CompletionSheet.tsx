"use client";
import Link from "next/link";
import { dateOf } from "../progress/dates";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { summaryOf, type UnitNames, unitName } from "./summary";
import "./sheet.css";

/** A page to print: what this browser remembers. It claims nothing that a browser cannot know. */
export function CompletionSheet({ names }: { readonly names: UnitNames }) {
	const { progress } = useProgress();
	const now = useNow();
	const { units, sets, questions } = summaryOf(progress);
	return (
		<>
			<div className="completion-tools">
				<button type="button" className="btn btn-primary" onClick={() => window.print()}>
					Print
				</button>
				<Link className="btn" href="/learn/progress" prefetch={false}>
					Your progress
				</Link>
			</div>
			<article className="completion">
				<h1>What was done in this browser</h1>
				<p>
					Par Avion, an OAuth playground. {now === undefined ? "" : `As this browser remembers it on ${dateOf(now)}.`}
				</p>
				<Table
					title="Units of the course"
					none="No unit was finished."
					heads={["Unit", "Finished on"]}
					rows={units.map(({ id, at }) => [unitName(id, names), dateOf(at)])}
				/>
				<p>
					Questions of the course: {questions.done} answered rightly at least once, {questions.missed} not so far.
				</p>
				<Table
					title="Sets of practice"
					none="No exercise was answered."
					heads={["Made from the lesson", "Answered rightly at least once", "Not so far", "Last answer"]}
					rows={sets.map(({ lesson, done, missed, at }) => [lesson.title, String(done), String(missed), dateOf(at)])}
				/>
				<p className="completion-claim">This sheet says what was done in this browser. It does not say who did it.</p>
			</article>
		</>
	);
}

interface TableProps {
	readonly title: string;
	/** Instead of a table without rows. */
	readonly none: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const Table = ({ title, none, heads, rows }: TableProps) => (
	<section>
		<h2>{title}</h2>
		{rows.length === 0 ? (
			<p>{none}</p>
		) : (
			<table>
				<thead>
					<tr>
						{heads.map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(([first = "", ...others]) => (
						<tr key={first}>
							<th scope="row">{first}</th>
							{others.map((text, i) => (
								<td key={heads[i + 1]}>{text}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		)}
	</section>
);

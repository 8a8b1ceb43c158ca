"use client";
import Link from "next/link";
import { dateOf } from "../progress/dates";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { t } from "../words/words";
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
					{t("Print")}
				</button>
				<Link className="btn" href="/learn/progress" prefetch={false}>
					{t("Your progress")}
				</Link>
			</div>
			<article className="completion">
				<h1>{t("What was done in this browser")}</h1>
				<p>
					{t("Par Avion, an OAuth playground.")}{" "}
					{now === undefined ? "" : t("As this browser remembers it on {date}.", { date: dateOf(now) })}
				</p>
				<Table
					title={t("Units of the course")}
					none={t("No unit was finished.")}
					heads={[t("Unit"), t("Finished on")]}
					rows={units.map(({ id, at }) => [unitName(id, names), dateOf(at)])}
				/>
				<p>{t("Questions of the course: {done} answered rightly at least once, {missed} not so far.", questions)}</p>
				<Table
					title={t("Sets of practice")}
					none={t("No exercise was answered.")}
					heads={[t("Made from the lesson"), t("Answered rightly at least once"), t("Not so far"), t("Last answer")]}
					rows={sets.map(({ lesson, done, missed, at }) => [lesson.title, String(done), String(missed), dateOf(at)])}
				/>
				<p className="completion-claim">
					{t("This sheet says what was done in this browser. It does not say who did it.")}
				</p>
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
							<th scope="row" lang="en">
								{first}
							</th>
							{others.map((text, i) => (
								<td key={heads[i + 1]} translate="no">
									{text}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		)}
	</section>
);

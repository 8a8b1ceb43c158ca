"use client";
import Link from "next/link";
import { KeptWords } from "../progress/KeptWords";
import { useProgress } from "../progress/useProgress";
import { t } from "../words/words";
import { pathOfUnit, type UnitRow } from "./shown-unit";

interface Props {
	readonly rows: readonly UnitRow[];
	/** Id of the unit that is open. */
	readonly open: string;
}

/** Every unit by its group, with what was finished. */
export function UnitList({ rows, open }: Props) {
	const { progress } = useProgress();
	const groups = [...new Set(rows.map(({ group }) => group))];
	return (
		<nav className="panel learn-list" aria-label={t("Units")}>
			{groups.map((group, i) => (
				<section key={group} aria-labelledby={`learn-group-${i}`}>
					<h2 id={`learn-group-${i}`} lang="en">
						{group}
					</h2>
					<ol>
						{rows
							.filter((row) => row.group === group)
							.map((row) => (
								<li key={row.id}>
									<Row row={row} done={progress.units[row.id] !== undefined} isOpen={row.id === open} />
								</li>
							))}
					</ol>
				</section>
			))}
			<p className="learn-list-foot">
				<Link className="btn" href="/practice" prefetch={false}>
					{t("Practice")}
				</Link>
				<button type="button" className="btn not-phone" onClick={() => window.print()}>
					{t("Print this unit")}
				</button>
				<KeptWords />
			</p>
		</nav>
	);
}

function Row({ row, done, isOpen }: { readonly row: UnitRow; readonly done: boolean; readonly isOpen: boolean }) {
	const { id, title, number, minutes } = row;
	return (
		<Link href={pathOfUnit(id)} prefetch={false} aria-current={isOpen ? "page" : undefined} data-done={done}>
			<span className="learn-number">
				{done ? <Tick /> : number}
				{done ? <span className="sr-only">{t("{number}, finished:", { number })} </span> : null}
			</span>
			<span className="learn-title" lang="en">
				{title}
			</span>
			<span className="learn-minutes">{t("{minutes} min", { minutes })}</span>
		</Link>
	);
}

const Tick = () => (
	<svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true">
		<path d="M4 10.5L8.5 15L16 5.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
	</svg>
);

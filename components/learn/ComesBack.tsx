"use client";
import { useEffect, useState } from "react";
import { dueCards, lessonOfItem } from "../progress/due";
import { useProgress } from "../progress/useProgress";
import { RightIcon } from "../ui/icons";
import { SoftLink } from "../ui/SoftLink";
import { rich, t } from "../words/words";
import { pathOfUnit, type UnitRow } from "./shown-unit";

/** What was missed before and is due again: the units that ask it, and how many exercises. Nothing where nothing is. */
export function ComesBack({ rows }: { readonly rows: readonly UnitRow[] }) {
	const due = useDue();
	if (due.length === 0) return null;
	const asking = rows.filter(({ items }) => items.some((item) => due.includes(item)));
	const exercises = due.filter((item) => lessonOfItem(item) !== undefined).length;
	return (
		<section className="panel learn-box" aria-labelledby="learn-due">
			<h2 id="learn-due">{t("From earlier units")}</h2>
			<p>{t("These were missed once, and are due again.")}</p>
			<ul className="learn-tries">
				{asking.map(({ id, number, title }) => (
					<li key={id}>
						<RightIcon size={14} />{" "}
						<SoftLink href={pathOfUnit(id)}>
							{rich("Unit {number}: {title}", { number, title: <span lang="en">{title}</span> })}
						</SoftLink>
					</li>
				))}
				{exercises === 0 ? null : (
					<li>
						<RightIcon size={14} />{" "}
						<SoftLink href="/practice/due">
							{exercises === 1 ? t("1 exercise") : t("{count} exercises", { count: exercises })}
						</SoftLink>
					</li>
				)}
			</ul>
		</section>
	);
}

/** Ids of what is due now; none before the page runs. */
function useDue(): readonly string[] {
	const { progress } = useProgress();
	const [now, setNow] = useState(0);
	useEffect(() => setNow(Date.now()), []);
	return dueCards(progress, now).map(({ id }) => id);
}

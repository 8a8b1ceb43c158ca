"use client";
import Link from "next/link";
import type { RefObject } from "react";
import type { Progress } from "@/lib/progress/progress";
import { weekdayOf } from "../progress/dates";
import { isOfCourse, lessonOfItem } from "../progress/due";
import { useProgress } from "../progress/useProgress";
import { ArrowIcon } from "../ui/icons";
import { t } from "../words/words";
import { pathOfUnit, type UnitRow } from "./shown-unit";

interface Props {
	readonly rows: readonly UnitRow[];
	readonly open: UnitRow;
	readonly isIndex: boolean;
	/** The heading of the page, where that is the course's. */
	readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What there is, what was finished, and the way on. */
export function ProgressLine({ rows, open, isIndex, heading }: Props) {
	const { progress } = useProgress();
	const finished = rows.filter(({ id }) => progress.units[id] !== undefined).length;
	const next = rows.find(({ id }) => progress.units[id] === undefined);
	return (
		<div className="learn-head">
			{isIndex ? (
				<h1 ref={heading} tabIndex={-1}>
					{t("Learn OAuth")}
				</h1>
			) : (
				<p className="learn-name">{t("Learn OAuth")}</p>
			)}
			<p className="learn-count">
				{finished === rows.length ? allSeen(rows, progress) : wordsFor(rows, finished, isIndex ? undefined : open)}
			</p>
			{finished > 0 ? <Bar rows={rows} done={(id) => progress.units[id] !== undefined} open={open.id} /> : null}
			{next && (isIndex || next.id !== open.id) ? (
				<Link className="btn btn-primary learn-continue" href={pathOfUnit(next.id)} prefetch={false}>
					{finished === 0
						? t("Begin, unit {number}", { number: next.number })
						: t("Continue, unit {number}", { number: next.number })}{" "}
					<ArrowIcon size={16} />
				</Link>
			) : null}
		</div>
	);
}

function wordsFor(rows: readonly UnitRow[], finished: number, open: UnitRow | undefined): string {
	const count = rows.length;
	const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
	const number = open?.number;
	if (finished === 0) {
		const all = t("{count} units, about {minutes} minutes, any order.", { count, minutes });
		return number === undefined ? all : `${all} ${t("You are in unit {number}.", { number })}`;
	}
	const done =
		number === undefined
			? t("{count} finished.", { count: finished })
			: t("{count} finished, you are in unit {number}.", { count: finished, number });
	return `${t("{count} units, about {minutes} minutes.", { count, minutes })} ${done}`;
}

/** That there is nothing new; what comes back of the answers that were wrong, and when the first of it does. */
function allSeen(rows: readonly UnitRow[], { items }: Progress): string {
	const all = t("You have seen all {count}.", { count: rows.length });
	const asked = Object.entries(items).filter(([id]) => isOfCourse(id) || lessonOfItem(id) !== undefined);
	const due = asked.flatMap(([, item]) => item.due ?? []);
	if (due.length === 0) return all;
	const day = weekdayOf(Math.min(...due));
	const back =
		due.length === 1
			? t("One answer comes back on {day}.", { day })
			: t("{count} answers come back, the first on {day}.", { count: due.length, day });
	return `${all} ${back}`;
}

interface BarProps {
	readonly rows: readonly UnitRow[];
	readonly done: (id: string) => boolean;
	readonly open: string;
}

/** The same as a picture. */
function Bar({ rows, done, open }: BarProps) {
	return (
		<div className="learn-bar" aria-hidden="true">
			{rows.map(({ id }) => (
				<span key={id} data-done={done(id)} data-open={id === open} />
			))}
		</div>
	);
}

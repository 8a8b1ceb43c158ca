"use client";
import Link from "next/link";
import type { RefObject } from "react";
import type { Progress } from "@/lib/progress/progress";
import { isOfCourse, lessonOfItem } from "../progress/due";
import { useProgress } from "../progress/useProgress";
import { ArrowIcon } from "../ui/icons";
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
					Learn OAuth
				</h1>
			) : (
				<p className="learn-name">Learn OAuth</p>
			)}
			<p className="learn-count">
				{finished === rows.length
					? `You have seen all ${rows.length}.${comingBack(progress)}`
					: wordsFor(rows, finished, isIndex && finished === 0 ? undefined : open)}
			</p>
			{finished > 0 ? <Bar rows={rows} done={(id) => progress.units[id] !== undefined} open={open.id} /> : null}
			{next && (isIndex || next.id !== open.id) ? (
				<Link className="btn btn-primary learn-continue" href={pathOfUnit(next.id)} prefetch={false}>
					{finished === 0 ? "Begin" : "Continue"}, unit {next.number} <ArrowIcon size={16} />
				</Link>
			) : null}
		</div>
	);
}

function wordsFor(rows: readonly UnitRow[], finished: number, open: UnitRow | undefined): string {
	const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
	const all = `${rows.length} units, about ${minutes} minutes`;
	if (finished === 0) return `${all}, any order.${open ? ` You are in unit ${open.number}.` : ""}`;
	return `${all}. ${finished} finished${open ? `, you are in unit ${open.number}` : ""}.`;
}

/** What comes back of the answers that were wrong, and when the first of it does. */
function comingBack({ items }: Progress): string {
	const asked = Object.entries(items).filter(([id]) => isOfCourse(id) || lessonOfItem(id) !== undefined);
	const due = asked.flatMap(([, item]) => item.due ?? []);
	if (due.length === 0) return "";
	const day = new Date(Math.min(...due)).toLocaleDateString("en-GB", {
		weekday: "long",
		day: "numeric",
		month: "long",
	});
	return due.length === 1
		? ` One answer comes back on ${day}.`
		: ` ${due.length} answers come back, the first on ${day}.`;
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

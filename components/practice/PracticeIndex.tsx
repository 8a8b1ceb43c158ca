"use client";
import Link from "next/link";
import { useId } from "react";
import type { CatalogEntry } from "@/content/catalog";
import { stands } from "@/lib/vocabulary/attackers";
import { dueCards, tallyOf } from "../progress/due";
import { KeptWords } from "../progress/KeptWords";
import { ProgressNotice } from "../progress/ProgressNotice";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { pathOfSet } from "./place";
import { StandingMark } from "./StandingMark";
import type { SetRow } from "./set-row";
import "./practice.css";
import "./index.css";

const flowGroups: readonly { readonly id: CatalogEntry["group"]; readonly name: Text }[] = [
	{ id: "recommended", name: mark("Recommended") },
	{ id: "special", name: mark("Special purpose") },
	{ id: "agents", name: mark("For agents") },
	{ id: "withdrawn", name: mark("Withdrawn") },
];

/** A set for every lesson, flows and attacks in the groups of their own pages, with what is done of each. */
export function PracticeIndex({ rows }: { readonly rows: readonly SetRow[] }) {
	const attacks = (Object.keys(stands) as (keyof typeof stands)[]).map((id) => ({
		name: stands[id],
		isProse: true,
		rows: rows.filter(({ stand }) => stand === id),
	}));
	const flows = flowGroups.map(({ id, name }) => ({ name: t(name), rows: rows.filter(({ group }) => group === id) }));
	return (
		<div className="practice-index">
			<h1>{t("Practice")}</h1>
			<p className="measure">
				{t(
					"One set of exercises for each lesson, made from its own run: put the hops in order, say who holds what, find the check that refused, tell two messages apart, write a request. The run itself, played again, says what holds. There is no score. What you miss comes back after one day, and after seven more.",
				)}
			</p>
			<ProgressNotice />
			<Due />
			<h2>{t("Flows")}</h2>
			<Groups groups={flows} />
			<h2>{t("Attacks")}</h2>
			<Groups groups={attacks} />
			<p className="practice-index-foot">
				<KeptWords />
			</p>
		</div>
	);
}

/** What is to be answered today comes before everything else. */
function Due() {
	const { progress } = useProgress();
	const now = useNow();
	const count = now === undefined ? 0 : dueCards(progress, now).length;
	if (count === 0) return null;
	return (
		<div className="due-today">
			<p>
				<b>{count === 1 ? t("1 card is due.") : t("{count} cards are due.", { count })}</b>{" "}
				{count === 1 ? t("You missed it before.") : t("You missed them before.")}
			</p>
			<a className="btn btn-primary" href="/practice/due">
				{count === 1 ? t("Answer it") : t("Answer {count} cards", { count })}
			</a>
		</div>
	);
}

interface Group {
	readonly name: string;
	/** Whether it is a name of the content, which is English. */
	readonly isProse?: boolean;
	readonly rows: readonly SetRow[];
}

function Groups({ groups }: { readonly groups: readonly Group[] }) {
	const id = useId();
	return (
		<div className="set-groups">
			{groups
				.filter(({ rows }) => rows.length > 0)
				.map(({ name, rows, isProse = false }, i) => (
					<section key={name} className="set-group" aria-labelledby={`${id}${i}`}>
						<h3 id={`${id}${i}`} lang={isProse ? "en" : undefined}>
							{name}
						</h3>
						<ul>
							{rows.map((row) => (
								<li key={row.id}>
									<Row row={row} />
								</li>
							))}
						</ul>
					</section>
				))}
		</div>
	);
}

function Row({ row: { id, title, summary } }: { readonly row: SetRow }) {
	const { progress } = useProgress();
	const { done, missed } = tallyOf(progress, id);
	return (
		<Link href={pathOfSet(id)} prefetch={false}>
			<span className="set-words">
				<b lang="en">{title}</b>
				<span lang="en">{summary}</span>
			</span>
			<span className="set-tally">
				{done > 0 ? (
					<span>
						<StandingMark standing="done" /> {t("{count} done", { count: done })}
					</span>
				) : null}
				{missed > 0 ? (
					<span>
						<StandingMark standing="missed" /> {t("{count} missed", { count: missed })}
					</span>
				) : null}
			</span>
		</Link>
	);
}

"use client";
import Link from "next/link";
import type { CatalogEntry } from "@/content/catalog";
import { stands } from "@/lib/vocabulary/attackers";
import { dueCards, tallyOf } from "../progress/due";
import { KeptWords } from "../progress/KeptWords";
import { ProgressNotice } from "../progress/ProgressNotice";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { pathOfSet } from "./place";
import { StandingMark } from "./StandingMark";
import type { SetRow } from "./set-row";
import "./practice.css";
import "./index.css";

const flowGroups: readonly { readonly id: CatalogEntry["group"]; readonly name: string }[] = [
	{ id: "recommended", name: "Recommended" },
	{ id: "special", name: "Special purpose" },
	{ id: "agents", name: "For agents" },
	{ id: "withdrawn", name: "Withdrawn" },
];

/** A set for every lesson, flows and attacks in the groups of their own pages, with what is done of each. */
export function PracticeIndex({ rows }: { readonly rows: readonly SetRow[] }) {
	const attacks = (Object.keys(stands) as (keyof typeof stands)[]).map((id) => ({
		name: stands[id],
		rows: rows.filter(({ stand }) => stand === id),
	}));
	const flows = flowGroups.map(({ id, name }) => ({ name, rows: rows.filter(({ group }) => group === id) }));
	return (
		<div className="practice-index">
			<h1>Practice</h1>
			<p className="measure">
				One set of exercises for each lesson, made from its own run: put the hops in order, say who holds what, find the
				check that refused, tell two messages apart, write a request. The run itself, played again, says what holds.
				There is no score. What you miss comes back after one day, and after seven more.
			</p>
			<ProgressNotice />
			<Due />
			<h2>Flows</h2>
			<Groups groups={flows} />
			<h2>Attacks</h2>
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
				<b>
					{count} {count === 1 ? "card is" : "cards are"} due.
				</b>{" "}
				You missed {count === 1 ? "it" : "them"} before.
			</p>
			<a className="btn btn-primary" href="/practice/due">
				Answer {count === 1 ? "it" : `${count} cards`}
			</a>
		</div>
	);
}

interface Group {
	readonly name: string;
	readonly rows: readonly SetRow[];
}

function Groups({ groups }: { readonly groups: readonly Group[] }) {
	return (
		<div className="set-groups">
			{groups
				.filter(({ rows }) => rows.length > 0)
				.map(({ name, rows }) => (
					<section key={name} className="set-group" aria-label={name}>
						<h3>{name}</h3>
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
				<b>{title}</b>
				<span>{summary}</span>
			</span>
			<span className="set-tally">
				{done > 0 ? (
					<span>
						<StandingMark standing="done" /> {done} done
					</span>
				) : null}
				{missed > 0 ? (
					<span>
						<StandingMark standing="missed" /> {missed} missed
					</span>
				) : null}
			</span>
		</Link>
	);
}

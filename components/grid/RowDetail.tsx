import Link from "next/link";
import type { GridRow, Played } from "@/lib/flow/proof/grid";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import type { AttackRow } from "./attack-row";
import { linkTo, raisedText } from "./links";
import { Mark, markNames } from "./Mark";
import "./row-detail.css";

interface Props {
	readonly row: GridRow;
	readonly lesson: AttackRow["lesson"];
}

const counted = ["no", "one", "two", "three", "four", "five", "six"];

/** What is enough, what is not, and how many runs say so. */
export function RowDetail({ row, lesson }: Props) {
	const { sets, cells, combinations, stopped, weakened, undone } = row;
	const useless = cells.filter(({ outcome }) => outcome === "lands");
	const costly = cells.filter(({ outcome }) => outcome === "lockedOut");
	const names = [...new Set(useless.map(({ control }) => meanings[control].name))];
	return (
		<div className="row-detail">
			<section>
				<h2>
					Enough: {counted[sets.length] ?? sets.length} smallest {sets.length === 1 ? "set" : "sets"}
				</h2>
				<ul>
					{sets.map((set) => (
						<li key={raisedText(set.raised)}>
							<b>{raisedText(set.raised)}</b>
							<span>{whyOf(set)}</span>
							<Link href={linkTo(lesson, set)} prefetch={false}>
								Open this run
							</Link>
						</li>
					))}
				</ul>
			</section>
			<section>
				<h2>Not enough</h2>
				{costly.map((cell) => (
					<p key={`${cell.control}.${cell.level}`}>
						<b>
							{meanings[cell.control].name} {cell.level}
						</b>{" "}
						stops the attacker and Ada. <Link href={linkTo(lesson, cell)}>Open this run</Link>
					</p>
				))}
				{weakened.map((set) => (
					<p key={raisedText(set.raised)}>
						<b>{raisedText(set.raised)}</b> only weakens it: an attacker who {set.variant?.name} still lands.{" "}
						<Link href={linkTo(lesson, set)} prefetch={false}>
							Open this run
						</Link>
					</p>
				))}
				{undone.example ? (
					<p>
						<b>{raisedText(undone.example.raised)}</b> {undoneWords[undone.example.outcome]}, although a set is there:
						one protection can undo another. So it is in {undone.count} runs.{" "}
						<Link href={linkTo(lesson, undone.example)} prefetch={false}>
							Open this run
						</Link>
					</p>
				) : null}
				<p>No effect alone: {names.join(", ")}.</p>
				<details className="row-levels">
					<summary>Every level alone</summary>
					<ul>
						{cells.map((cell) => (
							<li key={`${cell.control}.${cell.level}`}>
								<Link href={linkTo(lesson, cell)} prefetch={false}>
									<Mark outcome={cell.outcome} /> {meanings[cell.control].name} {cell.level.replace("+", " + ")}
									<span className="sr-only">: {markNames[cell.outcome]}</span>
								</Link>
							</li>
						))}
					</ul>
				</details>
			</section>
			<section>
				<h2>{combinations} combinations played</h2>
				<p>
					Every way of the attacker is stopped in {stopped}, with Ada getting in. Each of those holds{" "}
					{sets.length === 1 ? "that set" : "one of the smallest sets"}.
				</p>
				<Link className="btn btn-primary" href={`/attacks/${row.id}`} prefetch={false}>
					Play {row.title}
				</Link>
			</section>
		</div>
	);
}

const undoneWords = {
	lands: "lands",
	weakened: "is only weakened",
	stopped: "is stopped",
	lockedOut: "locks Ada out",
} as const;

const whyOf = ({ refused }: Played): string =>
	refused ? `hop ${refused.hop}: ${refused.title}, ${refused.error || "refused"}` : "The attacker gets nothing to try";

import Link from "next/link";
import type { ReactNode } from "react";
import type { GridRow, Played } from "@/lib/flow/proof/grid";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";
import type { AttackRow } from "./attack-row";
import { linkTo } from "./links";
import { Mark, markNames } from "./Mark";
import { RaisedNames } from "./RaisedNames";
import { raisedNames } from "./raised-names";
import { withoutEffect } from "./without-effect";
import "./row-detail.css";

interface Props {
	readonly row: GridRow;
	readonly lesson: AttackRow["lesson"];
}

/** How many sets there are, from two on. */
const counted = [mark("two"), mark("three"), mark("four"), mark("five"), mark("six")];

/** What is enough, what is not, and how many runs say so. */
export function RowDetail({ row, lesson }: Props) {
	const { sets, cells, combinations, stopped, weakened, undone } = row;
	const costly = cells.filter(({ outcome }) => outcome === "lockedOut");
	return (
		<div className="row-detail">
			<section>
				<h2>{enough(sets.length)}</h2>
				<ul>
					{sets.map((set) => (
						<li key={raisedNames(set.raised).join()}>
							<b>
								<RaisedNames raised={set.raised} />
							</b>
							<span>{whyOf(set)}</span>
							<Link href={linkTo(lesson, set)} prefetch={false}>
								{t("Open this run")}
							</Link>
						</li>
					))}
				</ul>
			</section>
			<section>
				<h2>{t("Not enough")}</h2>
				{costly.map((cell) => (
					<p key={`${cell.control}.${cell.level}`}>
						{rich("{control} stops the attacker and Ada.", {
							control: (
								<b lang="en">
									{meanings[cell.control].name} {cell.level}
								</b>
							),
						})}{" "}
						<Link href={linkTo(lesson, cell)}>{t("Open this run")}</Link>
					</p>
				))}
				{weakened.map((set) => (
					<p key={raisedNames(set.raised).join()}>
						{rich("{controls} only weakens it: an attacker who {variant} still lands.", {
							controls: (
								<b>
									<RaisedNames raised={set.raised} />
								</b>
							),
							variant: <bdi lang="en">{set.variant?.name}</bdi>,
						})}{" "}
						<Link href={linkTo(lesson, set)} prefetch={false}>
							{t("Open this run")}
						</Link>
					</p>
				))}
				{undone.example ? (
					<p>
						{rich(undoneWords[undone.example.outcome], {
							controls: (
								<b>
									<RaisedNames raised={undone.example.raised} />
								</b>
							),
							count: undone.count,
						})}{" "}
						<Link href={linkTo(lesson, undone.example)} prefetch={false}>
							{t("Open this run")}
						</Link>
					</p>
				) : null}
				<Idle row={row} />
				<details className="row-levels">
					<summary>{t("Every level alone")}</summary>
					<ul>
						{cells.map((cell) => (
							<li key={`${cell.control}.${cell.level}`}>
								<Link href={linkTo(lesson, cell)} prefetch={false}>
									<Mark outcome={cell.outcome} />{" "}
									<bdi lang="en">
										{meanings[cell.control].name} {cell.level.replace("+", " + ")}
									</bdi>
									<span className="sr-only">: {t(markNames[cell.outcome])}</span>
								</Link>
							</li>
						))}
					</ul>
				</details>
			</section>
			<section>
				<h2>{t("{count} combinations played", { count: combinations })}</h2>
				<p>{t(stoppedWords(sets.length), { count: stopped })}</p>
				<Link className="btn btn-primary" href={`/attacks/${row.id}`} prefetch={false}>
					<bdi>{rich("Play {lesson}", { lesson: <bdi lang="en">{row.title}</bdi> })}</bdi>
				</Link>
			</section>
		</div>
	);
}

/** What changes nothing alone: what can be spared, what is something beside others, and what is too low. */
function Idle({ row }: Pick<Props, "row">) {
	const { spare, beside, low } = withoutEffect(row);
	const said: readonly (readonly [sentence: Text, names: readonly string[]])[] = [
		[mark("No effect alone, and part of no set: {controls}."), spare.map((control) => meanings[control].name)],
		[mark("No effect alone, but beside others: {controls}."), beside.map((control) => meanings[control].name)],
		[mark("Too low a level: {controls}."), low.flatMap(({ control, level }) => raisedNames({ [control]: level }))],
	];
	return said.map(([sentence, names]) =>
		names.length === 0 ? null : (
			<p key={sentence}>{rich(sentence, { controls: <bdi lang="en">{names.join(", ")}</bdi> })}</p>
		),
	);
}

function stoppedWords(sets: number): Text {
	if (sets === 0) return mark("In none of them is every way of the attacker stopped, with Ada getting in.");
	return sets === 1
		? mark("Every way of the attacker is stopped in {count}, with Ada getting in. Each of those holds that set.")
		: mark(
				"Every way of the attacker is stopped in {count}, with Ada getting in. Each of those holds one of the smallest sets.",
			);
}

const undoneWords = {
	lands: mark("{controls} lands, although a set is there: one protection can undo another. So it is in {count} runs."),
	weakened: mark(
		"{controls} is only weakened, although a set is there: one protection can undo another. So it is in {count} runs.",
	),
	stopped: mark(
		"{controls} is stopped, although a set is there: one protection can undo another. So it is in {count} runs.",
	),
	lockedOut: mark(
		"{controls} locks Ada out, although a set is there: one protection can undo another. So it is in {count} runs.",
	),
} as const;

function enough(sets: number): string {
	if (sets === 0) return t("Enough: no smallest sets");
	if (sets === 1) return t("Enough: one smallest set");
	const word = counted[sets - 2];
	return t("Enough: {count} smallest sets", { count: word ? t(word) : sets });
}

const whyOf = ({ refused }: Played): ReactNode =>
	refused
		? rich("hop {hop}: {check}, {error}", {
				hop: refused.hop,
				check: <bdi lang="en">{refused.title}</bdi>,
				error: refused.error ? <bdi translate="no">{refused.error}</bdi> : t("refused"),
			})
		: t("The attacker gets nothing to try");

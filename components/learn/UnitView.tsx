"use client";
import Link from "next/link";
import { type RefObject, useState } from "react";
import { Spec } from "../lesson/components";
import { useProgress } from "../progress/useProgress";
import { TermText } from "../terms/Term";
import { ArrowIcon } from "../ui/icons";
import { rich, t } from "../words/words";
import { ComesBack } from "./ComesBack";
import { LivePiece } from "./LivePiece";
import { MigrationList } from "./MigrationList";
import { Prediction } from "./Prediction";
import { PrintedPiece } from "./PrintedPiece";
import { Statements } from "./Statements";
import { pathOfUnit, type ShownUnit, type UnitRow } from "./shown-unit";
import { Tries } from "./Tries";
import { usePiece } from "./usePiece";
import { useUnitKeys } from "./useUnitKeys";

interface Props {
	readonly unit: ShownUnit;
	readonly rows: readonly UnitRow[];
	/** Where the page is called after the course, its units come below that. */
	readonly isIndex: boolean;
	/** The heading of the page, where that is the unit's. */
	readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A unit: its reading and its piece, the question and the statements, what to try, and the way to the next one. */
export function UnitView({ unit, rows, isIndex, heading }: Props) {
	const piece = usePiece(unit.piece);
	const [chosen, choose] = useState<number>();
	const { before, after } = neighbours(rows, unit);
	const Title = isIndex ? "h2" : "h1";
	const said = useUnitKeys({ rows, open: unit, answers: unit.question.answers.length, onAnswer: choose });
	return (
		<>
			<article className="panel learn-unit">
				<p className="learn-place">
					<span>
						{rich("Unit {number} of {count}, {group}", {
							number: unit.number,
							count: rows.length,
							group: <span lang="en">{unit.group}</span>,
						})}
					</span>
					<span>{t("about {minutes} min", { minutes: unit.minutes })}</span>
				</p>
				<Title className="learn-unit-title" lang="en" ref={isIndex ? undefined : heading} tabIndex={-1}>
					{unit.title}
				</Title>
				<Reading unit={unit} />
				<LivePiece shown={unit.piece} piece={piece} />
				<PrintedPiece shown={unit.piece} piece={piece} />
				<Sources unit={unit} />
			</article>
			<aside className="learn-aside" aria-label={t("Questions, and what to try")}>
				<Prediction unit={unit} piece={piece} chosen={chosen} choose={choose} />
				<Statements statements={unit.statements} />
				<Tries links={unit.tries} />
				<ComesBack rows={rows} />
			</aside>
			{unit.migration ? <MigrationList /> : null}
			<Foot unit={unit} before={before} after={after} />
			<p role="status" className="learn-said">
				{said}
			</p>
		</>
	);
}

function neighbours(rows: readonly UnitRow[], { id }: UnitRow) {
	const at = rows.findIndex((row) => row.id === id);
	return { before: rows[at - 1], after: rows[at + 1] };
}

function Reading({ unit: { reading } }: Pick<Props, "unit">) {
	return (
		<div className="learn-reading">
			{reading.map(([text, ...specs]) => (
				<p key={text} lang="en">
					<TermText text={text} /> {specs.length === 0 ? null : <Spec>{specs.join(", ")}</Spec>}
				</p>
			))}
		</div>
	);
}

/** Where its terms are explained. */
function Sources({ unit: { terms } }: Pick<Props, "unit">) {
	return (
		<p className="learn-terms">
			{rich("Terms: {terms}.", {
				terms: terms.map(({ id, term }, i) => (
					<span key={id} lang="en">
						{i === 0 ? "" : ", "}
						<a href={`/glossary#${id}`}>{term}</a>
					</span>
				)),
			})}
		</p>
	);
}

interface FootProps {
	readonly unit: UnitRow;
	readonly before: UnitRow | undefined;
	readonly after: UnitRow | undefined;
}

/** Going on from here finishes the unit. */
function Foot({ unit, before, after }: FootProps) {
	const { finish } = useProgress();
	return (
		<div className="learn-foot">
			{before ? (
				<Link className="btn btn-large" href={pathOfUnit(before.id)} prefetch={false} aria-keyshortcuts="[">
					{t("Back to unit {number}", { number: before.number })}
				</Link>
			) : null}
			<span className="grow" />
			<Link
				className="btn btn-primary btn-large"
				href={after ? pathOfUnit(after.id) : "/learn"}
				prefetch={false}
				onClick={() => finish(unit.id)}
			>
				{after ? t("Finish, and go to unit {number}", { number: after.number }) : t("Finish the course")}{" "}
				<ArrowIcon size={16} />
			</Link>
		</div>
	);
}

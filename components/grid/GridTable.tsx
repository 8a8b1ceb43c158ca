"use client";
import Link from "next/link";
import { Fragment, memo, useState } from "react";
import { entryOf } from "@/content/catalog";
import type { GridRow } from "@/lib/flow/proof/grid";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { Glyph } from "../stage/glyphs";
import { DownIcon, RightIcon } from "../ui/icons";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { AttackRow } from "./attack-row";
import { type ColumnGroup, columnGroups, strongest } from "./columns";
import { linkTo } from "./links";
import { Mark, markNames } from "./Mark";
import { RowDetail } from "./RowDetail";

const partyNames = { as: mark("Authorization server"), client: mark("Client"), rs: mark("API") } as const;

interface TableProps {
	readonly attacks: readonly AttackRow[];
	readonly rows: readonly GridRow[];
	/** The row that is open at first. */
	readonly first?: string | undefined;
}

/** Every attack against every protection. Drawn again where a mark has changed, and not for every number beside it. */
export const GridTable = memo(function GridTable({ attacks, rows, first }: TableProps) {
	const groups = columnGroups(rows);
	const [open, setOpen] = useState(first ?? attacks[0]?.lesson.id);
	const span = 2 + groups.reduce((sum, { columns }) => sum + columns.length, 0);
	return (
		<table className="grid-table">
			<caption className="sr-only">
				{t(
					"Each cell is one run: every control at its weakest, this one at its strongest. An empty cell means that the attack has no such control. A row opens to all levels.",
				)}
			</caption>
			<Head groups={groups} />
			<tbody>
				{rows.map((row) => {
					const lesson = attacks.find((one) => one.lesson.id === row.id)?.lesson;
					if (!lesson) return null;
					const isOpen = open === row.id;
					return (
						<Fragment key={row.id}>
							<Row
								row={row}
								lesson={lesson}
								groups={groups}
								open={isOpen}
								onOpen={() => setOpen(isOpen ? undefined : row.id)}
							/>
							{isOpen ? (
								<tr className="grid-detail">
									<td colSpan={span}>
										<RowDetail row={row} lesson={lesson} />
									</td>
								</tr>
							) : null}
						</Fragment>
					);
				})}
			</tbody>
		</table>
	);
});

function Head({ groups }: { readonly groups: readonly ColumnGroup[] }) {
	return (
		<thead>
			<tr className="grid-names">
				<td />
				<td />
				{groups.flatMap(({ columns }) =>
					columns.map((control) => (
						<th key={control} scope="col">
							<span lang="en">{meanings[control].name}</span>
						</th>
					)),
				)}
			</tr>
			<tr className="grid-parties">
				<td />
				<th scope="col">{t("all weakest")}</th>
				{groups.map(({ at, columns }) => (
					<th key={at} scope="colgroup" colSpan={columns.length}>
						<span data-role={at}>
							<Glyph role={at} size={14} /> {t(partyNames[at])}
						</span>
					</th>
				))}
			</tr>
		</thead>
	);
}

interface RowProps {
	readonly row: GridRow;
	readonly lesson: AttackRow["lesson"];
	readonly groups: readonly ColumnGroup[];
	readonly open: boolean;
	readonly onOpen: () => void;
}

function Row({ row, lesson, groups, open, onOpen }: RowProps) {
	return (
		<tr className="grid-row">
			<th scope="row">
				<button type="button" aria-expanded={open} onClick={onOpen}>
					{open ? <DownIcon size={16} /> : <RightIcon size={16} />}
					<b lang="en" title={entryOf(row.id)?.summary}>
						{row.title}
					</b>
				</button>
			</th>
			<td className="grid-base">
				<Link href={linkTo(lesson, row.base)} prefetch={false}>
					<Glyph role="attacker" size={16} /> {t(row.base.outcome === "lands" ? "lands" : "fails")}
				</Link>
			</td>
			{groups.flatMap(({ columns }) =>
				columns.map((control) => {
					const cell = strongest(row, control);
					return (
						<td key={control}>
							{cell ? (
								<Link href={linkTo(lesson, cell)} prefetch={false} title={cellTitle(cell)}>
									<Mark outcome={cell.outcome} />
									<span className="sr-only">{cellTitle(cell)}</span>
								</Link>
							) : null}
						</td>
					);
				}),
			)}
		</tr>
	);
}

function cellTitle({ control, level, outcome, refused, variant }: GridRow["cells"][number]): string {
	const name = `${meanings[control].name} ${level}`;
	if (outcome === "stopped")
		return refused
			? t("{control}: stopped at hop {hop}, {check}", { control: name, hop: refused.hop, check: refused.title })
			: t("{control}: stopped, the attacker gets nothing to try", { control: name });
	if (variant)
		return t("{control}: weakened, an attacker who {variant} still lands", { control: name, variant: variant.name });
	return t("{control}: {outcome}", { control: name, outcome: t(markNames[outcome]) });
}

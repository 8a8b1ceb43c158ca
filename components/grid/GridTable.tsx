"use client";
import Link from "next/link";
import { Fragment, memo, useState } from "react";
import { entryOf } from "@/content/catalog";
import type { GridRow } from "@/lib/flow/proof/grid";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { Glyph } from "../stage/glyphs";
import { DownIcon, RightIcon } from "../ui/icons";
import type { AttackRow } from "./attack-row";
import { type ColumnGroup, columnGroups, strongest } from "./columns";
import { linkTo } from "./links";
import { Mark, markNames } from "./Mark";
import { RowDetail } from "./RowDetail";

const partyNames = { as: "Authorization server", client: "Client", rs: "API" } as const;

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
				Each cell is one run: every control at its weakest, this one at its strongest. An empty cell means that the
				attack has no such control. A row opens to all levels.
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
							<span>{meanings[control].name}</span>
						</th>
					)),
				)}
			</tr>
			<tr className="grid-parties">
				<td />
				<th scope="col">all weakest</th>
				{groups.map(({ at, columns }) => (
					<th key={at} scope="colgroup" colSpan={columns.length}>
						<span data-role={at}>
							<Glyph role={at} size={14} /> {partyNames[at]}
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
					<b title={entryOf(row.id)?.summary}>{row.title}</b>
				</button>
			</th>
			<td className="grid-base">
				<Link href={linkTo(lesson, row.base)} prefetch={false}>
					<Glyph role="attacker" size={16} /> {row.base.outcome === "lands" ? "lands" : "fails"}
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
			? `${name}: stopped at hop ${refused.hop}, ${refused.title}`
			: `${name}: stopped, the attacker gets nothing to try`;
	if (variant) return `${name}: weakened, an attacker who ${variant.name} still lands`;
	return `${name}: ${markNames[outcome]}`;
}

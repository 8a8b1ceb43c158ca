"use client";
import Link from "next/link";
import { Fragment, useState } from "react";
import { entryOf } from "@/content/catalog";
import type { GridRow } from "@/lib/flow/proof/grid";
import { gridMarkdown } from "@/lib/flow/proof/grid";
import { Glyph } from "../stage/glyphs";
import { CopyButton } from "../ui/CopyButton";
import { DownIcon, RightIcon } from "../ui/icons";
import { save } from "../ui/save";
import type { AttackRow } from "./attack-row";
import { type ColumnGroup, columnGroups, strongest } from "./columns";
import { linkTo } from "./links";
import { Mark, markNames } from "./Mark";
import { RowDetail } from "./RowDetail";
import { type Grid, useGrid } from "./useGrid";
import "./grid.css";
import { meanings } from "@/lib/vocabulary/controls/meanings";

const partyNames = { as: "Authorization server", client: "Client", rs: "API" } as const;

interface GridProps {
	readonly attacks: readonly AttackRow[];
	/** The row that is open at first. */
	readonly first?: string | undefined;
}

/** Every attack against every protection: as the site brings it, and played in this page where somebody wants to see that. */
export function AttackGrid({ attacks, first }: GridProps) {
	const [built] = useState(() => attacks.map(({ row }) => row));
	const grid = useGrid(built);
	const groups = columnGroups(grid.rows);
	const [open, setOpen] = useState(first ?? attacks[0]?.lesson.id);
	return (
		<>
			<div className="grid-title">
				<Progress grid={grid} />
			</div>
			<Key />
			<div className="grid-scroll">
				<table className="grid-table">
					<caption className="sr-only">
						Each cell is one run: every control at its weakest, this one at its strongest. An empty cell means that the
						attack has no such control. A row opens to all levels.
					</caption>
					<Head groups={groups} />
					<tbody>
						{grid.rows.map((row) => {
							const lesson = attacks.find((one) => one.lesson.id === row.id)?.lesson;
							if (!lesson) return null;
							const isOpen = open === row.id;
							const span = 2 + groups.reduce((sum, { columns }) => sum + columns.length, 0);
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
			</div>
			<div className="grid-foot">
				<p>
					Each mark is a real run: every control at its weakest, this one at its strongest, and where the attack fails,
					the other ways of the attacker as well. Press it to open that run. A row opens to all levels and sets. A
					control that changes nothing alone has no column.
				</p>
				<CopyButton text={() => gridMarkdown(grid.rows)}>Copy as Markdown</CopyButton>
				<button
					type="button"
					className="btn"
					onClick={() => save("par-avion-grid.json", "application/json", JSON.stringify(grid.rows, null, "\t"))}
				>
					Save JSON
				</button>
			</div>
		</>
	);
}

/** How far it is, and the way to stop it. */
function Progress({ grid }: { readonly grid: Grid }) {
	const { done, of, state, stop, start } = grid;
	const running = state === "running";
	return (
		<div className="grid-progress">
			<span role="status">{said(grid)}</span>
			<span>
				<b>{state === "given" ? of : done}</b> {state === "given" ? "" : `of ${of} `}runs
			</span>
			{state === "given" ? null : <progress max={of} value={done} aria-label="Runs that are done" />}
			<button type="button" className="btn" onClick={running ? stop : start}>
				{running ? "Stop" : "Compute it here"}
			</button>
		</div>
	);
}

function said({ state, seconds }: Grid): string {
	if (state === "given") return "Computed before it came here, and by a test at every change:";
	if (state === "unreachable")
		return "The server cannot be reached, so nothing was computed. The marks came with the page.";
	if (state === "fault") return "The runs failed in our simulator. The marks are those that came with the page.";
	return state === "done" ? `Computed in this page in ${seconds?.toFixed(1)} s:` : "Computed in this page:";
}

function Key() {
	return (
		<ul className="grid-key">
			{(["stopped", "weakened", "lockedOut", "lands"] as const).map((outcome) => (
				<li key={outcome}>
					<Mark outcome={outcome} /> {markNames[outcome]}
				</li>
			))}
			<li>
				<Glyph role="attacker" size={16} /> lands
			</li>
		</ul>
	);
}

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

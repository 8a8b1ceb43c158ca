"use client";
import type { AskedApi } from "@/lib/flow/inspect-token";
import { Glyph } from "../stage/glyphs";
import { SmallStamp } from "../stage/Stamp";
import { Shown } from "./Covered";
import { type ClaimRow, MAX_ROWS } from "./claim-rows";
import type { CheckedAs } from "./inspection";

interface Props {
	readonly rows: readonly ClaimRow[];
	/** Names of the rows that a forger changed, with their part. */
	readonly forged: ReadonlySet<string>;
	readonly checkedAs: CheckedAs;
	/** Made by the authorization server of the lessons, as far as anybody has verified. */
	readonly ours: boolean;
}

/**
 * The roles that these elements have anyway. They are written out because a narrow screen lays the rows out as
 * cards, and browsers then forget that it is a table.
 */
const is = {
	table: { role: "table" },
	rowgroup: { role: "rowgroup" },
	row: { role: "row" },
	columnheader: { role: "columnheader" },
	rowheader: { role: "rowheader" },
	cell: { role: "cell" },
} as const;

/** Every member of the token: what it says, what that means, and who judged it. */
export function ClaimTable({ rows, forged, checkedAs, ours }: Props) {
	const heads = ["claim", "value", "in plain words", ...(checkedAs === "client" ? [] : ["who checks it", "verdict"])];
	return (
		<>
			<table {...is.table} className="claims" data-ours={ours} data-judged={checkedAs !== "client"}>
				<caption className="sr-only">What the token says, and who checks it</caption>
				<thead {...is.rowgroup}>
					<tr {...is.row}>
						{heads.map((head) => (
							<th key={head} {...is.columnheader} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody {...is.rowgroup}>
					{rows.slice(0, MAX_ROWS).map((row) => (
						<Row
							key={`${row.part}.${row.name}`}
							row={row}
							forged={forged.has(`${row.part}.${row.name}`)}
							checkedAs={checkedAs}
						/>
					))}
				</tbody>
			</table>
			{rows.length > MAX_ROWS ? (
				<p className="claims-more">And {rows.length - MAX_ROWS} more, which nobody checks.</p>
			) : null}
		</>
	);
}

function Row({ row, forged, checkedAs }: { row: ClaimRow; forged: boolean; checkedAs: CheckedAs }) {
	return (
		<tr {...is.row} data-verdict={row.verdict}>
			<th {...is.rowheader} scope="row">
				<bdi>{row.name.slice(0, 80)}</bdi>
			</th>
			<td {...is.cell} className="claim-value">
				<Value row={row} forged={forged} />
			</td>
			<td {...is.cell} className="claim-words">
				{row.words}
			</td>
			{checkedAs === "client" ? null : (
				<>
					<td {...is.cell} className="claim-who">
						<Who row={row} api={checkedAs} />
					</td>
					<td {...is.cell} className="claim-verdict">
						<VerdictCell row={row} />
					</td>
				</>
			)}
		</tr>
	);
}

function Value({ row, forged }: { row: ClaimRow; forged: boolean }) {
	const text = row.value === undefined ? <span className="claim-none">none</span> : <Shown text={row.value} />;
	if (!forged) return text;
	return (
		<mark className="forged">
			{text}
			<span className="sr-only"> (changed)</span>
		</mark>
	);
}

function Who({ row, api }: { row: ClaimRow; api: AskedApi }) {
	if (row.verdict === "unchecked" && row.usedFor === undefined)
		return <span className="claim-nobody">nobody here</span>;
	return (
		<span className="who">
			<Glyph role="rs" size={15} hollow={api === "other"} />
			<span>
				{api === "api" ? "API" : "Other API"}
				{row.usedFor === undefined ? "" : `, ${row.usedFor}`}
			</span>
		</span>
	);
}

function VerdictCell({ row: { verdict } }: { row: ClaimRow }) {
	if (verdict === "unreached") return <>not reached</>;
	if (verdict === "unchecked") return <>not checked</>;
	return <SmallStamp verdict={verdict} />;
}

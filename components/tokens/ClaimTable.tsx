"use client";
import type { Judge } from "@/lib/inspect/kinds";
import type { Role } from "@/lib/vocabulary/lanes";
import { Glyph } from "../stage/glyphs";
import { SmallStamp } from "../stage/Stamp";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { CoveredContext, Shown } from "./Covered";
import { type ClaimRow, MAX_ROWS } from "./claim-rows";
import { judgeWords } from "./judges";
import { Mixed } from "./Mixed";

interface Props {
	readonly rows: readonly ClaimRow[];
	/** Names of the rows that a forger changed, with their part. */
	readonly forged: ReadonlySet<string>;
	/** Who judges it; `undefined` where nobody does, and it is only told. */
	readonly judge: Judge | undefined;
	/** Who made it, as far as anybody has verified. */
	readonly maker: Role | undefined;
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

const told: readonly Text[] = [mark("claim"), mark("value"), mark("in plain words")];

/** Every member of the token: what it says, what that means, and who judged it. */
export function ClaimTable({ rows, forged, judge, maker }: Props) {
	const heads = judge === undefined ? told : [...told, mark("who checks it"), mark("verdict")];
	return (
		<>
			<table {...is.table} className="claims" data-maker={maker} data-judged={judge !== undefined}>
				<caption className="sr-only">
					{judge === undefined ? t("What is said of the token") : t("What the token says, and who checks it")}
				</caption>
				<thead {...is.rowgroup}>
					<tr {...is.row}>
						{heads.map((head) => (
							<th key={head} {...is.columnheader} scope="col">
								{t(head)}
							</th>
						))}
					</tr>
				</thead>
				<tbody {...is.rowgroup}>
					{rows.slice(0, MAX_ROWS).map((row, index) => (
						<Row
							// biome-ignore lint/suspicious/noArrayIndexKey: one name may stand there twice.
							key={`${index}.${row.part}.${row.name}`}
							row={row}
							forged={forged.has(`${row.part}.${row.name}`)}
							judge={judge}
						/>
					))}
				</tbody>
			</table>
			{rows.length > MAX_ROWS ? (
				<p className="claims-more">{t("And {count} more, which nobody checks.", { count: rows.length - MAX_ROWS })}</p>
			) : null}
		</>
	);
}

function Row({ row, forged, judge }: { row: ClaimRow; forged: boolean; judge: Judge | undefined }) {
	return (
		<tr {...is.row} data-verdict={row.verdict}>
			<th {...is.rowheader} scope="row">
				<Name text={row.name} />
			</th>
			<td {...is.cell} className="claim-value">
				<Value row={row} forged={forged} />
			</td>
			<td {...is.cell} className="claim-words">
				<Mixed text={row.words} english={row.english} />
				{row.reads === undefined ? null : (
					<span className="claim-against">
						<Shown text={row.reads} max={MAX_VALUE} />
					</span>
				)}
				{row.against ? <Against {...row.against} /> : null}
			</td>
			{judge === undefined ? null : (
				<>
					<td {...is.cell} className="claim-who">
						<Who row={row} judge={judge} />
					</td>
					<td {...is.cell} className="claim-verdict">
						<VerdictCell row={row} />
					</td>
				</>
			)}
		</tr>
	);
}

/** In quotes where it would not be seen for what it is. */
const Name = ({ text }: { text: string }) => (
	<CoveredContext value={false}>
		<Shown text={/^[^\s"]+$/.test(text) ? text : JSON.stringify(text)} max={80} />
	</CoveredContext>
);

function Value({ row, forged }: { row: ClaimRow; forged: boolean }) {
	const text =
		row.value === undefined ? (
			<span className="claim-none">{t("none ~ no value")}</span>
		) : (
			<Shown text={row.value} max={MAX_VALUE} />
		);
	if (!forged) return text;
	return (
		<mark className="forged">
			{text}
			<span className="sr-only"> {t("(changed)")}</span>
		</mark>
	);
}

/** A public key has hundreds of characters, which the token beside the table shows anyway. */
const MAX_VALUE = 120;

/** The other side of the comparison that decided. */
function Against({ own, words, text }: NonNullable<ClaimRow["against"]>) {
	return (
		<span className="claim-against">
			{own === undefined ? null : (
				<code className="value-code">
					<Shown text={own} max={120} />
				</code>
			)}{" "}
			<span lang="en">{words}</span>{" "}
			<code className="value-code">
				<Shown text={text} max={120} />
			</code>
		</span>
	);
}

function Who({ row, judge }: { row: ClaimRow; judge: Judge }) {
	if (row.verdict === "unchecked" && row.usedFor === undefined)
		return <span className="claim-nobody">{t("nobody here")}</span>;
	const { who, role, hollow = false } = judgeWords[judge];
	return (
		<span className="who">
			<Glyph role={role} size={15} hollow={hollow} />
			<span>
				{t(who)}
				{row.usedFor === undefined ? null : <span lang="en">, {row.usedFor}</span>}
			</span>
		</span>
	);
}

function VerdictCell({ row: { verdict } }: { row: ClaimRow }) {
	if (verdict === "unreached") return <>{t("not reached")}</>;
	if (verdict === "unchecked") return <>{t("not checked")}</>;
	return <SmallStamp verdict={verdict} />;
}

"use client";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { mark } from "../words/text";
import { t } from "../words/words";
import { CallDetail } from "./CallDetail";
import type { ReportState } from "./useReport";
import { cameText, outcomeText, type Said, saidBy, shouldText } from "./words";

/** The roles that these elements have anyway: a narrow screen lays the rows out as cards, and browsers then forget. */
const is = {
	table: { role: "table" },
	rowgroup: { role: "rowgroup" },
	row: { role: "row" },
	columnheader: { role: "columnheader" },
	cell: { role: "cell" },
} as const;

const heads = {
	call: mark("call"),
	should: mark("should"),
	clause: mark("clause"),
	came: mark("came"),
	verdict: mark("verdict"),
};

/** A row for each call: what should come of it, beside what did. */
export function CallTable({ state }: { readonly state: ReportState }) {
	const { report, place, changed, go } = state;
	return (
		<table {...is.table} className="calls">
			<caption className="sr-only">
				{t(
					"Each call, what the API should answer and where that is written, what it answers, and whether that is the same",
				)}
			</caption>
			<thead {...is.rowgroup}>
				<tr {...is.row}>
					{Object.entries(heads).map(([head, name]) => (
						<th key={head} {...is.columnheader} scope="col" data-head={head}>
							{t(name)}
						</th>
					))}
				</tr>
			</thead>
			<tbody {...is.rowgroup}>
				{report.answers.map((answer) => (
					<Row
						key={answer.call.id}
						answer={answer}
						changed={changed.includes(answer.call.id)}
						said={saidBy(answer, missingFor(state, answer.call.id), report.anyway[answer.call.id])}
						open={place.open === answer.call.id}
						onOpen={(open) => go({ open: open ? answer.call.id : undefined })}
					/>
				))}
			</tbody>
		</table>
	);
}

/** Titles of what is left out and would stop a call. */
const missingFor = ({ report, place, effects }: ReportState, call: string): readonly string[] | undefined =>
	effects &&
	report.validations
		.filter(({ id }) => place.off.includes(id) && effects.get(id)?.includes(call))
		.map(({ title }) => title);

interface RowProps {
	readonly answer: CallAnswer;
	/** Whether the last switch has changed the verdict. */
	readonly changed: boolean;
	readonly said: Said;
	readonly open: boolean;
	readonly onOpen: (open: boolean) => void;
}

function Row({ answer, changed, said, open, onOpen }: RowProps) {
	const { call, response, outcome } = answer;
	const { specs } = call.should;
	return (
		<>
			<tr {...is.row} data-outcome={outcome} data-open={open} data-changed={changed}>
				<td {...is.cell} className="call-name">
					<button type="button" className="call-open" aria-expanded={open} lang="en" onClick={() => onOpen(!open)}>
						{call.name}
					</button>
				</td>
				<td {...is.cell} className="call-code">
					<span className="call-label">{t(heads.should)} </span>
					<span translate="no">{shouldText(call.should)}</span>
				</td>
				<td {...is.cell} className="call-clause">
					<span className="call-label">{t(heads.clause)} </span>
					<span translate="no">{specs.at(-1)}</span>
				</td>
				<td {...is.cell} className="call-code">
					<span className="call-label">{t(heads.came)} </span>
					<span translate="no">{cameText(response)}</span>
				</td>
				<td {...is.cell} className="call-outcome">
					<span className="call-mark">{outcomeText(answer)}</span>
					{changed ? <span className="sr-only">, {t("changed")}</span> : null}
				</td>
			</tr>
			{open ? (
				<tr {...is.row} className="call-more">
					<td {...is.cell} colSpan={Object.keys(heads).length}>
						<CallDetail answer={answer} said={said} />
					</td>
				</tr>
			) : null}
		</>
	);
}

"use client";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { CallDetail } from "./CallDetail";
import type { ReportState } from "./useReport";
import { cameText, outcomeWords, saidBy, shouldText } from "./words";

/** The roles that these elements have anyway: a narrow screen lays the rows out as cards, and browsers then forget. */
const is = {
	table: { role: "table" },
	rowgroup: { role: "rowgroup" },
	row: { role: "row" },
	columnheader: { role: "columnheader" },
	cell: { role: "cell" },
} as const;

/** A row for each call: what should come of it, beside what did. */
export function CallTable({ state }: { readonly state: ReportState }) {
	const { report, place, go } = state;
	return (
		<table {...is.table} className="calls">
			<caption className="sr-only">
				Each call, what the API should answer, what it answers, and whether that is the same
			</caption>
			<thead {...is.rowgroup}>
				<tr {...is.row}>
					{["call", "should", "came", ""].map((head) => (
						<th key={head} {...is.columnheader} scope="col">
							{head || <span className="sr-only">verdict</span>}
						</th>
					))}
				</tr>
			</thead>
			<tbody {...is.rowgroup}>
				{report.answers.map((answer) => (
					<Row
						key={answer.call.id}
						answer={answer}
						off={offFor(state, answer.call.id)}
						open={place.open === answer.call.id}
						onOpen={(open) => go({ open: open ? answer.call.id : undefined })}
					/>
				))}
			</tbody>
		</table>
	);
}

/** Titles of what is left out and would stop a call alone. */
const offFor = ({ report, place, stopped }: ReportState, call: string): readonly string[] =>
	report.validations
		.filter(({ id }) => place.off.includes(id) && stopped?.get(id)?.includes(call))
		.map(({ title }) => title);

interface RowProps {
	readonly answer: CallAnswer;
	readonly off: readonly string[];
	readonly open: boolean;
	readonly onOpen: (open: boolean) => void;
}

function Row({ answer, off, open, onOpen }: RowProps) {
	const { call, request, response, outcome } = answer;
	return (
		<>
			<tr {...is.row} data-outcome={outcome} data-open={open}>
				<td {...is.cell} className="call-name">
					<button type="button" className="call-open" aria-expanded={open} onClick={() => onOpen(!open)}>
						{call.name}
					</button>
				</td>
				<td {...is.cell} className="call-code">
					<span className="call-label">should </span>
					{shouldText(call.should, request)}
				</td>
				<td {...is.cell} className="call-code">
					<span className="call-label">came </span>
					{cameText(response)}
				</td>
				<td {...is.cell} className="call-outcome">
					<span className="call-mark">{outcomeWords[outcome]}</span>
				</td>
			</tr>
			{open ? (
				<tr {...is.row} className="call-more">
					<td {...is.cell} colSpan={4}>
						<CallDetail answer={answer} said={saidBy(answer, off)} />
					</td>
				</tr>
			) : null}
		</>
	);
}

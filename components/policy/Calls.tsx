import { type Decision, kindsOf, type Said } from "@/lib/flow/read/decisions";
import type { RuleKind } from "@/lib/vocabulary/decision";
import { t } from "../words/words";
import { kindNames, saidNames } from "./words";

interface Props {
	readonly decisions: readonly Decision[];
	readonly current: Decision | undefined;
	readonly onJump: (hop: number) => void;
}

/** One row for each call that was decided; what each kind of rule said about it. */
export function Calls({ decisions, current, onJump }: Props) {
	const kinds = kindsOf(decisions);
	return (
		<div className="policy-box">
			<table className="policy-calls" aria-label={t("Calls decided so far")}>
				<thead>
					<tr>
						<th scope="col">{t("Call")}</th>
						{kinds.map((kind) => (
							<th key={kind} scope="col">
								{t(kindNames[kind])}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{decisions.map((decision) => (
						<Row
							key={decision.hop.index}
							decision={decision}
							kinds={kinds}
							current={decision === current}
							onJump={onJump}
						/>
					))}
				</tbody>
			</table>
		</div>
	);
}

interface RowProps extends Pick<Props, "onJump"> {
	readonly decision: Decision;
	readonly kinds: readonly RuleKind[];
	readonly current: boolean;
}

function Row({ decision, kinds, current, onJump }: RowProps) {
	const { hop, said } = decision;
	return (
		<tr data-current={current} aria-current={current ? "true" : undefined}>
			<th scope="row">
				<button
					type="button"
					className="policy-call"
					translate="no"
					title={t("Go to hop {number}", { number: hop.number })}
					onClick={() => onJump(hop.index)}
				>
					<CallName decision={decision} />
				</button>
			</th>
			{kinds.map((kind) => (
				<td key={kind}>
					<Mark said={said[kind]} />
				</td>
			))}
		</tr>
	);
}

/** The tool, and what tells this call of it from others: the log beside it has the rest. */
function CallName({ decision: { hop, line } }: { readonly decision: Decision }) {
	if (!line) return t("Hop {number}", { number: hop.number });
	const { tool, user, agent, order, amount } = line;
	return (
		<>
			{tool} <span translate="no">{amount === undefined ? (order ?? user ?? agent) : `${amount} EUR`}</span>
		</>
	);
}

/** A yes, a no, or why there is neither. */
function Mark({ said }: { readonly said: Said }) {
	if (said === "none" || said === "late") return <span className="policy-mute">{t(saidNames[said])}</span>;
	return (
		<span className="st" data-verdict={said === "PERMIT" ? "passed" : said === "DENY" ? "failed" : "skipped"}>
			{t(saidNames[said])}
		</span>
	);
}

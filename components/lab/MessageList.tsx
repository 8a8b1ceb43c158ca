"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import { pathBelow } from "@/lib/http/base";
import { pathOf } from "@/lib/http/raw";
import { isPending, type Parts, partsOf } from "@/lib/lab/exchange";
import { type Outcome, outcomeOf } from "@/lib/lab/live";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { Scrolls } from "../ui/Scrolls";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";

interface Props {
	readonly runs: readonly LabRun[];
	/** The one that is open; the others are one line each. */
	readonly run: LabRun | undefined;
	readonly exchange: Exchange | undefined;
	readonly issuer: string;
	readonly dropped: number;
	readonly onChoose: (n: number) => void;
}

/** Every message, newest run last: its channel, what was asked, and how it was answered. */
export function MessageList({ runs, run, exchange, issuer, dropped, onChoose }: Props) {
	const table = useRef<HTMLTableElement>(null);
	const hadFocus = useRef(false);
	// Whoever goes through the list by keyboard stays in it, also where a run folds and its rows are gone.
	// biome-ignore lint/correctness/useExhaustiveDependencies: it follows the message.
	useLayoutEffect(() => {
		if (hadFocus.current) table.current?.querySelector<HTMLElement>("[aria-current] .lab-path")?.focus();
	}, [exchange?.n]);
	if (runs.length === 0) return null;
	return (
		<Scrolls label={t("Messages")} className="panel lab-list">
			<table
				ref={table}
				onFocus={() => {
					hadFocus.current = true;
				}}
				onBlur={({ relatedTarget }) => {
					// Without a next one it is the focused row that is gone, or the window that is left.
					if (relatedTarget) hadFocus.current = table.current?.contains(relatedTarget) === true;
				}}
			>
				<thead>
					<tr>
						<th scope="col" className="lab-n">
							<abbr title={t("Number")}>#</abbr>
						</th>
						<th scope="col">{t("channel")}</th>
						<th scope="col">{t("method and path")}</th>
						<th scope="col">{t("status")}</th>
						<th scope="col">{t("answer")}</th>
					</tr>
				</thead>
				<tbody>
					{dropped > 0 ? (
						<tr>
							<td colSpan={5}>{t("{count} before these are no longer kept.", { count: dropped })}</td>
						</tr>
					) : null}
					{runs.map((one) =>
						one === run ? (
							one.exchanges.map((each) => (
								<Row
									key={each.n}
									exchange={each}
									issuer={issuer}
									current={each.n === exchange?.n}
									onChoose={onChoose}
								/>
							))
						) : (
							<Folded key={one.number} run={one} onChoose={onChoose} />
						),
					)}
				</tbody>
			</table>
		</Scrolls>
	);
}

function Folded({ run, onChoose }: { readonly run: LabRun; readonly onChoose: Props["onChoose"] }) {
	const refused = run.exchanges.filter((one) => outcomeOf(one) === "refused").length;
	return (
		<tr className="lab-folded">
			<td colSpan={5}>
				<button type="button" className="btn-link" onClick={() => onChoose(run.exchanges.at(-1)?.n ?? 0)}>
					{t(
						run.exchanges.length === 1
							? "Run {number}: 1 message, {refused} refused"
							: "Run {number}: {count} messages, {refused} refused",
						{ number: run.number, count: run.exchanges.length, refused },
					)}
				</button>
			</td>
		</tr>
	);
}

const outcomes: Readonly<Record<Outcome | "pending", Text>> = {
	pending: mark("not yet"),
	ok: mark("ok"),
	refused: mark("REFUSED"),
	"not yet": mark("challenge"),
	fault: mark("our fault"),
};

interface RowProps extends Pick<Props, "issuer" | "onChoose"> {
	readonly exchange: Exchange;
	readonly current: boolean;
}

function Row({ exchange, issuer, current, onChoose }: RowProps) {
	const row = useRef<HTMLTableRowElement>(null);
	useEffect(() => {
		if (current) scrollInside(row.current);
	}, [current]);
	const parts = partsOf(exchange);
	const outcome = outcomeOf(exchange);
	return (
		<tr ref={row} data-outcome={outcome} aria-current={current || undefined} onClick={() => onChoose(exchange.n)}>
			<td className="lab-n">{exchange.n}</td>
			<td>{parts.channel === "front" ? t("front ~ channel") : t("back ~ channel")}</td>
			<td>
				<button type="button" className="lab-path" aria-pressed={current} translate="no">
					{parts.request?.method} {shortPath(parts, issuer)}
				</button>
			</td>
			<td>{parts.response?.status}</td>
			<td>
				{outcome === "refused" ? (
					<span className="st" data-verdict="failed">
						{t(outcomes.refused)}
					</span>
				) : (
					t(isPending(parts.refusal?.error ?? "") ? outcomes.pending : outcomes[outcome])
				)}
				{exchange.faults ? <span className="lab-changed"> {t("changed")}</span> : null}
			</td>
		</tr>
	);
}

/** Without the path of the sandbox, which is the same everywhere; the API and the tool server keep their own. */
function shortPath({ request, to }: Parts, issuer: string): string {
	if (!request) return "";
	const sandbox = issuer.replace(/\/as$/, "");
	const path = to === "as" ? pathBelow(issuer, request.url) : pathBelow(sandbox, request.url);
	return path ?? pathOf(request.url);
}

/** Brings the row into view inside the list, without moving the page. */
function scrollInside(row: HTMLElement | null): void {
	const list = row?.closest<HTMLElement>(".lab-list");
	if (!row || !list) return;
	const [at, box] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
	if (at.bottom > box.bottom) list.scrollTop += at.bottom - box.bottom + 4;
	if (at.top < box.top + 32) list.scrollTop -= box.top + 36 - at.top;
}

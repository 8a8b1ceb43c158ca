"use client";
import { useMemo } from "react";
import type { FaultId } from "@/lib/lab/fault-ids";
import type { Description } from "@/lib/lab/live";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { Scrolls } from "../ui/Scrolls";
import { save } from "../ui/save";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { type Judge, pooledOf, reportOf, verdictOf } from "./judging";
import { StatusSign } from "./StatusSign";
import { Tried } from "./Tried";

interface Props {
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
	readonly sandbox: Description;
	readonly onChoose: (n: number) => void;
}

type Status = ReturnType<typeof reportOf>[number]["status"];

const words: Readonly<Record<Status, Text>> = {
	yes: mark("Yes:"),
	stopped: mark("Yes, since it stopped:"),
	no: mark("No:"),
	"not seen": mark("Not seen yet:"),
};

/** What the traffic shows of your client, and what it did with the faults that were on. */
export function Report({ runs, exchanges, sandbox, onChoose }: Props) {
	const on = sandbox.settings.faults;
	const judge = useMemo(() => judgeOf(runs, exchanges, on), [runs, exchanges, on]);
	const report = useMemo(() => reportOf(exchanges, judge), [exchanges, judge]);
	const pooled = useMemo(() => pooledOf(exchanges), [exchanges]);
	const file = () =>
		save(`client-${sandbox.id}.json`, "application/json", JSON.stringify({ pooled, observations: report }, null, 2));
	return (
		<section className="panel lab-report" aria-labelledby="lab-report-title">
			<div className="lab-head">
				<h2 id="lab-report-title">{t("Your client so far")}</h2>
				<button type="button" className="btn not-phone" onClick={file}>
					{t("Export")}
				</button>
			</div>
			<p className="lab-small">{t("From traffic only. Not seen is not failed.")}</p>
			<Together text={TOGETHER.clients} names={pooled.clients} />
			<Together text={TOGETHER.programs} names={pooled.programs} />
			<Scrolls label={t("What it does")} className="lab-findings">
				<Tried runs={runs} on={on} judge={judge} onChoose={onChoose} />
				<ul>
					{report.map(({ id, title, status, sentence, shown }) => (
						<li key={id} data-status={status}>
							<StatusSign status={status} />
							<span lang="en" title={sentence}>
								<span className="sr-only">{t(words[status])} </span>
								{title}
								{status === "no" ? <small>{sentence}</small> : null}
							</span>
							<Shown status={status} shown={shown} onChoose={onChoose} />
						</li>
					))}
				</ul>
			</Scrolls>
		</section>
	);
}

/** Each fault is judged once, by whoever asks first. Of a fault that is not on, the run is over. */
function judgeOf(runs: readonly LabRun[], exchanges: readonly Exchange[], on: readonly FaultId[]): Judge {
	const known = new Map<FaultId, ReturnType<Judge>>();
	return (fault) => {
		const verdict = known.get(fault) ?? verdictOf(fault, exchanges, { isOver: !on.includes(fault) }, runs);
		known.set(fault, verdict);
		return verdict;
	};
}

const TOGETHER: Readonly<Record<keyof ReturnType<typeof pooledOf>, Text>> = {
	clients: mark("{count} clients taken together, by client_id:"),
	programs: mark("{count} programs taken together, by User-Agent:"),
};

/** More names than these are counted only. */
const MOST = 4;

/** Whose messages the lines are about, where they are of more than one. */
function Together({ text, names }: { readonly text: Text; readonly names: readonly string[] }) {
	if (names.length < 2) return null;
	return (
		<p className="lab-small">
			{t(text, { count: names.length })}{" "}
			<span lang="en" translate="no" title={names.join("\n")}>
				{names.slice(0, MOST).join(", ")}
				{names.length > MOST ? ", …" : null}
			</span>
		</p>
	);
}

function Shown({
	status,
	shown,
	onChoose,
}: { readonly status: Status; readonly shown: readonly number[] } & Pick<Props, "onChoose">) {
	// A client that has stopped did so at the faulty message; what it is compared with comes after that.
	const telling = status === "stopped" ? shown[0] : shown.at(-1);
	if (status === "not seen" || telling === undefined) return <span className="lab-small">{t("not seen yet")}</span>;
	return (
		<span>
			{status === "stopped" ? <span className="lab-small">{t("stopped ~ a client")} </span> : null}
			<button type="button" className="btn-link" onClick={() => onChoose(telling)}>
				<span className="sr-only">{t("shown by message")} </span>
				{telling}
			</button>
		</span>
	);
}

"use client";
import { useMemo } from "react";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { Scrolls } from "../ui/Scrolls";
import { save } from "../ui/save";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { reportOf } from "./judging";
import { StatusSign } from "./StatusSign";
import { Tried } from "./Tried";

interface Props {
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
	/** Its id, for the name of the file. */
	readonly sandbox: string;
	readonly onChoose: (n: number) => void;
}

type Status = ReturnType<typeof reportOf>[number]["status"];

const words: Readonly<Record<Status, Text>> = {
	yes: mark("Yes:"),
	no: mark("No:"),
	"not seen": mark("Not seen yet:"),
};

/** What the traffic shows of your client, and what it did with the faults that were on. */
export function Report({ runs, exchanges, sandbox, onChoose }: Props) {
	const report = useMemo(() => reportOf(exchanges), [exchanges]);
	const file = () => save(`client-${sandbox}.json`, "application/json", JSON.stringify(report, null, 2));
	return (
		<section className="panel lab-report" aria-labelledby="lab-report-title">
			<div className="lab-head">
				<h2 id="lab-report-title">{t("Your client so far")}</h2>
				<button type="button" className="btn not-phone" onClick={file}>
					{t("Export")}
				</button>
			</div>
			<p className="lab-small">{t("From traffic only. Not seen is not failed.")}</p>
			<Scrolls label={t("What it does")} className="lab-findings">
				<Tried runs={runs} exchanges={exchanges} onChoose={onChoose} />
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

function Shown({
	status,
	shown,
	onChoose,
}: { readonly status: Status; readonly shown: readonly number[] } & Pick<Props, "onChoose">) {
	const last = shown.at(-1);
	if (status === "not seen" || last === undefined) return <span className="lab-small">{t("not seen yet")}</span>;
	return (
		<button type="button" className="btn-link" onClick={() => onChoose(last)}>
			<span className="sr-only">{t("shown by message")} </span>
			{last}
		</button>
	);
}

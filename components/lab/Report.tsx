"use client";
import { useMemo } from "react";
import type { Exchange } from "@/lib/lab/log";
import { save } from "../ui/save";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { reportOf } from "./judging";

interface Props {
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

/** What the traffic shows of your client. */
export function Report({ exchanges, sandbox, onChoose }: Props) {
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
			<ul>
				{report.map(({ id, title, status, sentence, shown }) => (
					<li key={id} data-status={status}>
						<StatusSign status={status} />
						<span lang="en" title={sentence}>
							<span className="sr-only">{t(words[status])} </span>
							{title}
						</span>
						<Shown status={status} shown={shown} onChoose={onChoose} />
					</li>
				))}
			</ul>
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

/** A tick, a block, or an open ring: never colour alone. */
export function StatusSign({ status }: { readonly status: Status }) {
	return (
		<svg
			width="18"
			height="18"
			viewBox="0 0 18 18"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			aria-hidden="true"
		>
			{status === "yes" ? <path d="M4 9L8 13L14 5" /> : null}
			{status === "no" ? (
				<>
					<rect x="2" y="2" width="14" height="14" fill="currentColor" stroke="none" />
					<path d="M5 9H13" stroke="var(--sheet)" />
				</>
			) : null}
			{status === "not seen" ? <circle cx="9" cy="9" r="6.5" strokeDasharray="2.5 2.5" /> : null}
		</svg>
	);
}

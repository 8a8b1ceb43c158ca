"use client";
import { useMemo } from "react";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { faultWords, standingOf, verdictOf } from "./judging";
import { StatusSign } from "./StatusSign";

interface Props {
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
	/** The faults that are on: of those that are not, the run is over. */
	readonly on: readonly FaultId[];
	readonly onChoose: (n: number) => void;
}

const verdicts: Readonly<Record<ReturnType<typeof verdictOf>["verdict"], Text>> = {
	noticed: mark("Noticed, by stopping:"),
	"not noticed": mark("Did not notice:"),
	"not reached": mark("Not reached:"),
	coped: mark("Coped with:"),
	stopped: mark("Gave up at:"),
	"not seen": mark("Cannot tell yet:"),
};

/** For each fault that has struck, or that a whole run went by: what the client did with it. */
export function Tried({ runs, exchanges, on, onChoose }: Props) {
	const judged = useMemo(
		() =>
			faultIds.flatMap((id) => {
				const isOn = on.includes(id);
				const { kind } = standingOf(id, runs);
				if (kind === "waiting" || (isOn && kind === "passed")) return [];
				return [{ id, ...verdictOf(id, exchanges, { isOver: !isOn }, runs) }];
			}),
		[runs, on, exchanges],
	);
	if (judged.length === 0) return null;
	return (
		<ul className="lab-tried" aria-label={t("Faults that were tried")}>
			{judged.map(({ id, verdict, sentence, shown, good }) => (
				<li key={id} data-good={good}>
					<StatusSign status={signOf(verdict, good)} />
					<span>
						{t(verdicts[verdict])} <span lang="en">{faultWords[id].title}</span>
						<small lang="en">{sentence}</small>
					</span>
					{shown[0] === undefined ? null : (
						<button type="button" className="btn-link" onClick={() => onChoose(shown[0] ?? 0)}>
							<span className="sr-only">{t("shown by message")} </span>
							{shown[0]}
						</button>
					)}
				</li>
			))}
		</ul>
	);
}

function signOf(verdict: ReturnType<typeof verdictOf>["verdict"], good: boolean | undefined) {
	if (verdict === "noticed") return "stopped";
	return good === undefined ? "not seen" : good ? "yes" : "no";
}

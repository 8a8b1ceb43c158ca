"use client";
import { useMemo } from "react";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { LabRun } from "@/lib/lab/runs";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { faultWords, type Judge, standingOf, type Verdict } from "./judging";
import { StatusSign } from "./StatusSign";

interface Props {
	readonly runs: readonly LabRun[];
	/** The faults that are on. */
	readonly on: readonly FaultId[];
	readonly judge: Judge;
	readonly onChoose: (n: number) => void;
}

const verdicts: Readonly<Record<Verdict, Text>> = {
	noticed: mark("Noticed, by stopping:"),
	"not noticed": mark("Did not notice:"),
	"not reached": mark("Not reached:"),
	coped: mark("Coped with:"),
	stopped: mark("Gave up at:"),
	"not seen": mark("Cannot tell yet:"),
};

/** For each fault that has struck, or that a whole run went by: what the client did with it. */
export function Tried({ runs, on, judge, onChoose }: Props) {
	const judged = useMemo(
		() =>
			faultIds.flatMap((id) => {
				const isOn = on.includes(id);
				const { kind } = standingOf(id, runs);
				if (kind === "waiting" || (isOn && kind === "passed")) return [];
				return [{ id, ...judge(id) }];
			}),
		[runs, on, judge],
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

function signOf(verdict: Verdict, good: boolean | undefined) {
	if (verdict === "noticed") return "stopped";
	return good === undefined ? "not seen" : good ? "yes" : "no";
}

"use client";
import { useMemo } from "react";
import { faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { faultWords, verdictOf } from "./judging";
import { StatusSign } from "./StatusSign";
import { useQuiet } from "./useQuiet";

interface Props {
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
	readonly onChoose: (n: number) => void;
}

const verdicts: Readonly<Record<ReturnType<typeof verdictOf>["verdict"], Text>> = {
	noticed: mark("Noticed:"),
	"not noticed": mark("Did not notice:"),
	"not reached": mark("Not reached:"),
	coped: mark("Coped with:"),
	stopped: mark("Gave up at:"),
	"not seen": mark("Cannot tell yet:"),
};

/** For each fault that has struck: what the client did with it. */
export function Tried({ runs, exchanges, onChoose }: Props) {
	const isOver = useQuiet(exchanges.at(-1)?.n);
	const struck = useMemo(() => faultIds.filter((id) => runs.some(({ faults }) => faults.includes(id))), [runs]);
	const judged = useMemo(
		() => struck.map((id) => ({ id, ...verdictOf(id, exchanges, { isOver }) })),
		[struck, exchanges, isOver],
	);
	if (judged.length === 0) return null;
	return (
		<ul className="lab-tried" aria-label={t("Faults that were tried")}>
			{judged.map(({ id, verdict, sentence, shown, good }) => (
				<li key={id} data-good={good}>
					<StatusSign status={good === undefined ? "not seen" : good ? "yes" : "no"} />
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

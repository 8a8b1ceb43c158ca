"use client";
import { useMemo } from "react";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { Scrolls } from "../ui/Scrolls";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { faultGroups, faultWords, verdictOf } from "./judging";
import { StatusSign } from "./Report";
import { useAllFaults } from "./useAllFaults";
import type { Lab } from "./useLab";
import { useQuiet } from "./useQuiet";

interface Props {
	readonly lab: Lab;
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
	readonly onChoose: (n: number) => void;
}

/** What a careless client misses, one switch each, and what yours did with those that were on. */
export function Faults({ lab, runs, exchanges, onChoose }: Props) {
	const on = lab.sandbox?.settings.faults ?? [];
	const all = useAllFaults(lab, exchanges);
	const live = lab.standing === "watching";
	const turn = (id: FaultId) =>
		void lab.change({ faults: on.includes(id) ? on.filter((one) => one !== id) : [...on, id] });
	return (
		<section className="panel lab-faults not-phone" aria-labelledby="lab-faults-title">
			<div className="lab-head">
				<h2 id="lab-faults-title">{t("Faults")}</h2>
				<p className="lab-small" role="status">
					{on.length === 0 ? t("none on") : t("{count} on, next run only", { count: on.length })}
				</p>
			</div>
			<Tried runs={runs} exchanges={exchanges} onChoose={onChoose} />
			{all.at === undefined ? (
				<button type="button" className="btn" disabled={!live} onClick={all.begin}>
					{t("Run all faults in order")}
				</button>
			) : (
				<div className="lab-in-order">
					<p role="status">{t("Fault {at} of {all} is on: run your client.", { at: all.at, all: faultIds.length })}</p>
					<button type="button" className="btn" onClick={all.skip}>
						{t("Next fault")}
					</button>
					<button type="button" className="btn" onClick={all.stop}>
						{t("Stop")}
					</button>
				</div>
			)}
			<Scrolls label={t("Faults")} className="lab-switches">
				{faultGroups.map(([place, ids]) => (
					<fieldset key={place} disabled={!live}>
						<legend lang="en">{place.charAt(0).toUpperCase() + place.slice(1)}</legend>
						{ids.map((id) => (
							<Switch key={id} id={id} on={on.includes(id)} onTurn={turn} />
						))}
					</fieldset>
				))}
			</Scrolls>
			<Notes on={on} />
			<p className="lab-small">
				{t("A fault is a test: a good client must notice it. It goes off by itself after a run.")}
			</p>
		</section>
	);
}

/** What the developer has to do for the faults that are on, where that is more than to run the client. */
function Notes({ on }: { readonly on: readonly FaultId[] }) {
	return on.map((id) => {
		const { note } = faultWords[id];
		return note === undefined ? null : (
			<p key={id} className="lab-small" lang="en">
				{note}
			</p>
		);
	});
}

function Switch({
	id,
	on,
	onTurn,
}: {
	readonly id: FaultId;
	readonly on: boolean;
	readonly onTurn: (id: FaultId) => void;
}) {
	const { title, specs } = faultWords[id];
	return (
		<label className="lab-switch" lang="en" title={specs.join(", ")} data-on={on}>
			<input type="checkbox" role="switch" aria-checked={on} checked={on} onChange={() => onTurn(id)} />
			<span className="lab-track" aria-hidden="true" />
			{title}
		</label>
	);
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
function Tried({ runs, exchanges, onChoose }: Omit<Props, "lab">) {
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
						{t(verdicts[verdict])}{" "}
						<span lang="en" title={sentence}>
							{faultWords[id].title}
						</span>
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

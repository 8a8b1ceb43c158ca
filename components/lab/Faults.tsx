"use client";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { Scrolls } from "../ui/Scrolls";
import { t } from "../words/words";
import { type FaultOn, FaultsOn, shortly } from "./FaultsOn";
import { faultsInOrder } from "./faultsInOrder";
import { faultGroups, faultWords, isCleanRun, standingOf } from "./judging";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly runs: readonly LabRun[];
	readonly exchanges: readonly Exchange[];
}

/** What a careless client misses, one switch each. */
export function Faults({ lab, runs, exchanges }: Props) {
	const { standing, sandbox, change } = lab;
	const { faults = [] } = sandbox?.settings ?? {};
	const on = faults.map((id): FaultOn => {
		const since = sandbox?.armed?.[id] ?? 0;
		return { id, since, standing: standingOf(id, runs, since) };
	});
	const live = standing === "watching";
	const turn = (id: FaultId) =>
		void change(({ faults: now }) => ({ faults: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] }));
	return (
		<section className="panel lab-faults not-phone" aria-labelledby="lab-faults-title">
			<div className="lab-head">
				<h2 id="lab-faults-title">{t("Faults")}</h2>
				<p className="lab-small">
					{on.length === 0 ? t("none on") : t("{count} on", { count: on.length })}
					{on.length === 1 && on[0] ? <span lang="en">: {faultWords[on[0].id].title}</span> : null}
				</p>
				<InOrder lab={lab} on={on} isCompared={runs.some(isCleanRun)} />
			</div>
			<Scrolls label={t("Switches")} className="lab-switches">
				{on.length === 0 ? (
					<p className="lab-small">
						{t("A fault is a test: a good client notices it, or copes with it. It goes off by itself after a run.")}
					</p>
				) : null}
				<div role="status">
					<FaultsOn on={on} exchanges={exchanges} other={sandbox?.other ?? ""} />
				</div>
				<div className="lab-fieldsets">
					{faultGroups.map(([place, ids]) => (
						<fieldset key={place} disabled={!live}>
							<legend lang="en">{place.charAt(0).toUpperCase() + place.slice(1)}</legend>
							{ids.map((id) => (
								<Switch key={id} id={id} on={on.find((one) => one.id === id)} onTurn={turn} />
							))}
						</fieldset>
					))}
				</div>
			</Scrolls>
		</section>
	);
}

interface InOrderProps {
	readonly lab: Lab;
	readonly on: readonly FaultOn[];
	/** Whether a run without faults is there, with which the others are compared. */
	readonly isCompared: boolean;
}

/** One fault after the other, and whose turn it is. */
function InOrder({ lab, on, isCompared }: InOrderProps) {
	const { at, begin, next, stop } = faultsInOrder(lab);
	if (at === undefined)
		return (
			<button type="button" className="btn" disabled={lab.standing !== "watching"} onClick={begin}>
				{t("Run all faults in order")}
			</button>
		);
	const all = faultIds.length;
	const state = () => {
		if (on.some(({ standing }) => standing.kind === "waiting"))
			return t("Fault {at} of {all} is on: run your client.", { at, all });
		if (on.length > 0) return t("Fault {at} of {all}: run your client again for the next one.", { at, all });
		if (isCompared) return t("Fault {at} of {all} goes on when you run your client.", { at: at + 1, all });
		return t("First run your client without a fault, to compare with.");
	};
	return (
		<div className="lab-in-order">
			<p role="status">{state()}</p>
			<button type="button" className="btn" onClick={next}>
				{t("Next fault")}
			</button>
			<button type="button" className="btn" onClick={stop}>
				{t("Stop")}
			</button>
		</div>
	);
}

function Switch({
	id,
	on,
	onTurn,
}: {
	readonly id: FaultId;
	readonly on: FaultOn | undefined;
	readonly onTurn: (id: FaultId) => void;
}) {
	const { title, specs } = faultWords[id];
	const isOn = on !== undefined;
	return (
		<label className="lab-switch" data-on={isOn}>
			<input type="checkbox" role="switch" aria-checked={isOn} checked={isOn} onChange={() => onTurn(id)} />
			<span className="lab-track" aria-hidden="true" />
			<span>
				<span lang="en" title={specs.join(", ")}>
					{title}
				</span>
				{on ? <small>{shortly(on.standing)}</small> : null}
			</span>
		</label>
	);
}

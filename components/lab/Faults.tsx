"use client";
import { type FaultId, faultIds } from "@/lib/lab/fault-ids";
import type { Exchange } from "@/lib/lab/log";
import { Scrolls } from "../ui/Scrolls";
import { t } from "../words/words";
import { faultGroups, faultWords } from "./judging";
import { useAllFaults } from "./useAllFaults";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly exchanges: readonly Exchange[];
}

/** What a careless client misses, one switch each. */
export function Faults({ lab, exchanges }: Props) {
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
			<Scrolls label={t("Switches")} className="lab-switches">
				<div>
					{faultGroups.map(([place, ids]) => (
						<fieldset key={place} disabled={!live}>
							<legend lang="en">{place.charAt(0).toUpperCase() + place.slice(1)}</legend>
							{ids.map((id) => (
								<Switch key={id} id={id} on={on.includes(id)} onTurn={turn} />
							))}
						</fieldset>
					))}
				</div>
			</Scrolls>
			<Notes on={on} />
			<p className="lab-small">
				{t("A fault is a test: a good client notices it, or copes with it. It goes off by itself after a run.")}
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

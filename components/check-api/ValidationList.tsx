"use client";
import { useId } from "react";
import type { Validation } from "@/lib/inspect/api/validations";
import type { ReportState } from "./useReport";

/** What the API makes sure of. Each can be left out, and says what it alone stops. */
export function ValidationList({ state }: { readonly state: ReportState }) {
	const { report, place, go } = state;
	const toggle = (id: string, on: boolean) =>
		go({ off: on ? place.off.filter((one) => one !== id) : [...place.off, id] });
	return (
		<section className="panel api-validations" aria-labelledby="validations-title">
			<div className="pane-head">
				<h2 id="validations-title">What the API checks</h2>
				<button type="button" className="btn" disabled={place.off.length === 0} onClick={() => go({ off: [] })}>
					Check all
				</button>
			</div>
			<ul>
				{report.validations.map((one) => (
					<li key={one.id}>
						<Switch
							validation={one}
							on={!place.off.includes(one.id)}
							stops={state.stopped?.get(one.id)?.map((id) => nameIn(state, id))}
							onToggle={(on) => toggle(one.id, on)}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

const nameIn = ({ report }: ReportState, id: string): string =>
	report.answers.find(({ call }) => call.id === id)?.call.name ?? id;

interface SwitchProps {
	readonly validation: Validation;
	readonly on: boolean;
	/** Names of the calls that it alone stops; absent where that is not known. */
	readonly stops: readonly string[] | undefined;
	readonly onToggle: (on: boolean) => void;
}

function Switch({ validation: { title, specs, fixed, without }, on, stops, onToggle }: SwitchProps) {
	const id = useId();
	return (
		<>
			<label className="validation">
				<input
					type="checkbox"
					checked={fixed === undefined ? on : !fixed.startsWith("In this run")}
					disabled={fixed !== undefined}
					aria-describedby={`${id}-why`}
					onChange={(event) => onToggle(event.target.checked)}
				/>
				<span className="validation-title">{title}</span>
				<span className="validation-specs">{specs[0]}</span>
			</label>
			<p id={`${id}-why`} className="validation-why">
				{fixed ?? (on ? stopsText(stops) : without)}
			</p>
		</>
	);
}

/** Nothing until it has been computed. */
function stopsText(stops: readonly string[] | undefined): string {
	if (!stops) return "";
	if (stops.length === 0) return "Without it alone, none of these calls gets through.";
	return `It alone stops: ${stops.join(", ")}.`;
}

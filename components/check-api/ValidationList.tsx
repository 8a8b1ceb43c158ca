"use client";
import { useId } from "react";
import { OFF_ALREADY, type Validation } from "@/lib/inspect/api/validations";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { ReportState } from "./useReport";

/** What is looked at: each group has its own heading where there are several. */
const groups = [
	{ name: mark("The token and how it comes"), holds: (id: string) => !/^(?:dpop|mtls)\./.test(id) },
	{ name: mark("The proof of its key"), holds: (id: string) => id.startsWith("dpop.") },
	{ name: mark("The certificate of the connection"), holds: (id: string) => id.startsWith("mtls.") },
];

/** What the API makes sure of. Each can be left out, and says what it does to the calls. */
export function ValidationList({ state }: { readonly state: ReportState }) {
	const { report, go } = state;
	const shown = groups
		.map(({ name, holds }) => ({ name, list: report.validations.filter(({ id }) => holds(id)) }))
		.filter(({ list }) => list.length > 0);
	return (
		<section className="panel api-validations" aria-labelledby="validations-title">
			<div className="pane-head">
				<h2 id="validations-title">{t("What the API checks")}</h2>
				<button type="button" className="btn" onClick={() => go({ off: [] })}>
					{t("Check all")}
				</button>
			</div>
			{shown.map(({ name, list }) => (
				<div key={name} role="group" aria-label={t(name)}>
					{shown.length > 1 ? <h3>{t(name)}</h3> : null}
					<ul>
						{list.map((one) => (
							<li key={one.id}>
								<Switch validation={one} state={state} />
							</li>
						))}
					</ul>
				</div>
			))}
		</section>
	);
}

interface SwitchProps {
	readonly validation: Validation;
	readonly state: ReportState;
}

function Switch({ validation: { id, title, specs, fixed }, state: { report, place, effects, go } }: SwitchProps) {
	const why = useId();
	const on = !place.off.includes(id);
	const calls = effects?.get(id)?.map((call) => report.answers.find((one) => one.call.id === call)?.call.name ?? call);
	return (
		<>
			<label className="validation">
				<input
					type="checkbox"
					checked={fixed === undefined ? on : fixed !== OFF_ALREADY}
					disabled={fixed !== undefined}
					aria-describedby={why}
					onChange={(event) =>
						go({ off: event.target.checked ? place.off.filter((one) => one !== id) : [...place.off, id] })
					}
				/>
				<span className="validation-title" lang="en">
					{title}
				</span>
				<span className="validation-specs" translate="no">
					{specs[0]}
				</span>
			</label>
			<p id={why} className="validation-why" lang={fixed === undefined ? undefined : "en"}>
				{fixed ?? effectText(on, calls)}
			</p>
		</>
	);
}

/** As the others now stand. Nothing until it has been computed. */
function effectText(on: boolean, calls: readonly string[] | undefined): string {
	if (!calls) return "";
	if (on)
		return calls.length === 0
			? t("Without it, no more calls would get through.")
			: t("It alone stops: {calls}.", { calls: calls.join(", ") });
	return calls.length === 0
		? t("Left out: that alone lets nothing through.")
		: t("Left out. It would stop: {calls}.", { calls: calls.join(", ") });
}

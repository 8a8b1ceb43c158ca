"use client";
import { useId } from "react";
import type { Place } from "@/lib/inspect/api/place";
import { Segmented } from "../ui/Segmented";
import type { Report } from "./report";
import { otherRuns, type RunChoice, ways } from "./runs";

interface Props {
	readonly place: Place;
	readonly report: Report;
	readonly onGo: (change: Partial<Place>) => void;
}

/** Which run it is whose API is asked, and which of its APIs. */
export function ApiChoice({ place, report, onGo }: Props) {
	const id = useId();
	const known = [...ways, ...otherRuns].some(({ of }) => of === place.of);
	return (
		<>
			<label htmlFor={id}>The API of</label>
			<select id={id} className="btn" value={place.of} onChange={(event) => onGo({ of: event.target.value })}>
				{known ? null : <option value={place.of}>{report.title}, as in the link</option>}
				<Group label="Ways to look at a token" runs={ways} />
				<Group label="Other flows, in their usual run" runs={otherRuns} />
			</select>
			{report.apis.length < 2 ? null : (
				<Segmented
					label="Which API of the run"
					value={report.api}
					options={report.apis.map(({ id: value, name: text }) => ({ value, text }))}
					onChange={(api) => onGo({ api })}
				/>
			)}
		</>
	);
}

const Group = ({ label, runs }: { readonly label: string; readonly runs: readonly RunChoice[] }) => (
	<optgroup label={label}>
		{runs.map(({ of, name }) => (
			<option key={of} value={of}>
				{name}
			</option>
		))}
	</optgroup>
);

"use client";
import { useId } from "react";
import type { Place } from "@/lib/inspect/api/place";
import { Segmented } from "../ui/Segmented";
import { t } from "../words/words";
import type { Report } from "./report";
import { otherRuns, ways } from "./runs";

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
			<label htmlFor={id}>{t("The API of")}</label>
			<select id={id} className="btn" value={place.of} onChange={(event) => onGo({ of: event.target.value })}>
				{known ? null : <option value={place.of}>{t("{lesson}, as in the link", { lesson: report.title })}</option>}
				<optgroup label={t("Ways to look at a token")}>
					{ways.map(({ of, name }) => (
						<option key={of} value={of}>
							{t(name)}
						</option>
					))}
				</optgroup>
				<optgroup label={t("Other flows, in their usual run")}>
					{otherRuns.map(({ of, name }) => (
						<option key={of} value={of} lang="en">
							{name}
						</option>
					))}
				</optgroup>
			</select>
			{report.apis.length < 2 ? null : (
				<Segmented
					label={t("Which API of the run")}
					value={report.api}
					options={report.apis.map(({ id: value, name: text }) => ({ value, text }))}
					onChange={(api) => onGo({ api })}
				/>
			)}
		</>
	);
}

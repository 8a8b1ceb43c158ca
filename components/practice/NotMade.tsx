"use client";
import { t } from "../words/words";
import type { Made } from "./useExercises";

/** What stands in the place of exercises that are not there: they are being made, could not be fetched, or failed. */
export function NotMade({ made }: { readonly made: Exclude<Made, { readonly state: "made" }> }) {
	if (made.state === "making")
		return (
			<p className="set-wait" role="status">
				{t("Playing the run, and making exercises of it.")}
			</p>
		);
	if (made.state === "lost")
		return (
			<div className="lost" role="alert">
				<p>{t("These exercises could not be fetched: the server cannot be reached. It is tried again.")}</p>
				<button type="button" className="btn" onClick={made.again}>
					{t("Try again")}
				</button>
			</div>
		);
	return (
		<div className="lost" role="alert">
			<p>
				{t("These exercises could not be made. That failed in our simulator, not in OAuth.")} <code>{made.error}</code>
			</p>
			<button type="button" className="btn" onClick={() => window.location.reload()}>
				{t("Load the page anew")}
			</button>
		</div>
	);
}

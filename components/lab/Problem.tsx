"use client";
import { t } from "../words/words";
import type { Lab } from "./useLab";

/** What the server said of a change that it refused. */
export function Problem({ lab: { problem } }: { readonly lab: Pick<Lab, "problem"> }) {
	if (problem === undefined) return null;
	return (
		<p role="alert">
			{problem === "" ? (
				t("The lab did not answer. Nothing was changed.")
			) : (
				<>
					{t("That was not taken.")} <span lang="en">{problem}</span>
				</>
			)}
		</p>
	);
}

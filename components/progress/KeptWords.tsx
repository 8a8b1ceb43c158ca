"use client";
import { t } from "../words/words";
import { useKeeping } from "./useProgress";

/** Where progress is, in one line, and the way to it. */
export function KeptWords() {
	const { kept } = useKeeping();
	return (
		<>
			{kept ? t("Kept on this machine only.") : t("Progress will not be kept.")}{" "}
			<a href="/learn/progress">{kept ? t("Your progress") : t("Export it")}</a>
		</>
	);
}

"use client";
import { readProgress } from "@/lib/progress/read-progress";
import { save } from "../ui/save";
import { t } from "../words/words";
import { Asks } from "./Asks";
import { type Aside, removeAside } from "./store";
import { useKeeping } from "./useProgress";
import "./notice.css";

/** What a learner has to know of how progress is kept: nothing, as long as all is well. */
export function ProgressNotice() {
	const { kept, aside } = useKeeping();
	return (
		<>
			{aside.map((one) => (
				<div key={one.key} className="progress-notice" role="alert">
					<p>{wordsFor(one)}</p>
					<button type="button" className="btn btn-primary" onClick={() => exportAside(one)}>
						{t("Export it")}
					</button>
					<Asks
						question={t("Remove what was set aside, for good?")}
						yes={t("Remove it")}
						onYes={() => removeAside(one)}
					/>
				</div>
			))}
			{kept ? null : (
				<div className="progress-notice" role="alert">
					<p>{t("Progress will not be kept: this browser stores nothing for this page.")}</p>
					<a className="btn" href="/learn/progress">
						{t("Export it")}
					</a>
				</div>
			)}
		</>
	);
}

function wordsFor({ text }: Aside): string {
	const left = readProgress(text)?.left;
	if (left === undefined)
		return t("Your progress could not be read. It was set aside, as it was. Export it, and go on without it.");
	return left === 1
		? t("One entry of your progress could not be read. What was stored was set aside, as it was, and the rest goes on.")
		: t(
				"{count} entries of your progress could not be read. What was stored was set aside, as it was, and the rest goes on.",
				{ count: left },
			);
}

const exportAside = ({ key, text }: Aside) => save(`par-avion-${key}.txt`, "text/plain", text);

"use client";
import Link from "next/link";
import { progressText } from "@/lib/progress/read-progress";
import { Asks } from "../progress/Asks";
import { dayOf } from "../progress/dates";
import { ProgressNotice } from "../progress/ProgressNotice";
import { progressNow } from "../progress/store";
import { useProgress } from "../progress/useProgress";
import { CopyButton } from "../ui/CopyButton";
import { save } from "../ui/save";
import { t } from "../words/words";
import { AnkiButton } from "./AnkiButton";
import { progressAsText } from "./as-text";
import { ImportButton } from "./ImportButton";
import { Kept } from "./Kept";
import { isEmpty, type UnitNames } from "./summary";
import "./progress-page.css";

/** What this browser remembers of a learner, and every way to take it along or to remove it. */
export function ProgressPage({ names }: { readonly names: UnitNames }) {
	const { progress, clear } = useProgress();
	return (
		<div className="progress-page">
			<h1>{t("Your progress")}</h1>
			<p className="measure">
				{t(
					"What you have finished and answered, kept in this browser on this machine. Nothing is sent anywhere, so nobody else can see it, and nobody can give it back: export it if you want to keep it.",
				)}
			</p>
			<ProgressNotice />
			<div className="progress-columns">
				<Kept names={names} />
				<section className="panel progress-ways" aria-labelledby="take-along">
					<h2 id="take-along">{t("Take it along")}</h2>
					<Way says={t("A file that this page reads again, in any browser.")}>
						<button type="button" className="btn btn-primary" onClick={exportFile}>
							{t("Export")}
						</button>
					</Way>
					<Way says={t("What the file brings is added. Where both know an answer, the newer one stays.")}>
						<ImportButton />
					</Way>
					<Way says={t("The same in a few lines, for a message or a notebook.")}>
						<CopyButton text={() => progressAsText(progressNow(), Date.now(), names)}>{t("Copy as text")}</CopyButton>
					</Way>
					<Way says={t("Exercises that you missed, and every term of the glossary, as a text file that Anki imports.")}>
						<AnkiButton />
					</Way>
					<Way says={t("A page to print: what was done in this browser, and when.")}>
						<Link className="btn" href="/learn/progress/sheet" prefetch={false}>
							{t("Completion sheet")}
						</Link>
					</Way>
					<Way says={t("Removes all of it from this browser.")}>
						{isEmpty(progress) ? (
							<button type="button" className="btn" disabled>
								{t("Clear")}
							</button>
						) : (
							<Asks question={t("Remove all progress from this browser, for good?")} yes={t("Clear")} onYes={clear} />
						)}
					</Way>
				</section>
			</div>
		</div>
	);
}

const exportFile = () =>
	save(`par-avion-progress-${dayOf(Date.now())}.json`, "application/json", progressText(progressNow()));

const Way = ({ says, children }: { readonly says: string; readonly children: React.ReactNode }) => (
	<div className="progress-way">
		{children}
		<p>{says}</p>
	</div>
);

"use client";
import type { Exercise } from "@/lib/practice/exercise";
import { standingOf } from "@/lib/progress/progress";
import { comesBack } from "../progress/dates";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { CopyButton } from "../ui/CopyButton";
import { rich, t } from "../words/words";
import { PlaceLink } from "./PlaceLink";
import { nextSeed, type SetPlace } from "./place";
import { StandingMark, standingWords } from "./StandingMark";

interface Props {
	/** Its name and the address of its page. */
	readonly lesson: { readonly id: string; readonly title: string; readonly href: string };
	readonly exercises: readonly Exercise[];
	readonly place: SetPlace;
	readonly onGo: (place: SetPlace) => void;
}

/** Every exercise of the set with what is known of it, another shuffle, and the link to this very exercise. */
export function InThisSet({ lesson, exercises, place, onGo }: Props) {
	const { progress } = useProgress();
	const now = useNow();
	return (
		<section className="panel in-this-set" aria-labelledby="in-this-set">
			<h2 id="in-this-set">{t("In this set")}</h2>
			<p className="text-ink2">
				{rich("Made from the run of {lesson}.", {
					lesson: (
						<a href={lesson.href} lang="en">
							{lesson.title}
						</a>
					),
				})}
			</p>
			<ol>
				{exercises.map(({ id, title, task }, i) => {
					const standing = standingOf(progress, id);
					const due = progress.items[id]?.due;
					return (
						<li key={id} data-current={place.n === i + 1}>
							<StandingMark standing={standing} />
							<PlaceLink lesson={lesson.id} to={{ ...place, n: i + 1 }} onGo={onGo}>
								<b lang="en">{title}</b> <span lang="en">{task}</span>
							</PlaceLink>
							<span className={standing === "open" ? "sr-only" : "in-this-set-standing"}>
								{t(standingWords[standing])}
								{due === undefined || now === undefined ? "" : `, ${comesBack(due, now)}`}
							</span>
						</li>
					);
				})}
			</ol>
			<div className="in-this-set-ways">
				<PlaceLink lesson={lesson.id} to={{ n: 1, seed: nextSeed(place.seed) }} onGo={onGo} className="btn">
					{t("Shuffle again")}
				</PlaceLink>
				<CopyButton text={() => window.location.href}>{t("Copy the link to this exercise")}</CopyButton>
			</div>
		</section>
	);
}

"use client";
import type { ReactNode } from "react";
import type { Exercise } from "@/lib/practice/exercise";
import { standingOf } from "@/lib/progress/progress";
import { dueCards } from "../progress/due";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";
import { t } from "../words/words";
import { PlaceLink } from "./PlaceLink";
import type { SetPlace } from "./place";
import { StandingMark, standingWords } from "./StandingMark";

interface Props {
	readonly lesson: string;
	readonly title: ReactNode;
	/** Beside the title: "set 1 of 49". */
	readonly aside: string;
	readonly exercises: readonly Exercise[];
	readonly place: SetPlace | undefined;
	readonly onGo: (place: SetPlace) => void;
}

/** The title of a set, its exercises by number, and the cards that are due. */
export function SetHead({ lesson, title, aside, exercises, place, onGo }: Props) {
	const { progress } = useProgress();
	return (
		<div className="set-head">
			<h1>{title}</h1>
			<span className="set-aside">{aside}</span>
			{place && exercises.length > 0 ? (
				<nav aria-label={t("Exercises")} className="set-numbers">
					{exercises.map(({ id, title: name }, i) => {
						const standing = standingOf(progress, id);
						return (
							<PlaceLink
								key={id}
								lesson={lesson}
								to={{ ...place, n: i + 1 }}
								onGo={onGo}
								current={place.n === i + 1}
								className="set-number"
							>
								<span className="sr-only">{t("Exercise")} </span>
								{i + 1}
								<StandingMark standing={standing} />
								<span className="sr-only">
									, <span lang="en">{name}</span>, {t(standingWords[standing])}
								</span>
							</PlaceLink>
						);
					})}
				</nav>
			) : null}
			<DueLink />
		</div>
	);
}

/** The way to the cards that are due, over all sets. Until the page runs, nobody knows how many. */
export function DueLink() {
	const { progress } = useProgress();
	const now = useNow();
	const count = now === undefined ? undefined : dueCards(progress, now).length;
	return (
		<a className="btn" href="/practice/due">
			{count === undefined ? t("Spaced cards") : t("Spaced cards: {count} due", { count })}
		</a>
	);
}

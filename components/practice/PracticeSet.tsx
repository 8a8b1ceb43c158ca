"use client";
import { useEffect, useState } from "react";
import { KeptWords } from "../progress/KeptWords";
import { ProgressNotice } from "../progress/ProgressNotice";
import { rich, t } from "../words/words";
import { ExerciseDesk } from "./ExerciseDesk";
import { Foot } from "./Foot";
import { InThisSet } from "./InThisSet";
import { NeedsScripts } from "./NeedsScripts";
import { NotMade } from "./NotMade";
import { beyondNotice, pathOfSet, type SetPlace } from "./place";
import { SetHead } from "./SetHead";
import { isList, useAttempts } from "./useAttempts";
import { useBeginsAtTop } from "./useBeginsAtTop";
import { type Made, useExercises } from "./useExercises";
import { usePlace } from "./usePlace";
import "./practice.css";

interface Props {
	/** Id, name, and the address of its page. */
	readonly lesson: { readonly id: string; readonly title: string; readonly href: string };
	/** Which of all sets this is, from 1, and how many there are. */
	readonly position: { readonly at: number; readonly all: number };
	/** Id of the lesson whose set comes after this one; absent at the last. */
	readonly following?: string | undefined;
}

/** The exercises of one lesson, one at a time. Which one, and how they are shuffled, stands in the address. */
export function PracticeSet({ lesson, position, following }: Props) {
	const { place, notice, go, correct } = usePlace();
	const made = useExercises(place && { lesson: lesson.id, seed: place.seed });
	const [said, setSaid] = useState("");
	// A shuffle that is still being made shows nothing of the one before.
	const ready = made.state === "made" && place && made.seed === place.seed ? made : undefined;
	const count = ready?.exercises.length ?? 0;
	const at = place && { ...place, n: Math.max(1, Math.min(place.n, count)) };
	useEffect(() => {
		if (place && count > 0 && place.n > count)
			correct({ ...place, n: count }, `${notice} ${beyondNotice(count)}`.trim());
	}, [place, count, notice, correct]);
	const onGo = (next: SetPlace) => {
		go(next);
		const name = next.seed === place?.seed ? ready?.exercises[next.n - 1]?.title : undefined;
		setSaid(name === undefined ? "" : t("Exercise {at} of {all}: {name}", { at: next.n, all: count, name }));
	};
	return (
		<div className="practice">
			<SetHead
				lesson={lesson.id}
				title={rich("{lesson}, from memory", { lesson: <span lang="en">{lesson.title}</span> })}
				aside={t("set {at} of {all}", position)}
				exercises={ready?.exercises ?? []}
				place={at}
				onGo={onGo}
			/>
			<p className="sr-only" role="status">
				{said}
			</p>
			<ProgressNotice />
			<NeedsScripts lesson={lesson} />
			{notice === "" ? null : (
				<p className="practice-notice" role="alert">
					{notice}
				</p>
			)}
			{ready && at ? (
				<AtExercise lesson={lesson} made={ready} place={at} following={following} onGo={onGo} />
			) : (
				<NotMade made={made.state === "made" ? { state: "making" } : made} />
			)}
		</div>
	);
}

interface AtProps {
	readonly lesson: Props["lesson"];
	readonly made: Extract<Made, { readonly state: "made" }>;
	readonly place: SetPlace;
	readonly following: string | undefined;
	readonly onGo: (place: SetPlace) => void;
}

function AtExercise({ lesson, made, place, following, onGo }: AtProps) {
	const { flow, exercises, seed } = made;
	const attemptAt = useAttempts();
	const exercise = exercises[place.n - 1];
	useBeginsAtTop(exercise?.id);
	if (!exercise) return <p className="set-wait">{t("This lesson has no exercises yet.")}</p>;
	const desk = attemptAt(`${seed} ${exercise.id}`, flow, exercise);
	const to = (n: number) => () => onGo({ ...place, n });
	const isLast = place.n === exercises.length;
	const after = following === undefined ? "/practice" : pathOfSet(following);
	return (
		<>
			<ExerciseDesk
				// What is typed or picked up in one exercise is none of the next.
				key={`${seed} ${exercise.id}`}
				flow={flow}
				exercise={exercise}
				desk={desk}
				where={t("{at} of {all} exercises in this set", { at: place.n, all: exercises.length })}
				onSkip={isLast ? () => window.location.assign(after) : to(place.n + 1)}
			>
				<InThisSet lesson={lesson} exercises={exercises} place={place} onGo={onGo} />
			</ExerciseDesk>
			<Foot
				onBack={place.n > 1 ? to(place.n - 1) : undefined}
				onShow={isList(exercise) ? desk.show : undefined}
				next={
					isLast
						? { name: following === undefined ? t("All sets") : t("Next set"), href: after }
						: { name: t("Next exercise"), onPress: to(place.n + 1) }
				}
			>
				<KeptWords />
			</Foot>
		</>
	);
}

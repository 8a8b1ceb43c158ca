"use client";
import { useId } from "react";
import type { CheckExercise, DifferenceExercise, RackExercise } from "@/lib/practice/exercise";
import { Scrolls } from "../ui/Scrolls";
import { t } from "../words/words";
import "./options.css";

type Exercise = RackExercise | CheckExercise | DifferenceExercise;

interface Props {
	readonly exercise: Exercise;
	/** Ids of the options that are taken. */
	readonly taken: readonly string[];
	readonly onTake: (taken: readonly string[]) => void;
}

/** Options of which one fits, or, in a rack, any number. Above them the messages that they are about. */
export function OptionsExercise({ exercise, taken, onTake }: Props) {
	const name = useId();
	const turn = (id: string) => {
		if (!exercise.many) return onTake([id]);
		const next = taken.includes(id) ? taken.filter((one) => one !== id) : [...taken, id];
		// In the order in which they stand, whatever came first.
		onTake(exercise.options.map((option) => option.id).filter((one) => next.includes(one)));
	};
	return (
		<>
			<Messages exercise={exercise} />
			<fieldset className="options" data-many={exercise.many}>
				<legend className="sr-only" lang="en">
					{exercise.title}
				</legend>
				{exercise.options.map(({ id, text, mono = false }, i) => (
					<label key={id}>
						<input
							type={exercise.many ? "checkbox" : "radio"}
							name={name}
							checked={taken.includes(id)}
							onChange={() => turn(id)}
						/>
						{exercise.many ? null : <span className="option-letter">{"ABCDEFGH"[i]}</span>}
						<span className={mono ? "option-bytes" : undefined} lang="en">
							{text}
						</span>
					</label>
				))}
			</fieldset>
		</>
	);
}

function Messages({ exercise }: { readonly exercise: Exercise }) {
	if (exercise.kind === "rack") return null;
	if (exercise.kind === "check") return <Raw name={t("The request as it arrived")} text={exercise.message} />;
	return (
		<div className="messages-beside">
			<Raw {...exercise.left} isProse />
			<Raw {...exercise.right} isProse />
		</div>
	);
}

interface RawProps {
	readonly name: string;
	readonly text: string;
	/** Whether its name is the exercise's own, which is English. */
	readonly isProse?: boolean;
}

const Raw = ({ name, text, isProse = false }: RawProps) => (
	<figure className="message-raw" lang={isProse ? "en" : undefined}>
		<figcaption>{name}</figcaption>
		<Scrolls label={name} className="raw">
			<span translate="no">{text}</span>
		</Scrolls>
	</figure>
);

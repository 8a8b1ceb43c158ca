"use client";
import { useId } from "react";
import type { CheckExercise, DifferenceExercise, RackExercise } from "@/lib/practice/exercise";
import { Scrolls } from "../ui/Scrolls";
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
				<legend className="sr-only">{exercise.title}</legend>
				{exercise.options.map(({ id, text, mono = false }, i) => (
					<label key={id}>
						<input
							type={exercise.many ? "checkbox" : "radio"}
							name={name}
							checked={taken.includes(id)}
							onChange={() => turn(id)}
						/>
						{exercise.many ? null : <span className="option-letter">{"ABCDEFGH"[i]}</span>}
						<span className={mono ? "option-bytes" : undefined}>{text}</span>
					</label>
				))}
			</fieldset>
		</>
	);
}

function Messages({ exercise }: { readonly exercise: Exercise }) {
	if (exercise.kind === "rack") return null;
	if (exercise.kind === "check") return <Raw name="The request as it arrived" text={exercise.message} />;
	return (
		<div className="messages-beside">
			<Raw {...exercise.left} />
			<Raw {...exercise.right} />
		</div>
	);
}

const Raw = ({ name, text }: { readonly name: string; readonly text: string }) => (
	<figure className="message-raw">
		<figcaption>{name}</figcaption>
		<Scrolls label={name} className="raw">
			{text}
		</Scrolls>
	</figure>
);

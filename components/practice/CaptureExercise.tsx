"use client";
import type { CaptureExercise as Exercise } from "@/lib/practice/exercise";
import { ArrowIcon } from "../ui/icons";

/** A goal to reach by hand. Free play is a page of its own, and judges there. */
export const CaptureExercise = ({ exercise }: { readonly exercise: Exercise }) => (
	<div className="capture">
		<h3>What counts as done</h3>
		<p>{exercise.goal}</p>
		<p className="text-ink2">
			You play the attacker, message by message. The server, the client and the API are the real ones of this site. When
			the run has ended, free play reads the final world: what the attacker holds, and whether Ada got what she came
			for.
		</p>
		<a className="btn btn-primary btn-large" href={exercise.href}>
			Open free play <ArrowIcon size={16} />
		</a>
	</div>
);

"use client";
import { type FormEvent, useId, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { CaptureExercise as Exercise, Judged } from "@/lib/practice/exercise";
import { ArrowIcon } from "../ui/icons";
import { capturePiece } from "./pieces";

interface Props {
	readonly flow: AnyFlow;
	readonly exercise: Exercise;
	readonly onJudged: (judged: Judged) => void;
	/** The address is another one: what was said of the one before holds no more. */
	readonly onChange: () => void;
}

/** A goal to reach by hand: free play is a page of its own, and the run that comes of it is judged here by its address. */
export function CaptureExercise({ flow, exercise, onJudged, onChange }: Props) {
	const id = useId();
	const [problem, setProblem] = useState("");
	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const address = String(new FormData(event.currentTarget).get("address") ?? "");
		judged(flow, exercise, address).then(
			(verdict) => {
				setProblem("problem" in verdict ? verdict.problem : "");
				if (!("problem" in verdict)) onJudged(verdict);
			},
			(error: unknown) => setProblem(`That run failed in our simulator, not in OAuth. ${String(error)}`),
		);
	};
	return (
		<div className="capture">
			<p>
				<a className="btn btn-large" href={exercise.href} target="_blank" rel="noopener">
					Open free play <ArrowIcon size={16} />
					<span className="sr-only">, in a new tab</span>
				</a>
			</p>
			<p className="text-ink2">
				Server, client and API are the real ones of this site. When you are done there, bring the address of your run:
				it is played again, and its final world says whether the goal is reached. Other protections may be raised, and
				none lowered.
			</p>
			<form onSubmit={onSubmit}>
				<label htmlFor={id}>The address of your run</label>
				<input
					id={id}
					name="address"
					className="edit-field"
					autoComplete="off"
					spellCheck={false}
					aria-invalid={problem !== ""}
					aria-describedby={`${id}-problem`}
					onChange={() => {
						setProblem("");
						onChange();
					}}
				/>
				<p id={`${id}-problem`} role="alert">
					{problem}
				</p>
				<button type="submit" className="btn btn-primary">
					Play it and judge
				</button>
			</form>
		</div>
	);
}

const judged = async (flow: AnyFlow, exercise: Exercise, address: string) =>
	(await capturePiece.get()).judgeCapture(flow, exercise, address);

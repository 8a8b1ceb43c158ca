"use client";
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import type { CaptureExercise as Exercise, Judged } from "@/lib/practice/exercise";
import { ArrowIcon } from "../ui/icons";
import { rich, t } from "../words/words";
import { forgetCapture, keepCapture, keptCapture } from "./capture-kept";
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
	const { address, played, setAddress, problem, judge } = useCapture({ flow, exercise, onJudged, onChange });
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		judge(address);
	};
	return (
		<div className="capture">
			<p>
				{played === undefined ? null : (
					<>
						<a className="btn btn-large" href={played} onClick={() => begin(exercise, played)}>
							{t("Go on with this run")} <ArrowIcon size={16} />
						</a>{" "}
					</>
				)}
				<a className="btn btn-large" href={exercise.href} onClick={() => begin(exercise)}>
					{played === undefined ? t("Play it in free play") : t("Begin anew")} <ArrowIcon size={16} />
				</a>
			</p>
			<p className="text-ink2">
				{t(
					"Server, client and API are the real ones of this site. “Judge it” leads back here with your run: it is played again, and its final world says whether the goal is reached. Other protections may be raised, and none lowered.",
				)}
			</p>
			<form onSubmit={onSubmit}>
				<label htmlFor={id}>{t("The address of your run")}</label>
				<p id={`${id}-note`} className="text-ink2">
					{t("It is filled in when you come back. You can also paste that of a run that you played elsewhere.")}
				</p>
				<input
					id={id}
					name="address"
					className="edit-field"
					autoComplete="off"
					spellCheck={false}
					value={address}
					aria-invalid={problem !== undefined}
					aria-describedby={`${id}-note ${id}-problem`}
					onChange={({ target }) => setAddress(target.value)}
				/>
				<p id={`${id}-problem`} role="alert">
					{problem}
				</p>
				<button type="submit" className="btn btn-primary">
					{t("Play it and judge")}
				</button>
			</form>
		</div>
	);
}

/** The address of a run, and the verdict on it. It is there by itself where it was played for this exercise. */
function useCapture({ flow, exercise, onJudged, onChange }: Props) {
	const [address, setAddress] = useState("");
	const [played, setPlayed] = useState<string>();
	const [problem, setProblem] = useState<ReactNode>();
	const judge = (of: string): void => {
		judged(flow, exercise, of).then(
			(verdict) => {
				setProblem("problem" in verdict ? <span lang="en">{verdict.problem}</span> : undefined);
				if ("problem" in verdict) return;
				if (verdict.right) forgetCapture();
				onJudged(verdict);
			},
			(error: unknown) =>
				setProblem(
					rich("That run failed in our simulator, not in OAuth. {error}", { error: <code>{String(error)}</code> }),
				),
		);
	};
	useComingBack(exercise.id, (run, isAsked) => {
		setAddress(run);
		setPlayed(run);
		setProblem(undefined);
		if (isAsked) judge(run);
	});
	return {
		address,
		/** The run that was played for this exercise, which can be gone on with. */
		played,
		problem,
		judge,
		setAddress: (next: string) => {
			setAddress(next);
			setProblem(undefined);
			onChange();
		},
	};
}

/** Hears of the run that was played for an exercise: when the page opens, and when a browser shows it again as it was left. */
function useComingBack(exercise: string, onRun: (run: string, isAsked: boolean) => void): void {
	const [come, setCome] = useState(0);
	const look = useCallback(() => setCome((count) => count + 1), []);
	useEffect(() => {
		window.addEventListener("pageshow", look);
		return () => window.removeEventListener("pageshow", look);
	}, [look]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for when somebody comes, and not at each drawing.
	useEffect(() => {
		const kept = keptCapture();
		if (kept?.exercise !== exercise || kept.run === undefined) return;
		const { judge: isAsked = false, ...rest } = kept;
		// It is asked for once: a reload does not count as another try.
		keepCapture(rest);
		onRun(kept.run, isAsked);
	}, [exercise, come]);
}

/** @param run the one that is gone on with */
function begin({ id, goal, href }: Exercise, run?: string): void {
	const { pathname, search } = window.location;
	const begun = { exercise: id, goal, path: href.split(/[?#]/)[0] ?? "", back: `${pathname}${search}` };
	keepCapture(run === undefined ? begun : { ...begun, run });
}

const judged = async (flow: AnyFlow, exercise: Exercise, address: string) =>
	(await capturePiece.get()).judgeCapture(flow, exercise, address);

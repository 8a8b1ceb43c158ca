"use client";
import { useEffect, useState } from "react";
import { addressOf } from "@/lib/flow/link/address";
import { rich, t } from "../words/words";
import { forgetCapture, keepCapture, keptCapture } from "./capture-kept";
import "./task-bar.css";

interface Props {
	/** The query of the run that is shown. */
	readonly link: string;
	/** It is being computed. */
	readonly busy: boolean;
}

/** In free play: the exercise that it is played for, and the way back to it with the run. */
export function TaskBar({ link, busy }: Props) {
	const [kept, setKept] = useState(keptCapture);
	const path = window.location.pathname;
	const run = addressOf(path, link);
	useEffect(() => {
		const now = keptCapture();
		if (now?.path === path && !busy) keepCapture({ ...now, run });
	}, [path, run, busy]);
	if (kept?.path !== path) return null;
	const judge = () => {
		if (busy) return;
		keepCapture({ ...kept, run, judge: true });
		window.location.assign(kept.back);
	};
	const leave = () => {
		forgetCapture();
		setKept(undefined);
		// The button that was pressed is gone with its bar.
		document.querySelector<HTMLElement>(".key.next")?.focus();
	};
	return (
		<section className="task-bar" aria-label={t("Task of Practice")}>
			<p>
				<b>{t("Task of Practice")}</b>{" "}
				<span>{rich("The goal: {goal}.", { goal: <span lang="en">{kept.goal}</span> })}</span>
			</p>
			<button type="button" className="btn btn-primary" aria-disabled={busy} onClick={judge}>
				{t("Judge it")}
			</button>
			<button type="button" className="btn" onClick={leave}>
				{t("Leave the task")}
			</button>
		</section>
	);
}

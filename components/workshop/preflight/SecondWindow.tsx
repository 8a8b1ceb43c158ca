"use client";
import { useEffect, useState } from "react";
import { answerWindows } from "./windows";

/** The second window: it answers the first one. */
export function SecondWindow() {
	const [answers, setAnswers] = useState<number>();
	useEffect(() => {
		const end = answerWindows(() => setAnswers((before = 0) => before + 1));
		if (end) setAnswers(0);
		return end;
	}, []);
	return (
		<>
			<h1>The second window</h1>
			<p>
				{answers === undefined
					? "In this browser windows cannot talk to each other."
					: "It answers the preflight page. Look there, then close this window."}
			</p>
			<p role="status">{answers ? `Answered: ${answers}` : ""}</p>
		</>
	);
}

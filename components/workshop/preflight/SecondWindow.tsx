"use client";
import { useEffect, useState } from "react";
import { t } from "../../words/words";
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
			<h1>{t("The second window")}</h1>
			<p>
				{answers === undefined
					? t("In this browser windows cannot talk to each other.")
					: t("It answers the preflight page. Look there, then close this window.")}
			</p>
			<p role="status">{answers ? t("Answered: {count}", { count: answers }) : ""}</p>
		</>
	);
}

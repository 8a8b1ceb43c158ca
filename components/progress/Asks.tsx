"use client";
import { useEffect, useRef, useState } from "react";
import { t } from "../words/words";

interface Props {
	readonly question: string;
	/** What is done, on both buttons: "Remove it". */
	readonly yes: string;
	readonly onYes: () => void;
}

/** A button that asks first, in its own place. */
export function Asks({ question, yes, onYes }: Props) {
	const [asked, setAsked] = useState(false);
	const first = useRef<HTMLButtonElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const was = useRef(asked);
	useEffect(() => {
		if (asked !== was.current) (asked ? first : opener).current?.focus();
		was.current = asked;
	}, [asked]);
	if (!asked)
		return (
			<button ref={opener} type="button" className="btn" onClick={() => setAsked(true)}>
				{yes}
			</button>
		);
	return (
		<span className="asks" role="group" aria-label={question}>
			<span>{question}</span>
			<button ref={first} type="button" className="btn" onClick={() => setAsked(false)}>
				{t("Keep it")}
			</button>
			<button
				type="button"
				className="btn"
				onClick={() => {
					setAsked(false);
					onYes();
				}}
			>
				{yes}
			</button>
		</span>
	);
}

"use client";
import { type ReactNode, useEffect, useState } from "react";
import { t } from "../words/words";
import { copyText } from "./clipboard";
import { CopyIcon } from "./icons";

/** Copies a text and says so in its own label. */
export function CopyButton({
	text,
	children,
}: {
	readonly text: string | (() => string);
	readonly children: ReactNode;
}) {
	const [said, setSaid] = useState<string>();
	useEffect(() => {
		if (said === undefined) return;
		const timer = setTimeout(() => setSaid(undefined), 2000);
		return () => clearTimeout(timer);
	}, [said]);
	const copy = async () => {
		const done = await copyText(typeof text === "string" ? text : text());
		setSaid(t(done ? "Copied" : "Could not copy: select the text instead"));
	};
	return (
		<button type="button" className="btn" onClick={() => void copy()}>
			<CopyIcon size={16} />
			<span aria-live="polite">{said ?? children}</span>
		</button>
	);
}

"use client";
import { useEffect, useState } from "react";
import { t } from "../../words/words";
import { type Arrived, arrivedOf } from "./key-words";

/** More are not seen at once. */
const SHOWN = 6;

interface Props {
	readonly keys: readonly Arrived[];
	readonly onKey: (arrived: Arrived) => void;
}

/** Every key as it arrives. While it listens, keys do nothing else on this page, but Tab. */
export function ClickerTest({ keys, onKey }: Props) {
	const [listening, setListening] = useState(false);
	useEffect(() => (listening ? listen(onKey, () => setListening(false)) : undefined), [listening, onKey]);
	return (
		<>
			<button type="button" className="btn" aria-pressed={listening} onClick={() => setListening(!listening)}>
				{listening ? t("Listening. Tab ends it") : t("Listen for keys")}
			</button>
			<ol className="preflight-keys" aria-live="polite" aria-label={t("Keys that have arrived, the last one first")}>
				{keys
					.map(({ key, code, says }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: keys are only added, at the end.
						<li key={index}>
							<kbd>{key}</kbd>{" "}
							{code ? <span translate="no">({code})</span> : <span>{t("(no place on the keyboard)")}</span>} {says}
						</li>
					))
					.slice(-SHOWN)
					.reverse()}
			</ol>
		</>
	);
}

function listen(onKey: (arrived: Arrived) => void, end: () => void): () => void {
	const onDown = (event: KeyboardEvent) => {
		if (event.key === "Tab") return end();
		event.preventDefault();
		event.stopPropagation();
		// A key that is held for another, and one that repeats, are no press.
		if (event.repeat || /^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
		onKey(arrivedOf(event, document.documentElement.dataset.keys === "off"));
	};
	// The button that was pressed to listen has the focus: Space would press it again when it is let go.
	const onUp = (event: KeyboardEvent) => event.preventDefault();
	window.addEventListener("keydown", onDown, true);
	window.addEventListener("keyup", onUp, true);
	return () => {
		window.removeEventListener("keydown", onDown, true);
		window.removeEventListener("keyup", onUp, true);
	};
}

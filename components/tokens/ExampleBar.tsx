"use client";
import { t } from "../words/words";
import { type Example, examples } from "./examples";
import type { Inspection } from "./inspection";

interface Props {
	readonly state: Inspection;
	readonly onPick: (example: Example) => void;
}

/** One token of every kind to start with. Each comes from a run that is played when it is asked for. */
export function ExampleBar({ state, onPick }: Props) {
	return (
		<div className="examples" role="group" aria-label={t("Try one of these")}>
			<span aria-hidden="true">{t("Try one of these")}</span>
			{examples.map((example) => (
				<button
					key={example.id}
					type="button"
					className="btn"
					aria-pressed={isShown(state, example)}
					onClick={() => onPick(example)}
				>
					{t(example.name)}
				</button>
			))}
		</div>
	);
}

const isShown = ({ source, kind }: Inspection, example: Example): boolean =>
	source.kind === "run" && source.token.lesson === example.lesson && kind === example.kind;

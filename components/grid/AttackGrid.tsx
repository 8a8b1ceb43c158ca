"use client";
import { useState } from "react";
import { gridMarkdown } from "@/lib/flow/proof/grid";
import { Glyph } from "../stage/glyphs";
import { CopyButton } from "../ui/CopyButton";
import { save } from "../ui/save";
import { rich, t } from "../words/words";
import type { AttackRow } from "./attack-row";
import { GridTable } from "./GridTable";
import { Mark, markNames } from "./Mark";
import { type Grid, useGrid } from "./useGrid";
import "./grid.css";

interface GridProps {
	readonly attacks: readonly AttackRow[];
	/** The row that is open at first. */
	readonly first?: string | undefined;
}

/** Every attack against every protection: as the site brings it, and played in this page where somebody wants to see that. */
export function AttackGrid({ attacks, first }: GridProps) {
	const [built] = useState(attacks);
	const grid = useGrid(built);
	return (
		<>
			<div className="grid-title">
				<Progress grid={grid} />
			</div>
			<Key />
			<div className="grid-scroll">
				<GridTable attacks={attacks} rows={grid.rows} first={first} />
			</div>
			<div className="grid-foot">
				<p>
					{t(
						"Each mark is a real run: every control at its weakest, this one at its strongest, and where the attack fails, the other ways of the attacker as well. Press it to open that run. A row opens to all levels and sets. A control that changes nothing alone has no column. What runs have in common is played once.",
					)}
				</p>
				<CopyButton text={() => gridMarkdown(grid.rows)}>{t("Copy as Markdown")}</CopyButton>
				<button
					type="button"
					className="btn"
					onClick={() => save("par-avion-grid.json", "application/json", JSON.stringify(grid.rows, null, "\t"))}
				>
					{t("Save JSON")}
				</button>
			</div>
		</>
	);
}

/** How far it is, and the way to stop it. */
function Progress({ grid }: { readonly grid: Grid }) {
	const { done, of, state, stop, start } = grid;
	const running = state === "running";
	return (
		<div className="grid-progress">
			<span role="status">{said(grid)}</span>
			<span>
				{state === "given"
					? rich("{count} settings", { count: <b>{of}</b> })
					: rich("{done} of {all} settings", { done: <b>{done}</b>, all: of })}
			</span>
			{state === "given" ? null : <progress max={of} value={done} aria-label={t("Settings that are done")} />}
			<button type="button" className="btn" onClick={running ? stop : start}>
				{t(running ? "Stop" : "Compute it here")}
			</button>
		</div>
	);
}

function said({ state, whole }: Grid): string {
	if (state === "given") return t("Computed before it came here, and by a test at every change:");
	if (state === "unreachable")
		return t("The server cannot be reached, so nothing was computed. The marks came with the page.");
	if (state === "fault") return t("The runs failed in our simulator. The marks are those that came with the page.");
	if (!whole) return t("Computed in this page:");
	const { seconds, runs, distinct } = whole;
	return t("Computed in this page in {seconds} s, by {runs} runs, {distinct} of them distinct:", {
		seconds: seconds.toFixed(1),
		runs,
		distinct,
	});
}

function Key() {
	return (
		<ul className="grid-key">
			{(["stopped", "weakened", "lockedOut", "lands"] as const).map((outcome) => (
				<li key={outcome}>
					<Mark outcome={outcome} /> {t(markNames[outcome])}
				</li>
			))}
			<li>
				<Glyph role="attacker" size={16} /> {t("lands")}
			</li>
		</ul>
	);
}

"use client";
import { useEffect, useState } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { profiles } from "@/lib/vocabulary/profiles";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { Player } from "../playing/usePlayer";

interface Tried {
	readonly key: string;
	readonly settings: Settings;
	readonly what: string;
	/** How it ended, once the learner has seen the end. */
	readonly outcome?: string;
}

/** The learner's evidence: every set of protections that was played, and how it ended. Kept in the page only. */
export function YourRuns({ player, lesson }: { readonly player: Player; readonly lesson: LessonView }) {
	const { context, run } = player;
	const [tried, setTried] = useState<readonly Tried[]>([]);
	const ended = atEnd(context);
	const { settings } = context.spec;
	useEffect(() => {
		const key = JSON.stringify(settings);
		const entry: Tried = {
			key,
			settings,
			what: describe(settings, lesson),
			...(ended ? { outcome: outcomeOf(run) } : {}),
		};
		setTried((before) => withEntry(before, entry));
	}, [settings, ended, run, lesson]);
	const here = JSON.stringify(settings);
	return (
		<section className="mt-3" aria-label="Your runs">
			<h3>Your runs</h3>
			<table className="runs">
				<tbody>
					{tried.map((one, i) => (
						<tr key={one.key} data-current={one.key === here}>
							<td>{i + 1}</td>
							<td>
								<button
									type="button"
									className="btn-link"
									onClick={() => player.send({ type: "CONFIGURE", settings: one.settings })}
								>
									{one.what}
								</button>
							</td>
							<td>
								{one.outcome ??
									(one.key === here
										? `hop ${run.hops[context.cursor]?.number} of ${run.hops.at(-1)?.number}`
										: "not played out")}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function withEntry(before: readonly Tried[], entry: Tried): readonly Tried[] {
	const known = before.find((one) => one.key === entry.key);
	if (!known) return [...before, entry].slice(-8);
	if (known.outcome !== undefined || entry.outcome === undefined) return before;
	return before.map((one) => (one === known ? entry : one));
}

/** "PKCE: required", or "Everything at its weakest". */
function describe(settings: Settings, lesson: LessonView): string {
	const moved = lesson.controls.filter((id) => levelOf(settings, id) !== profiles.weakest[id]);
	const variant = lesson.attack?.variants.find(({ id }) => id === settings.variant);
	return `${levelsText(settings, moved)}${variant ? `; the attacker ${variant.name}` : ""}`;
}

function levelsText(settings: Settings, moved: readonly ControlId[]): string {
	if (moved.length === 0) return "Everything at its weakest";
	if (moved.length > 3)
		return `${settings.profile === "weakest" ? "" : `OAuth ${settings.profile}, `}${moved.length} moved`;
	return moved.map((id) => `${meanings[id].name}: ${levelOf(settings, id)}`).join(", ");
}

function outcomeOf(run: Run): string {
	if (run.verdict?.goalMet) return "lands";
	const refused = run.hops.find((hop) => hop.refusal);
	return `stopped${refused ? ` at hop ${refused.number}` : ""}`;
}

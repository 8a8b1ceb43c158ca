"use client";
import { type ReactNode, useEffect, useState } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { profiles } from "@/lib/vocabulary/profiles";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { Player } from "../playing/usePlayer";
import { rich, t } from "../words/words";

interface Tried {
	readonly key: string;
	readonly settings: Settings;
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
			...(ended ? { outcome: outcomeOf(run) } : {}),
		};
		setTried((before) => withEntry(before, entry));
	}, [settings, ended, run]);
	const here = JSON.stringify(settings);
	return (
		<section className="mt-3" aria-label={t("Your runs")}>
			<h3>{t("Your runs")}</h3>
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
									<What settings={one.settings} lesson={lesson} />
								</button>
							</td>
							<td>
								{one.outcome ??
									(one.key === here
										? rich("hop {hop} of {all}", {
												hop: run.hops[context.cursor]?.number,
												all: run.hops.at(-1)?.number,
											})
										: t("not played out"))}
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
function What({ settings, lesson }: Pick<Tried, "settings"> & { readonly lesson: LessonView }): ReactNode {
	const moved = lesson.controls.filter((id) => levelOf(settings, id) !== profiles.weakest[id]);
	const variant = lesson.attack?.variants.find(({ id }) => id === settings.variant);
	const levels = levelsSaid(settings, moved);
	if (!variant) return levels;
	return rich("{levels}; the attacker {does}", { levels, does: <span lang="en">{variant.name}</span> });
}

function levelsSaid(settings: Settings, moved: readonly ControlId[]): ReactNode {
	const count = moved.length;
	if (count === 0) return t("Everything at its weakest");
	if (count <= 3)
		return <span lang="en">{moved.map((id) => `${meanings[id].name}: ${levelOf(settings, id)}`).join(", ")}</span>;
	return settings.profile === "weakest"
		? t("{count} moved", { count })
		: t("OAuth {version}, {count} moved", { version: settings.profile, count });
}

function outcomeOf(run: Run): string {
	if (run.verdict?.goalMet) return t("lands");
	const refused = run.hops.find((hop) => hop.refusal);
	return refused ? t("stopped at hop {hop}", { hop: refused.number }) : t("stopped");
}

"use client";
import type { ReactNode } from "react";
import { entryOf } from "@/content/catalog";
import { type ByHand, byHand } from "@/content/free/by-hand";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { weakestSettings } from "@/lib/vocabulary/settings";
import { compareHref } from "../playing/compare-link";
import type { Player } from "../playing/usePlayer";
import { SoftLink } from "../ui/SoftLink";
import { t } from "../words/words";

/** This run beside another one of the same grant: the honest one, the one before, or a known attack that somebody played by hand. */
export function CompareWith({ lesson, player: { context } }: { readonly lesson: LessonView; readonly player: Player }) {
	const { spec, cursor } = context;
	const before = context.undo.at(-1);
	const known = byHand.filter(({ grant }) => lesson.id === `free-${grant}`);
	const link = (key: string, text: ReactNode, other: RunSpec) => (
		<li key={key}>
			<SoftLink href={compareHref(lesson, other, spec, cursor)}>{text}</SoftLink>
		</li>
	);
	const nothing = spec.free && spec.free.interventions.length > 0;
	if (!nothing && !before && known.length === 0) return null;
	return (
		<details
			className="free-compare"
			onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" })}
		>
			<summary className="btn">{t("Compare with")}</summary>
			<ul>
				{nothing && spec.free
					? link("nothing", t("Nothing done"), { ...spec, free: { ...spec.free, interventions: [] } })
					: null}
				{before ? link("before", t("The run before this one"), before) : null}
				{known.map((one) => link(JSON.stringify(one), <span lang="en">{nameOf(one)}</span>, specOf(one, spec)))}
			</ul>
		</details>
	);
}

const nameOf = ({ attack, way }: ByHand): string => `${entryOf(attack)?.title ?? attack}${way ? ` (${way})` : ""}`;

/** The known attack, played under the protections that this run has where it has no settings of its own. */
const specOf = ({ free, levels = {} }: ByHand, { settings }: RunSpec): RunSpec => ({
	settings: { ...weakestSettings, levels, seed: settings.seed },
	choices: [],
	edits: [],
	free,
});

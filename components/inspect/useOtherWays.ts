"use client";
import { useEffect, useState } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { RunSpec } from "@/lib/flow/run";
import { withVariant } from "@/lib/vocabulary/settings";
import { compute } from "../playing/compute";

type Variant = NonNullable<LessonView["attack"]>["variants"][number];

/**
 * Plays the other variants of an attack under the same protections.
 * @param spec the run that was stopped; `undefined` for nothing to play
 * @returns the first variant that still lands, `none` where every one fails, `undefined` while they are played
 */
export function useOtherWays(lesson: LessonView, spec: RunSpec | undefined): Variant | "none" | undefined {
	const [found, setFound] = useState<{ readonly spec: RunSpec; readonly landing: Variant | "none" }>();
	const variants = lesson.attack?.variants;
	useEffect(() => {
		if (!spec || !variants) return;
		let stale = false;
		void firstLanding(lesson.id, spec, variants).then((landing) => {
			if (!stale) setFound({ spec, landing });
		});
		return () => {
			stale = true;
		};
	}, [lesson.id, spec, variants]);
	return found !== undefined && found.spec === spec ? found.landing : undefined;
}

/** Edits belong to one run: another variant sends other messages. */
async function firstLanding(id: string, spec: RunSpec, variants: readonly Variant[]): Promise<Variant | "none"> {
	const [usual] = variants;
	for (const variant of variants) {
		if (variant.id === (spec.settings.variant ?? usual?.id)) continue;
		const settings = withVariant(spec.settings, variant === usual ? undefined : variant.id);
		const run = await compute(id, { ...spec, settings, edits: [] });
		if (run.verdict?.goalMet) return variant;
	}
	return "none";
}

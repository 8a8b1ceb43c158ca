"use client";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { compareHref } from "../playing/compare-link";
import type { Player } from "../playing/usePlayer";
import { SoftLink } from "../ui/SoftLink";
import { t } from "../words/words";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** After a change: the run as it was before, beside the run as it is now. */
export function CompareWithBefore({ lesson, player: { context } }: Props) {
	const before = context.undo.at(-1);
	if (!before || context.spec.edits.length > 0) return null;
	return (
		<SoftLink className="btn" href={compareHref(lesson, before, context.spec, context.cursor)}>
			{t("Compare with before")}
		</SoftLink>
	);
}

/** With edits: the original run beside the edited one, on one scrubber. */
export function CompareHopByHop({ lesson, player: { context } }: Props) {
	const { spec, cursor } = context;
	return (
		<SoftLink className="btn" href={compareHref(lesson, { ...spec, edits: [] }, spec, cursor)}>
			{t("Compare hop by hop")}
		</SoftLink>
	);
}

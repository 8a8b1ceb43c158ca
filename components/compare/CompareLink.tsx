"use client";
import Link from "next/link";
import type { LessonView } from "@/lib/flow/lesson-view";
import type { Player } from "../player/usePlayer";
import { compareHref } from "./place";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** After a change: the run as it was before, beside the run as it is now. */
export function CompareWithBefore({ lesson, player: { context } }: Props) {
	const before = context.undo.at(-1);
	if (!before || context.spec.edits.length > 0) return null;
	return (
		<Link className="btn" href={compareHref(lesson, before, context.spec, context.cursor)} prefetch={false}>
			Compare with before
		</Link>
	);
}

/** With edits: the original run beside the edited one, on one scrubber. */
export function CompareHopByHop({ lesson, player: { context } }: Props) {
	const { spec, cursor } = context;
	return (
		<Link className="btn" href={compareHref(lesson, { ...spec, edits: [] }, spec, cursor)} prefetch={false}>
			Compare hop by hop
		</Link>
	);
}

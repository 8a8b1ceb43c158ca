"use client";
import { type ComponentProps, memo, useMemo } from "react";
import { buildableAt, missingNames } from "@/lib/flow/read/build-request";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { BuildPanel } from "../stage/BuildPanel";
import { Racks } from "../stage/Racks";

type Props = ComponentProps<typeof Racks> & {
	readonly lesson: LessonView;
	/** Whether to ask under them if the attacker can build the request. */
	readonly build?: boolean;
};

/** Where a learner plays the attacker: at the end, what it lacks. Before, nobody can know what it is going to do. */
export function lackingAt({ lanes, hops, played }: Props["run"], cursor: number): Props["missing"] {
	if (!played) return undefined;
	const attacker = lanes.find(({ role }) => role === "attacker")?.id ?? "";
	return cursor === hops.length - 1 ? { [attacker]: played.lacks } : {};
}

/** The racks of an attack: what the attacker would need and does not have, too. */
export const AttackRacks = memo(function AttackRacks({ lesson, build = false, ...racks }: Props) {
	const { run, cursor } = racks;
	const missing = useMemo(() => lackingAt(run, cursor) ?? missingNames(run, cursor, lesson), [run, cursor, lesson]);
	const built = build ? buildableAt(run, cursor, lesson) : undefined;
	return (
		<>
			<Racks {...racks} missing={missing} />
			{built ? <BuildPanel run={run} built={built} /> : null}
		</>
	);
});

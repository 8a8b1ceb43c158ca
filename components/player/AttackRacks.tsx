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

/** The racks of an attack: what the attacker would need and does not have, too. */
export const AttackRacks = memo(function AttackRacks({ lesson, build = false, ...racks }: Props) {
	const { run, cursor } = racks;
	const missing = useMemo(() => missingNames(run, cursor, lesson), [run, cursor, lesson]);
	const built = build ? buildableAt(run, cursor, lesson) : undefined;
	return (
		<>
			<Racks {...racks} missing={missing} />
			{built ? <BuildPanel run={run} built={built} /> : null}
		</>
	);
});

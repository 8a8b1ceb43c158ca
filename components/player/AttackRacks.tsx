"use client";
import { type ComponentProps, useMemo } from "react";
import { buildableAt, missingNames } from "@/lib/flow/build-request";
import type { LessonView } from "@/lib/flow/lesson-view";
import { BuildPanel } from "../stage/BuildPanel";
import { Racks } from "../stage/Racks";
import type { Player } from "./usePlayer";

type Props = ComponentProps<typeof Racks> & { readonly lesson: LessonView };

/** The racks of an attack: what the attacker would need and does not have, too. */
export function AttackRacks({ lesson, ...racks }: Props) {
	const { run, cursor } = racks;
	const missing = useMemo(() => missingNames(run, cursor, lesson), [run, cursor, lesson]);
	return <Racks {...racks} missing={missing} />;
}

/** Under them, on a desk: can the attacker build the request? */
export function AttackBuild({
	lesson,
	player: { run, context },
}: {
	readonly lesson: LessonView;
	readonly player: Player;
}) {
	const built = buildableAt(run, context.cursor, lesson);
	return built ? <BuildPanel run={run} built={built} /> : null;
}

"use client";
import dynamic from "next/dynamic";
import { useCallback, useMemo, useRef, useState } from "react";
import { occurrencesOf } from "@/lib/flow/holdings";
import type { LessonView } from "@/lib/flow/lesson-view";
import { hasPerson, withPerson } from "@/lib/flow/split";
import { geometryOf } from "../stage/geometry";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { useSize } from "../ui/useSize";
import type { Player } from "./usePlayer";
import "../stage/racks.css";

// A flow has no attacker.
const AttackRacks = dynamic(() => import("./AttackRacks").then((m) => m.AttackRacks));

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly editing: boolean;
}

/** The stage with its racks, and in an attack the question what the attacker could build. */
export function DesktopStage({ lesson, player, editing }: Props) {
	const { context, run, view, change, send } = player;
	const { cursor, changed } = context;
	const box = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 912, height: lesson.attack || lesson.policy ? 300 : 496 });
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const onOpen = useCallback((fold: string) => setOpen((before) => new Set([...before, fold])), []);
	const onJump = useCallback((to: number) => send({ type: "JUMP", to }), [send]);
	const onFollow = useCallback((value: string | undefined) => change({ follow: value }), [change]);
	const followed = useMemo(() => {
		const value = run.values.find((one) => one.id === view.follow);
		return value && occurrencesOf(run, value);
	}, [run, view.follow]);
	const drawn = useMemo(() => (view.split ? withPerson(run) : run), [run, view.split]);
	const racks = {
		run: drawn,
		cursor: editing ? cursor - 1 : cursor,
		follow: view.follow,
		onFollow,
		gutter: geometryOf(drawn.lanes, width).gutter,
		rows: lesson.policy ? 2 : lesson.attack ? 3 : 4,
	};
	return (
		<div className="stage-column">
			<div className="stage-box" ref={box}>
				{hasPerson(run) ? <SplitToggle pressed={view.split} onPress={(split) => change({ split })} /> : null}
				<Stage
					run={drawn}
					cursor={cursor}
					width={width}
					height={height - 48}
					changed={changed}
					followed={followed}
					editing={editing}
					moving={context.stepped && !editing}
					open={open}
					onOpen={onOpen}
					onJump={onJump}
				/>
			</div>
			{lesson.attack ? <AttackRacks lesson={lesson} build {...racks} /> : <Racks {...racks} />}
		</div>
	);
}

/** Sets the person apart from the browser: for the question who saw, who clicked, and what only the browser knows. */
function SplitToggle({ pressed, onPress }: { readonly pressed: boolean; readonly onPress: (on: boolean) => void }) {
	return (
		<button type="button" className="btn split-toggle" aria-pressed={pressed} onClick={() => onPress(!pressed)}>
			Split<span className="sr-only"> person and browser</span>
		</button>
	);
}

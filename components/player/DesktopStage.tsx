"use client";
import { lazy, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { occurrencesOf } from "@/lib/flow/read/holdings";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { hasPerson, withPerson } from "@/lib/flow/read/split";
import type { Player } from "../playing/usePlayer";
import { geometryOf } from "../stage/geometry";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { useMedia } from "../ui/useMedia";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import type { Ended } from "./ended";
import { readOn } from "./read-on";

// A flow has no attacker.
const AttackRacks = lazy(() => import("./AttackRacks").then((m) => ({ default: m.AttackRacks })));

/** Room that the stamp of an attack's end takes from the rows, in pixels. */
const END_STAMP = 52;

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	/** The same, one picture late: for the racks. */
	readonly later: Player;
	readonly editing: boolean;
	readonly ended: Ended | undefined;
}

/** The stage with its racks, and in an attack the question what the attacker could build. */
export function DesktopStage({ lesson, player, later, editing, ended }: Props) {
	const { context, run, view, change, send } = player;
	const { cursor, changed } = context;
	const isAttack = lesson.kind === "attack";
	const box = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 912, height: isAttack || lesson.log ? 300 : 496 });
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const onOpen = useCallback((fold: string) => setOpen((before) => new Set([...before, fold])), []);
	const onJump = useCallback((to: number) => send({ type: "JUMP", to }), [send]);
	const onFollow = useCallback((value: string | undefined) => change({ follow: value }), [change]);
	const followed = useMemo(() => {
		const value = run.values.find((one) => one.id === view.follow);
		return value && occurrencesOf(run, value);
	}, [run, view.follow]);
	useRowInView(box, cursor);
	const drawn = useMemo(() => (view.split ? withPerson(run) : run), [run, view.split]);
	const held = useMemo(() => (later.view.split ? withPerson(later.run) : later.run), [later.run, later.view.split]);
	const isBesideHere = later.run === run && later.context.cursor === cursor;
	const racks = {
		run: held,
		cursor: editing ? later.context.cursor - 1 : later.context.cursor,
		follow: later.view.follow,
		onFollow,
		gutter: geometryOf(held.lanes, width).gutter,
		rows: lesson.log ? 2 : isAttack ? 3 : 4,
	};
	return (
		<div className="stage-column">
			<div className="stage-box" ref={box}>
				<div className="stage-corner">
					{hasPerson(run) ? <SplitToggle pressed={view.split} onPress={(split) => change({ split })} /> : null}
					<button type="button" className="btn-link" onClick={readOn} title={t("How it works, below")}>
						{t("Read")}
					</button>
				</div>
				<Stage
					run={drawn}
					cursor={cursor}
					width={width}
					height={height - 48 - (ended ? END_STAMP : 0)}
					changed={changed}
					followed={followed}
					editing={editing}
					moving={context.stepped && !editing && (isBesideHere || "soon")}
					open={open}
					onOpen={onOpen}
					onJump={onJump}
					kept={ended?.hop}
				/>
				{ended?.stamp}
			</div>
			{isAttack ? <AttackRacks lesson={lesson} build={!ended} {...racks} /> : <Racks {...racks} />}
		</div>
	);
}

/** Screens on which the page scrolls, because the stage and what is beside it do not fit. */
const SCROLLS = "(max-width: 1159px), (max-height: 619px)";

/**
 * Where the page scrolls, the row of a new hop does not stay under the transport, or above the top. Whoever has
 * scrolled away from the stage, to read, stays there. Nothing is measured where everything fits.
 */
function useRowInView(box: RefObject<HTMLElement | null>, cursor: number): void {
	const scrolls = useMedia(SCROLLS) === true;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new hop is the reason to look.
	useEffect(() => {
		if (!scrolls) return;
		const row = box.current?.querySelector('.stage-band[data-framed="false"]');
		const stage = box.current?.getBoundingClientRect();
		if (!row || !stage || stage.bottom < 0 || stage.top > window.innerHeight) return;
		// Room for the transport is the page's scroll-padding.
		row.scrollIntoView({ block: "nearest" });
	}, [box, cursor, scrolls]);
}

/** Sets the person apart from the browser: for the question who saw, who clicked, and what only the browser knows. */
function SplitToggle({ pressed, onPress }: { readonly pressed: boolean; readonly onPress: (on: boolean) => void }) {
	return (
		<button
			type="button"
			className="btn"
			aria-pressed={pressed}
			title={t("Draws the person apart from the browser: who saw, who pressed, and what only the browser knows.")}
			onClick={() => onPress(!pressed)}
		>
			{t("Split")}
			<span className="sr-only"> {t("person and browser")}</span>
		</button>
	);
}

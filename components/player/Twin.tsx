"use client";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { Player } from "../playing/usePlayer";
import { geometryOf } from "../stage/geometry";
import { layoutPairs, type PairLayout } from "../stage/pair-layout";
import { Stage } from "../stage/Stage";
import { useScrolls } from "../ui/Scrolls";
import { useMedia } from "../ui/useMedia";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import { HEADS, OneSide, type SideProps, SideRacks } from "./OneSide";
import { ReturnButton, Story } from "./Story";
import { editedFrom } from "./Transport";
import { type TwinView, twinView } from "./twin-view";

/** Heights in pixels: the bar above the original's stage, and room below the story. */
const BAR = 44;
const BELOW_STORY = 8;
/** Room for numbers beside the branch, which has no phases of its own. */
const NUMBERS = 40;

/**
 * The edited branch beside the original run, hop by hop: the same bytes once, then the edit, then the first
 * decision that differs. Where there is no room for two, the one that is shown.
 */
export function Twin(props: Omit<SideProps, "twin" | "branch">) {
	const { context } = props.player;
	const { branch, original, cursor, showOriginal } = context;
	const edited = editedFrom(props.player) ?? 0;
	const twin = useMemo(
		() => twinView({ branch, original, cursor, showOriginal }, edited),
		[branch, original, cursor, showOriginal, edited],
	);
	const narrow = useMedia("(max-width: 1159px)");
	if (!branch || !twin || narrow === undefined) return null;
	const Layout = narrow ? OneSide : TwoSides;
	return <Layout {...props} twin={twin} branch={branch} />;
}

function TwoSides({ lesson, player, onOpen, twin, branch }: SideProps) {
	const { context } = player;
	const { original, showOriginal } = context;
	const { pairs, at, edited, decision } = twin;
	const box = useRef<HTMLDivElement>(null);
	const told = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 1376, height: 560 });
	// On a low screen the story stands above both, and beside them on any other.
	const low = useMedia("(max-height: 799px)") === true;
	const bar = low ? 0 : BAR;
	const lead = useSize(told, { width: 640, height: 150 }).height + STORY_EDGES + BELOW_STORY - BAR;
	const layout = useMemo(
		() =>
			layoutPairs({
				a: original,
				b: branch,
				pairs,
				cursor: at,
				framed: decision?.row,
				height: height - bar - HEADS,
				split: { at: edited, lead: low ? undefined : lead },
			}),
		[original, branch, pairs, at, decision?.row, height, edited, lead, low, bar],
	);
	useRowInView(box, layout, at, bar + HEADS);
	const stop = useScrolls(box) ? ({ role: "region", "aria-label": t("Both runs"), tabIndex: 0 } as const) : {};
	const sides = widthsOf(width);
	const jump = useJump(player);
	const decided = pairs[decision?.row ?? -1];
	const shared = at < edited;
	const story = <Story box={told} lesson={lesson} player={player} twin={twin} onOpen={onOpen} withReturn={low} />;
	return (
		<div className="twin">
			{low ? story : null}
			<div className="twin-stages" ref={box} {...stop} style={{ gridTemplateColumns: `${sides.a}px ${sides.b}px` }}>
				<section aria-label={t("Original run")} data-shown={showOriginal || shared}>
					{low ? <b className="twin-tag">{t("Original")}</b> : <TwinBar player={player} />}
					<Stage
						run={original}
						cursor={pairs[at]?.a ?? -1}
						width={sides.a}
						height={height}
						layout={layout.a}
						framed={decided?.a}
						onJump={jump.original}
					/>
				</section>
				<section aria-label={t("Edited branch")} data-shown={!showOriginal}>
					{low ? null : story}
					<div className="twin-branch" style={{ top: bar + layout.start }}>
						<Stage
							run={branch}
							cursor={shared ? -1 : (pairs[at]?.b ?? -1)}
							width={sides.b}
							height={height}
							layout={layout.b}
							plain
							moving={context.stepped && !showOriginal && !shared}
							editedFrom={editedFrom(player)}
							framed={decided?.b}
							onJump={jump.branch}
						/>
					</div>
				</section>
				<Joint twin={twin} layout={layout} left={sides.a} width={width - sides.a - sides.b} top={bar + HEADS} />
			</div>
			<div className="twin-racks" style={{ gridTemplateColumns: `${sides.a}px ${sides.b}px` }}>
				<SideRacks
					run={original}
					cursor={twin.cursors.original}
					width={sides.a}
					low={low}
					label={t("Who holds what, original run")}
				/>
				<SideRacks
					run={branch}
					cursor={twin.cursors.branch}
					width={sides.b}
					gutter={NUMBERS}
					low={low}
					label={t("Who holds what, edited branch")}
				/>
			</div>
		</div>
	);
}

/** Where the rows do not fit, the current one is seen. Only its own box scrolls, not the page. */
function useRowInView(box: RefObject<HTMLElement | null>, layout: PairLayout, at: number, before: number): void {
	useEffect(() => {
		const row = layout.rows.find(({ from, to }) => from <= at && at <= to);
		const { current } = box;
		if (!row || !current) return;
		current.scrollTop = Math.max(0, before + row.top + row.height - current.clientHeight);
	}, [box, layout, at, before]);
}

/** Padding and border of the story, which its measured height leaves out. */
const STORY_EDGES = 21;
/** From this width on, words stand between the two. */
const WORDS_BETWEEN = 1340;

/** Both stages with lanes of the same width; the first has phases at its left. */
function widthsOf(width: number): { readonly a: number; readonly b: number } {
	const between = width >= WORDS_BETWEEN ? 92 : 20;
	const gutter = geometryOf([], width / 2).gutter;
	const lanes = Math.floor((width - between - gutter - NUMBERS) / 2);
	return { a: lanes + gutter, b: lanes + NUMBERS };
}

function useJump({ send }: Player) {
	const original = useCallback(
		(to: number) => {
			send({ type: "SHOW", original: true });
			send({ type: "JUMP", to });
		},
		[send],
	);
	const branch = useCallback(
		(to: number) => {
			send({ type: "SHOW", original: false });
			send({ type: "JUMP", to });
		},
		[send],
	);
	return { original, branch };
}

/** Which of the two the keys move, and how to move the other. */
function TwinBar({ player: { context, send } }: Pick<SideProps, "player">) {
	return (
		<div className="twin-bar">
			<h2>{t("Original run")}</h2>
			<ReturnButton context={context} send={send} />
		</div>
	);
}

interface JointProps {
	readonly twin: TwinView;
	readonly layout: PairLayout;
	readonly left: number;
	readonly width: number;
	/** Of the first row. */
	readonly top: number;
}

/** Between the two stages: where they part, and the first decision that differs. Readers have it in the story. */
function Joint({ twin: { at, edited, decision }, layout, left, width, top }: JointProps) {
	const rowOf = (pair: number | undefined) =>
		layout.rows.find(({ from, to }) => pair !== undefined && from <= pair && pair <= to);
	const [parting, deciding] = [at >= edited ? rowOf(edited) : undefined, rowOf(decision?.row)];
	const wide = width > 60;
	return (
		<div className="twin-joint" style={{ left, width, top }} aria-hidden="true">
			{wide && parting && parting !== deciding ? (
				<span className="twin-parting" style={{ top: parting.top + parting.height / 2 }}>
					{t("edited")}
				</span>
			) : null}
			{deciding ? (
				<span className="twin-decision" style={{ top: deciding.top + 1, minHeight: deciding.height - 2 }}>
					{wide ? t("first decision that differs") : ""}
				</span>
			) : null}
		</div>
	);
}

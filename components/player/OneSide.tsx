"use client";
import { useRef } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { Player } from "../playing/usePlayer";
import { geometryOf } from "../stage/geometry";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { Segmented } from "../ui/Segmented";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import type { DialogName } from "./dialogs";
import { Story } from "./Story";
import { editedFrom } from "./Transport";
import type { TwinView } from "./twin-view";

export interface SideProps {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly onOpen: (dialog: DialogName) => void;
	readonly twin: TwinView;
	readonly branch: Run;
}

/** The height of the lanes' heads, in pixels. */
export const HEADS = 48;

/** Where there is no room for two: the story, and one stage, with a switch that says which. */
export function OneSide({ lesson, player, onOpen, twin, branch }: SideProps) {
	const { context, send } = player;
	const { showOriginal, original } = context;
	const box = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 720, height: 452 });
	const run = showOriginal ? original : branch;
	return (
		<div className="twin">
			<Story lesson={lesson} player={player} twin={twin} onOpen={onOpen} />
			<Segmented
				label={t("Which run")}
				value={showOriginal ? "original" : "branch"}
				options={[
					{ value: "original", text: t("Original run") },
					{ value: "branch", text: t("Edited branch") },
				]}
				onChange={(which) => send({ type: "SHOW", original: which === "original" })}
			/>
			<div className="stage-box" ref={box}>
				<Stage
					run={run}
					cursor={context.cursor}
					width={width}
					height={height - HEADS}
					moving={context.stepped}
					editedFrom={showOriginal ? undefined : editedFrom(player)}
					onJump={(to) => send({ type: "JUMP", to })}
				/>
			</div>
			<SideRacks
				run={run}
				cursor={context.cursor}
				width={width}
				label={t(showOriginal ? "Who holds what, original run" : "Who holds what, edited branch")}
			/>
		</div>
	);
}

interface SideRacksProps {
	readonly run: Run;
	readonly cursor: number;
	readonly width: number;
	readonly label: string;
	readonly gutter?: number;
	/** On a low screen. */
	readonly low?: boolean;
}

/** The racks of one of the two runs. */
export function SideRacks({
	run,
	cursor,
	width,
	label,
	gutter = geometryOf(run.lanes, width).gutter,
	low,
}: SideRacksProps) {
	return (
		<Racks
			label={label}
			run={run}
			cursor={cursor}
			gutter={gutter}
			rows={low ? 2 : (width - gutter) / run.lanes.length < 116 ? 2 : 3}
			still
		/>
	);
}

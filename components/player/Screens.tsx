"use client";
import { lazy } from "react";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { Inspector } from "../inspect/Inspector";
import type { Player } from "../playing/usePlayer";
import { useMedia } from "../ui/useMedia";
import { DesktopStage } from "./DesktopStage";
import type { DialogName } from "./dialogs";
import type { Ended } from "./ended";
import { PhoneStage } from "./PhoneStage";
import { MachineView, Twin } from "./pieces";

const AuditLog = lazy(() => import("../policy").then((m) => ({ default: m.AuditLog })));

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	/** The same, one picture late: for what stands beside the stage. */
	readonly later: Player;
	readonly editing: boolean;
	readonly onOpen: (dialog: DialogName) => void;
	readonly onEdit: () => void;
	readonly ended?: Ended | undefined;
}

/**
 * The stage and what belongs beside it: on a desk, beside an edited branch, as a machine, or on a phone. The
 * served page has the first and the last, and the style sheet shows one; the live page keeps only that one.
 */
export function Screens({ lesson, player, later, editing, onOpen, onEdit, ended }: Props) {
	const phone = useMedia("(max-width: 719px)");
	const { context, view } = player;
	if (view.view === "machine")
		return (
			<div className="lesson-columns machine-columns">
				<MachineView lesson={lesson} player={player} />
			</div>
		);
	return (
		<>
			{phone === true ? null : context.branch ? (
				<Twin lesson={lesson} player={player} onOpen={onOpen} />
			) : (
				<div className="lesson-columns">
					<DesktopStage lesson={lesson} player={player} later={later} editing={editing} ended={ended} />
					<Inspector lesson={lesson} player={later} onEdit={onEdit} />
				</div>
			)}
			{lesson.log && phone !== true && !context.branch ? <AuditLog player={later} panel /> : null}
			{phone === false ? null : (
				<PhoneStage lesson={lesson} player={player} onOpen={onOpen} onEdit={onEdit} ended={ended} />
			)}
		</>
	);
}

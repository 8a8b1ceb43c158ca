"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { LessonView } from "@/lib/flow/lesson-view";
import type { Run } from "@/lib/flow/run";
import { editableAt } from "../inspect/inspect-actions";
import { Announcer } from "./Announcer";
import { AsText } from "./AsText";
import type { DialogName } from "./dialogs";
import { Gate } from "./Gate";
import { LessonHeader } from "./LessonHeader";
import { Notices } from "./Notices";
import { Screens } from "./Screens";
import { Transport } from "./Transport";
import { useActions } from "./useActions";
import { useAutoplayPause } from "./useAutoplayPause";
import { useKeys } from "./useKeys";
import { usePlayer } from "./usePlayer";
import { useRemember } from "./useRemember";
import "./lesson.css";

const Dialogs = dynamic(() => import("./Dialogs").then((m) => m.Dialogs), { ssr: false });
// A flow has no goal.
const GoalBar = dynamic(() => import("./GoalBar").then((m) => m.GoalBar));
// Fetched once everything that can be seen is there.
const PrintSheet = dynamic(() => import("./PrintSheet").then((m) => m.PrintSheet), { ssr: false });
const ProjectorView = dynamic(() => import("./ProjectorView").then((m) => m.ProjectorView), { ssr: false });

interface Props {
	readonly lesson: LessonView;
	/** The default run, computed when the page was built. */
	readonly run: Run;
	/** Its fingerprint. */
	readonly digest: string;
	/** The lesson's prose. */
	readonly children: ReactNode;
}

/** The page of a lesson: stage, inspector, transport; below them the run as text and the lesson's prose. */
export function LessonPage({ lesson, run: builtRun, digest, children }: Props) {
	const player = usePlayer(lesson, builtRun);
	const { context, run, view, arrived } = player;
	const [dialog, setDialog] = useState<DialogName>();
	const [blank, setBlank] = useState<"black" | "white">();
	const [speed, setSpeed] = useState(1);
	const next = useRef<HTMLButtonElement>(null);
	useKeys(useActions({ player, lesson, dialog, setDialog, blank, setBlank }));
	useAutoplayPause(player);
	useRemember(lesson, player);
	useRootView(view.view);
	const edit = useCallback(() => {
		const target = editableAt(run, context.cursor);
		if (!target) return;
		player.send({ type: "JUMP", to: target.index });
		setDialog("edit");
	}, [run, context.cursor, player]);
	const isAttack = lesson.kind === "attack";
	const settled = useSettled(arrived);
	return (
		<div className="lesson" style={{ "--speed": speed }}>
			<Announcer player={player} />
			{view.view === "projector" && arrived ? (
				<ProjectorView lesson={lesson} player={player} nextRef={next} />
			) : (
				<main className="lesson-main">
					<div className="band" data-attack={isAttack} />
					<LessonHeader lesson={lesson} player={player} onOpen={setDialog} />
					{isAttack ? <GoalBar lesson={lesson} player={player} /> : null}
					<Notices player={player} />
					<Screens lesson={lesson} player={player} editing={dialog === "edit"} onOpen={setDialog} onEdit={edit} />
					<Gate player={player} />
					<Transport player={player} speed={speed} onSpeed={setSpeed} nextRef={next} />
				</main>
			)}
			{settled ? <PrintSheet player={player} /> : null}
			<AsText player={player} digest={digest}>
				{children}
			</AsText>
			{blank ? <Blank color={blank} onClose={() => setBlank(undefined)} /> : null}
			{dialog ? (
				<Dialogs
					name={dialog}
					lesson={lesson}
					player={player}
					onOpen={setDialog}
					onClose={() => setDialog(undefined)}
				/>
			) : null}
		</div>
	);
}

/** Whether the page has been there for a while: what may be needed later is fetched then. */
function useSettled(arrived: boolean): boolean {
	const [settled, setSettled] = useState(false);
	useEffect(() => {
		if (!arrived) return;
		const timer = setTimeout(() => {
			setSettled(true);
			void import("../stage/Passing");
			void import("./Edited");
		}, 3000);
		return () => clearTimeout(timer);
	}, [arrived]);
	return settled;
}

/** Tells the style sheets which view is open. */
function useRootView(view: string): void {
	useEffect(() => {
		document.documentElement.dataset.view = view;
		return () => {
			delete document.documentElement.dataset.view;
		};
	}, [view]);
}

/** An empty screen, for when the room should look at the speaker. Any key or press ends it. */
function Blank({ color, onClose }: { readonly color: "black" | "white"; readonly onClose: () => void }) {
	return (
		<button type="button" className="blank" data-color={color} onClick={onClose} aria-label="Show the page again" />
	);
}

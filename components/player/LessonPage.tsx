"use client";
import { type ComponentType, lazy, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlayLink } from "@/lib/flow/link/place";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { Notices } from "../controls/Notices";
import { editableAt } from "../playing/actions-at";
import { useKeys } from "../playing/useKeys";
import { type Player, usePlayer } from "../playing/usePlayer";
import { Boundary } from "../ui/Boundary";
import { useAfterPaint } from "../ui/useAfterPaint";
import { useQuietFetch } from "../ui/useQuietFetch";
import { t } from "../words/words";
import { Announcer } from "./Announcer";
import { AsText } from "./AsText";
import type { DialogName } from "./dialogs";
import { LessonHeader } from "./LessonHeader";
import { Dialogs, Gate, PrintSheet, ProjectorView, piecesOf } from "./pieces";
import { questionOf } from "./question-of";
import { Screens } from "./Screens";
import { Transport } from "./Transport";
import { useActions } from "./useActions";
import { useAutoplayPause } from "./useAutoplayPause";
import { usePrinting } from "./usePrinting";
import { useRemember } from "./useRemember";

// A flow has no goal, and no attacker who reaches it.
const GoalBar = lazy(() => import("./GoalBar").then((m) => ({ default: m.GoalBar })));
const AttackScreens = lazy(() => import("./AttackScreens").then((m) => ({ default: m.AttackScreens })));

/** What stands in the places of a goal and of the usual screens, where a learner plays the attacker. */
export interface OwnParts {
	readonly play: PlayLink;
	readonly Bar: ComponentType<{ readonly player: Player }>;
	readonly Screens: typeof Screens;
}

interface Props {
	readonly lesson: LessonView;
	/** The default run, computed when the page was built. */
	readonly run: Run;
	/** Its fingerprint. */
	readonly digest: string;
	readonly own?: OwnParts;
	/** The lesson's prose. */
	readonly children: ReactNode;
}

/** The page of a lesson: stage, inspector, transport; below them the run as text and the lesson's prose. */
export function LessonPage({ lesson, run: builtRun, digest, own, children }: Props) {
	const player = usePlayer(lesson, builtRun, own?.play);
	// The picture first: what stands beside it follows when it is on the screen.
	const later = useAfterPaint(player);
	const { view, arrived } = player;
	const [dialog, setDialog] = useState<DialogName>();
	const [blank, setBlank] = useState<"black" | "white">();
	const [speed, setSpeed] = useState(1);
	const next = useRef<HTMLButtonElement>(null);
	const actions = useActions({ player, lesson, dialog, setDialog, blank, setBlank });
	useKeys(actions, useGateKeys(player, dialog !== undefined || blank !== undefined));
	useQuietFetch(useMemo(() => piecesOf(lesson), [lesson]));
	useAutoplayPause(player);
	useRemember(lesson, later);
	useArrival(later);
	useRootView(view.view);
	const edit = useCallback(() => {
		const target = editableAt(later.run, later.context.cursor);
		if (!target) return;
		later.send({ type: "JUMP", to: target.index });
		setDialog("edit");
	}, [later]);
	const isAttack = lesson.kind === "attack";
	const LessonScreens = own?.Screens ?? (isAttack ? AttackScreens : Screens);
	const printing = usePrinting();
	return (
		<div className="lesson" style={{ "--speed": speed }}>
			<Announcer player={later} />
			<Boundary until={player.link}>
				{view.view === "projector" && arrived ? (
					<ProjectorView
						lesson={lesson}
						player={player}
						nextRef={next}
						onOpen={setDialog}
						onClose={() => player.change({ view: "messages" })}
					/>
				) : (
					<div className="lesson-main">
						<div className="band" data-attack={isAttack} />
						<LessonHeader lesson={lesson} player={later} onOpen={setDialog} />
						<main id="main" className="lesson-body">
							{own ? <own.Bar player={later} /> : isAttack ? <GoalBar lesson={lesson} player={later} /> : null}
							<Notices player={later} />
							<LessonScreens
								lesson={lesson}
								player={player}
								later={later}
								editing={dialog === "edit"}
								onOpen={setDialog}
								onEdit={edit}
							/>
							{questionOf(player) ? <Gate player={player} /> : null}
							<Transport player={player} speed={speed} onSpeed={setSpeed} nextRef={next} />
						</main>
					</div>
				)}
			</Boundary>
			{printing ? (
				<Boundary until={player.link}>
					<PrintSheet lesson={lesson} player={player} />
				</Boundary>
			) : null}
			<Boundary until={player.link}>
				<AsText player={later} digest={digest}>
					{children}
				</AsText>
			</Boundary>
			{blank ? <Blank color={blank} onClose={() => setBlank(undefined)} /> : null}
			{dialog ? (
				<Boundary until={dialog}>
					<Dialogs
						name={dialog}
						lesson={lesson}
						player={player}
						onOpen={setDialog}
						onClose={() => setDialog(undefined)}
					/>
				</Boundary>
			) : null}
		</div>
	);
}

/** Keys wait until the run of the link is there, and answer the question that is open. */
function useGateKeys(player: Player, covered: boolean) {
	const { send, arrived, busy, lost } = player;
	const answers = covered ? 0 : (questionOf(player)?.answers.length ?? 0);
	const onAnswer = useCallback((answer: number) => send({ type: "ANSWER", answer }), [send]);
	return { answers, onAnswer, ready: arrived && (!busy || lost !== undefined) };
}

/** Shows the page when the place of its link is on it. */
function useArrival({ arrived, busy, context: { wanted } }: Player): void {
	useEffect(() => {
		if (arrived && !busy && wanted === undefined) delete document.documentElement.dataset.arriving;
	}, [arrived, busy, wanted]);
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
		<button
			type="button"
			className="blank"
			data-color={color}
			onClick={onClose}
			aria-label={t("Show the page again")}
		/>
	);
}

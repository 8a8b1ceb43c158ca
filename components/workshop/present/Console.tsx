"use client";
import { useState } from "react";
import { Dialogs } from "../../player/Dialogs";
import { calloutOf } from "../../playing/callout-of";
import { AgendaPanel } from "./AgendaPanel";
import { AnswersPanel } from "./AnswersPanel";
import { ConsoleHead } from "./ConsoleHead";
import type { ConsoleDialog, ConsoleProps } from "./desk";
import { JoinPanel } from "./JoinPanel";
import { NotesPanel } from "./NotesPanel";
import { NextPanel, NowPanel } from "./NowPanel";
import { PlanDialog } from "./PlanDialog";
import { Remote } from "./Remote";
import { useConsole } from "./useConsole";

/** What they see and what comes; what to say and what they answered; time and room. */
export function Console(props: ConsoleProps) {
	const [dialog, setDialog] = useState<ConsoleDialog>();
	const desk = useConsole(props, dialog, setDialog);
	const { player } = desk;
	const { session, telling, lesson } = props;
	const code = calloutOf(lesson.lesson, player);
	return (
		<div className="present">
			<ConsoleHead {...props} desk={desk} onOpen={setDialog} />
			<main id="main" className="present-body">
				<div className="present-column">
					<NowPanel desk={desk} session={session} telling={telling} lesson={lesson.lesson} />
					<NextPanel desk={desk} />
				</div>
				<div className="present-column">
					<NotesPanel desk={desk} session={session} lesson={lesson.lesson} change={props.change} />
					<AnswersPanel desk={desk} session={session} telling={telling} />
				</div>
				<div className="present-column">
					<AgendaPanel {...props} desk={desk} />
					<JoinPanel {...props} code={code} desk={desk} onOpen={setDialog} />
				</div>
			</main>
			<Remote desk={desk} session={session} onOpen={setDialog} />
			{dialog === "plan" || dialog === "relay" || dialog === "keys" ? (
				<PlanDialog {...props} name={dialog} onClose={() => setDialog(undefined)} />
			) : dialog ? (
				<Dialogs
					name={dialog}
					lesson={lesson.lesson}
					player={player}
					onOpen={setDialog}
					onClose={() => setDialog(undefined)}
				/>
			) : null}
		</div>
	);
}

"use client";
import { useCallback, useRef, useState } from "react";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { captionOf } from "../../player/caption";
import { Dialogs } from "../../player/Dialogs";
import type { DialogName } from "../../player/dialogs";
import { Gate } from "../../player/Gate";
import { questionOf } from "../../player/question-of";
import { NextButton } from "../../player/Transport";
import { calloutOf } from "../../playing/callout-of";
import type { Action } from "../../playing/keys";
import { useKeys } from "../../playing/useKeys";
import { JoinForm } from "../../site/JoinForm";
import { BackIcon } from "../../ui/icons";
import { useMedia } from "../../ui/useMedia";
import { rich, t } from "../../words/words";
import { useFollowed, type Wanted } from "../useFollowed";
import type { LessonAt } from "../useLessonAt";
import type { Heard } from "../useRoom";
import { FollowPicture } from "./FollowPicture";
import { Poll } from "./Poll";

interface Props {
	readonly here: LessonAt;
	readonly wanted: Wanted | undefined;
	readonly heard: Heard;
	readonly exploring: boolean;
	readonly onToggle: () => void;
	/** Somebody typed the code that is on the presenter's screen. */
	readonly onJump: (at: string) => void;
}

/** The stage of a participant, and beside it the question, or what can be looked at meanwhile. */
export function Followed({ here, wanted, heard, exploring, onToggle, onJump }: Props) {
	const { lesson } = here;
	const { player } = useFollowed(lesson, here.run, wanted);
	const [dialog, setDialog] = useState<DialogName>();
	const phone = useMedia("(max-width: 719px)");
	const said = useFollowKeys({ heard, exploring, onToggle, player, dialog, setDialog });
	const { run, context } = player;
	const hop = run.hops[context.cursor];
	if (!hop || !player.arrived) return <main id="main" className="room-words" />;
	const caption = captionOf(run, context.cursor, lesson);
	const question = exploring ? undefined : heard.room?.question;
	const code = calloutOf(lesson, player);
	return (
		<main id="main" className="follow-main">
			<div className="follow-stage">
				<FollowPicture run={run} cursor={context.cursor} moving={context.stepped} phone={phone === true} />
				<section className="follow-card">
					<p className="follow-hop">
						<span className="disc">{hop.number}</span> <span lang="en">{phaseNames[hop.phase]}</span>
						<span className="grow" />
						{t("of {last} ~ after the hop's number", { last: run.hops.at(-1)?.number ?? "" })}
					</p>
					<h1 lang="en">{lesson.title}</h1>
					<p className="follow-caption">
						<span lang="en">
							<b>{caption?.title}.</b> {caption?.text}
						</span>{" "}
						{caption?.cause ? <b>{caption.cause}</b> : null}
					</p>
				</section>
			</div>
			<div className="follow-beside panel">
				{exploring && questionOf(player) ? <Gate player={player} /> : null}
				{question ? (
					<Poll question={question} heard={heard} />
				) : (
					<h2>{exploring ? t("On your own") : t("While you wait")}</h2>
				)}
				{exploring ? (
					<div className="present-row">
						<button type="button" className="key" onClick={() => player.send({ type: "BACK" })} aria-label={t("Back")}>
							<BackIcon size={18} />
						</button>
						<Next player={player} />
						<button type="button" className="btn btn-large" onClick={() => setDialog("protections")}>
							{t("Protections")}
						</button>
					</div>
				) : null}
				<div className="present-row">
					<button type="button" className="btn" onClick={() => open("letter")}>
						{t("Read hop {number}", { number: hop.number })}
					</button>
					<button type="button" className="btn" aria-keyshortcuts="I" onClick={() => open("raw")}>
						{t("Raw bytes")}
					</button>
					<a className="btn" href={`${here.path}?${player.link}`} target="_blank" rel="noopener">
						{t("Open the whole lesson")}
					</a>
					<a className="btn" href={`/practice/${lesson.id}`} target="_blank" rel="noopener">
						{t("Practise it")}
					</a>
				</div>
				{heard.relay === "lost" ? (
					<JoinForm onGo={onJump} />
				) : code ? (
					<p className="follow-code">
						{rich("If the presenter is lost, you keep your place. Its code: {code}", {
							code: <b className="font-mono">{code}</b>,
						})}
					</p>
				) : null}
				<p role="status" className="follow-said">
					{said}
				</p>
			</div>
			{dialog ? (
				<Dialogs
					name={dialog}
					lesson={lesson}
					player={player}
					onOpen={setDialog}
					onClose={() => setDialog(undefined)}
				/>
			) : null}
		</main>
	);

	function open(tab: "letter" | "raw") {
		player.change({ tab });
		setDialog("inspect");
	}
}

function Next({ player }: { readonly player: ReturnType<typeof useFollowed>["player"] }) {
	const next = useRef<HTMLButtonElement>(null);
	return <NextButton player={player} nextRef={next} />;
}

interface Keys extends Pick<Props, "heard" | "exploring" | "onToggle"> {
	readonly player: ReturnType<typeof useFollowed>["player"];
	readonly dialog: DialogName | undefined;
	readonly setDialog: (dialog: DialogName | undefined) => void;
}

const MOVES: readonly Action[] = ["next", "back", "phaseBack", "phaseNext", "first", "last"];

/** E breaks away and returns; A to D, or 1 to 5, answer; I opens the bytes; what moves does so only after breaking away. */
function useFollowKeys({ heard, exploring, onToggle, player, dialog, setDialog }: Keys): string {
	const [told, setTold] = useState(false);
	const act = useCallback(
		(action: Action) => {
			if (dialog !== undefined) return;
			if (action === "edit") return onToggle();
			if (action === "tab") {
				player.change({ tab: "raw" });
				return setDialog("inspect");
			}
			if (!exploring) return MOVES.includes(action) ? setTold(true) : undefined;
			const { send, run, context } = player;
			const perform: Partial<Record<Action, () => void>> = {
				// As on the stage: whoever goes on without an answer sees what happens.
				next: () => send(context.gate ? { type: "ANSWER", answer: undefined } : { type: "NEXT" }),
				back: () => send({ type: "BACK" }),
				phaseNext: () => send({ type: "PHASE", by: 1 }),
				phaseBack: () => send({ type: "PHASE", by: -1 }),
				first: () => send({ type: "JUMP", to: 0 }),
				last: () => send({ type: "JUMP", to: run.hops.length - 1 }),
				protections: () => setDialog("protections"),
			};
			perform[action]?.();
		},
		[exploring, onToggle, player, dialog, setDialog],
	);
	const { question } = heard.room ?? {};
	const own = exploring ? questionOf(player) : undefined;
	const asked = own ?? (!exploring && question?.state === "open" ? question : undefined);
	const answers = dialog === undefined ? (asked?.answers.length ?? 0) : 0;
	useKeys(act, {
		answers,
		onAnswer: (answer) => (own ? player.send({ type: "ANSWER", answer }) : heard.vote(answer)),
		ready: player.arrived && !player.busy,
	});
	return told && !exploring ? t("The presenter moves this page. E lets you explore on your own.") : "";
}

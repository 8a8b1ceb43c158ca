"use client";
import { useRef, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import { besideBytes } from "@/lib/http/raw";
import { type RequestHop, readyMadeFor, requestAt } from "@/lib/practice/can-be-written";
import type { WriteExercise as Exercise, Judged } from "@/lib/practice/exercise";
import { t } from "../../words/words";
import { Answered } from "./Answered";
import { Editor, type Insert } from "./Editor";
import { HeldMenu, HeldValues } from "./HeldValues";
import { useWriting, type Writing } from "./useWriting";
import "./write.css";
import "./answered.css";

interface Props {
	readonly flow: AnyFlow;
	readonly exercise: Exercise;
	/** What is typed. It is kept by whoever shows the exercise, so that going away and coming back loses nothing. */
	readonly text: string;
	readonly onText: (text: string) => void;
	/** @param of the text that was sent */
	readonly onJudged: (judged: Judged, of: string) => void;
	/** What is typed is no request, and was not sent. */
	readonly onUnsent: () => void;
	/** The answer was filled in: what is sent then is not the learner's own. */
	readonly onShown?: (() => void) | undefined;
}

/** After so many tries the answer can be filled in. */
const TRIES = 3;

/** A request, to be typed from what its sender holds, and what the real server says to it. */
export const WriteExercise = (props: Props) => <Desk key={props.exercise.id} {...props} />;

function Desk({ flow, exercise, text, onText, onJudged, onUnsent, onShown }: Props) {
	const writing = useWriting(flow, exercise, { text, setText: onText }, { onJudged, onUnsent });
	const insert = useRef<Insert>(null);
	const put = (text: string) => insert.current?.(text);
	const { played, outcome } = writing;
	const hop = played && requestAt(played.run, exercise.hop);
	const held = [...exercise.held, ...(hop ? readyMadeFor(hop) : [])];
	return (
		<div className="write">
			<HeldValues held={held} run={played?.run} onPut={put} />
			<Editor
				task={exercise.task}
				text={text}
				outcome={outcome}
				insert={insert}
				onText={onText}
				onSend={() => void writing.send()}
			/>
			<Buttons held={held} writing={writing} onPut={put} onShown={onShown} />
			{hop ? <Beside hop={hop} /> : null}
			<Answered outcome={outcome} text={text} run={played?.run} />
		</div>
	);
}

interface ButtonsProps extends Pick<Props, "onShown"> {
	readonly held: Exercise["held"];
	readonly writing: Writing;
	readonly onPut: (text: string) => void;
}

function Buttons({ held, writing, onPut, onShown }: ButtonsProps) {
	const { text, setText, outcome, setOutcome, tries, busy, played, send, fill } = writing;
	const [before, setBefore] = useState<string>();
	const blank = () => {
		setBefore(text === "" ? undefined : text);
		setText(text === "" ? (before ?? "") : "");
		setOutcome(undefined);
	};
	const isRight = outcome?.kind === "written" && outcome.written.judged.right;
	const canBringBack = text === "" && before !== undefined;
	return (
		<div className="write-buttons">
			<button
				type="button"
				className="btn btn-primary"
				aria-disabled={busy}
				aria-keyshortcuts="Control+Enter"
				onClick={() => void send()}
			>
				{t("Send")} <kbd className="not-phone">Ctrl + Enter</kbd>
			</button>
			<button type="button" className="btn" aria-disabled={text === "" && !canBringBack} onClick={blank}>
				{canBringBack ? t("Bring it back") : t("Start from blank")}
			</button>
			<HeldMenu held={held} run={played?.run} onPut={onPut} />
			{tries >= TRIES && !isRight ? (
				<button
					type="button"
					className="btn"
					onClick={() => {
						setBefore(undefined);
						void fill();
						onShown?.();
					}}
				>
					{t("Show the answer")}
				</button>
			) : null}
			{tries > 0 ? <span className="write-tries">{t("try {count}", { count: tries })}</span> : null}
		</div>
	);
}

/** What stands beside the bytes and is sent with them. */
function Beside({ hop }: { readonly hop: RequestHop }) {
	const said = besideBytes(hop.message.request);
	return said === undefined ? null : (
		<p className="write-note" lang="en">
			{said}
		</p>
	);
}

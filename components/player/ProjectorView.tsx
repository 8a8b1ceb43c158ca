"use client";
import { type ReactNode, type Ref, useMemo, useRef } from "react";
import { missingNames } from "@/lib/flow/read/build-request";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { rawOf } from "@/lib/flow/read/raw-of";
import { withPerson } from "@/lib/flow/read/split";
import { below21, type Settings } from "@/lib/vocabulary/settings";
import type { ValueKind } from "@/lib/vocabulary/values";
import { Notices } from "../controls/Notices";
import { Opening } from "../controls/Opening";
import { calloutOf } from "../playing/callout-of";
import type { Player } from "../playing/usePlayer";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { Scrolls } from "../ui/Scrolls";
import { useSize } from "../ui/useSize";
import { lackingAt } from "./AttackRacks";
import { captionOf } from "./caption";
import type { DialogName } from "./dialogs";
import { footSwitch } from "./foot-switch";
import { Gate } from "./Gate";
import { questionOf } from "./question-of";
import { NextButton } from "./Transport";
import { useFit } from "./useFit";
import { useUnit } from "./useUnit";
import "./projector.css";
import "./projector-dialogs.css";
import { t } from "../words/words";

/** The stage is drawn this much larger than on a desk, so that its smallest text is 21 pixels on a screen of 720. */
const ZOOM = 1.5;

/** The values that a caption speaks of. */
const PROJECTED: readonly ValueKind[] = [
	"code_verifier",
	"code",
	"refresh_token",
	"access_token",
	"request_uri",
	"code_challenge",
];

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly nextRef: Ref<HTMLButtonElement>;
	readonly onOpen: (dialog: DialogName) => void;
	readonly onClose: () => void;
	/** What stands in the place of questions and buttons, where somebody else moves the player. */
	readonly moved?: { readonly asked: ReactNode; readonly foot: ReactNode };
}

/** For a projector: three rows, one caption, nothing smaller than the back row can read, at any height. */
export function ProjectorView(props: Props) {
	const { lesson, player, moved } = props;
	const { context, run, view } = player;
	const unit = useUnit();
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const code = calloutOf(lesson, player);
	const question = moved ? moved.asked : questionOf(player) ? <Gate player={player} /> : undefined;
	const asked = question !== undefined;
	const begins = context.cursor === 0 && view.act === "watch" && view.tab !== "raw" && !asked;
	return (
		<div className="projector">
			<div className="band" data-attack={lesson.kind === "attack"} />
			<header className="projector-head">
				<h1 lang="en">{lesson.title}</h1>
				{code ? (
					<span className="projector-code" translate="no">
						{code}
					</span>
				) : null}
				<span className="font-mono">
					{t("hop {number} of {last}", { number: hop.number, last: run.hops.at(-1)?.number ?? "" })}
				</span>
			</header>
			<main id="main" className="projector-body">
				<Notices player={player} />
				<Picture lesson={lesson} player={player} zoom={ZOOM * unit} racks={!asked && !begins} />
				{asked ? (
					<Asked fresh={`${context.cursor} ${unit}`}>{question}</Asked>
				) : begins ? (
					<Beginning lesson={lesson} player={player} unit={unit} />
				) : (
					<CaptionText lesson={lesson} player={player} raw={view.tab === "raw"} unit={unit} />
				)}
			</main>
			{moved ? moved.foot : <Foot {...props} />}
		</div>
	);
}

interface PictureProps extends Pick<Props, "lesson" | "player"> {
	readonly zoom: number;
	/** A question needs their room. */
	readonly racks: boolean;
}

function Picture({ lesson, player, zoom, racks }: PictureProps) {
	const { context, run, view } = player;
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: window.innerWidth - 48, height: 300 });
	const drawn = useMemo(() => (view.split ? withPerson(run) : run), [run, view.split]);
	const inner = width / zoom;
	return (
		<div ref={box} className="projector-stage" data-racks={racks}>
			<div className="projector-zoom" style={{ width: inner, transform: `scale(${zoom})` }}>
				<Stage run={drawn} cursor={context.cursor} width={inner} height={220} around moving={context.stepped} />
				{racks ? (
					<Racks
						run={drawn}
						cursor={context.cursor}
						missing={lackingAt(run, context.cursor) ?? missingNames(run, context.cursor, lesson)}
						gutter={52}
						rows={3}
						kinds={PROJECTED}
						still
					/>
				) : null}
			</div>
		</div>
	);
}

/** The question in the place of caption and racks, as large as they were. */
function Asked({ fresh, children }: { readonly fresh: string; readonly children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	useFit(box, fresh);
	return (
		<div ref={box} className="projector-asked">
			{children}
		</div>
	);
}

/** Before the first press nobody has seen anything: who is there and what is wanted, in the place of the racks. */
function Beginning({ lesson, player, unit }: Omit<CaptionProps, "raw">) {
	const box = useRef<HTMLDivElement>(null);
	const caption = captionOf(player.run, 0, lesson);
	useFit(box, `${caption?.title} ${caption?.text} ${unit}`);
	return (
		<div ref={box} className="projector-caption projector-beginning">
			<Opening story={lesson.story} />
			<p lang="en">
				<b>{caption?.title}.</b> {caption?.text}
			</p>
		</div>
	);
}

interface CaptionProps extends Pick<Props, "lesson" | "player"> {
	readonly raw: boolean;
	readonly unit: number;
}

/** What it is and why, in about thirty words; the I key swaps it for the bytes. */
function CaptionText({ lesson, player, raw, unit }: CaptionProps) {
	const { context, run } = player;
	const box = useRef<HTMLParagraphElement>(null);
	const caption = captionOf(run, context.cursor, lesson);
	useFit(box, `${caption?.title} ${caption?.text} ${caption?.cause} ${unit} ${raw}`);
	const hop = run.hops[context.cursor];
	const bytes = raw && hop ? rawOf(hop) : undefined;
	if (bytes !== undefined)
		return (
			<Scrolls label={t("The bytes")} className="projector-raw">
				<pre>{bytes}</pre>
			</Scrolls>
		);
	return (
		<p ref={box} className="projector-caption">
			<span lang="en">
				<b>{caption?.title}.</b> {caption?.text}
			</span>{" "}
			{caption?.cause ? <b>{caption.cause}</b> : null}
		</p>
	);
}

/** The control that decides this lesson, the way to all others, and the way on. */
function Foot({ lesson, player, nextRef, onOpen, onClose }: Props) {
	const { context, send } = player;
	const { settings } = context.spec;
	const { state, press, after } = footSwitch(lesson, settings);
	return (
		<footer className="projector-foot">
			<b lang="en">{state}</b>
			<button type="button" className="btn" onClick={() => send({ type: "CONFIGURE", settings: after })}>
				{press}
			</button>
			<button type="button" className="btn" aria-keyshortcuts="T" onClick={() => onOpen("protections")}>
				{t("Protections")}
			</button>
			<span className="grow" />
			<span className="projector-profile">{profileText(lesson, settings)}</span>
			<button type="button" className="btn" onClick={onClose}>
				{t("Leave")}
			</button>
			<button type="button" className="btn" onClick={() => send({ type: "BACK" })}>
				{t("Back")}
			</button>
			<NextButton player={player} nextRef={nextRef} wide />
		</footer>
	);
}

/** "2.1 profile", as long as nothing departs from it. */
export function profileText({ kind, controls }: LessonView, settings: Settings): string {
	const { profile, levels, skippedChecks } = settings;
	if (profile === "weakest") return "";
	if (kind === "flow" && profile === "2.1" && below21(settings, controls).length > 0) return t("Not OAuth 2.1");
	const changed = Object.keys(levels).length + skippedChecks.length > 0;
	return changed ? t("{profile} profile, changed", { profile }) : t("{profile} profile", { profile });
}

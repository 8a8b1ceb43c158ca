"use client";
import { type Ref, useMemo, useRef } from "react";
import { missingNames } from "@/lib/flow/build-request";
import type { LessonView } from "@/lib/flow/lesson-view";
import { atEnd } from "@/lib/flow/player-steps";
import { withPerson } from "@/lib/flow/split";
import { type ControlId, controls, rank } from "@/lib/vocabulary/controls";
import { profiles } from "@/lib/vocabulary/profiles";
import { levelOf, withLevel } from "@/lib/vocabulary/settings";
import type { ValueKind } from "@/lib/vocabulary/values";
import { rawOf } from "../inspect/raw-of";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { useSize } from "../ui/useSize";
import { calloutOf } from "./callout-of";
import { Gate } from "./Gate";
import { Notices } from "./Notices";
import { NextButton } from "./Transport";
import type { Player } from "./usePlayer";
import "../stage/racks.css";
import "./projector.css";

/** Everything on the stage is drawn at this size, so that the smallest text is 21 pixels on a screen of 720. */
const ZOOM = 1.5;

/** The values that a caption speaks of. */
const PROJECTED: readonly ValueKind[] = ["code_verifier", "code", "access_token", "code_challenge"];

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
	readonly nextRef: Ref<HTMLButtonElement>;
}

/** For a projector: three rows, one caption, nothing smaller than the back row can read. */
export function ProjectorView({ lesson, player, nextRef }: Props) {
	const { context, run, view } = player;
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 1232, height: 300 });
	const drawn = useMemo(() => (view.split ? withPerson(run) : run), [run, view.split]);
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const inner = width / ZOOM;
	const code = calloutOf(lesson, player);
	return (
		<main className="projector">
			<div className="band" data-attack={lesson.kind === "attack"} />
			<header className="projector-head">
				<h1>{lesson.title}</h1>
				{code ? <span className="projector-code">{code}</span> : null}
				<span className="font-mono">
					hop {hop.number} of {run.hops.at(-1)?.number}
				</span>
			</header>
			<Notices player={player} />
			<div ref={box} className="projector-stage">
				<div className="projector-zoom" style={{ width: inner, transform: `scale(${ZOOM})` }}>
					<Stage run={drawn} cursor={context.cursor} width={inner} height={220} around moving={context.stepped} />
					<Racks
						run={drawn}
						cursor={context.cursor}
						missing={missingNames(run, context.cursor, lesson)}
						gutter={52}
						rows={3}
						kinds={PROJECTED}
						still
					/>
				</div>
			</div>
			<Caption player={player} raw={view.tab === "raw"} />
			<Gate player={player} />
			<Foot lesson={lesson} player={player} nextRef={nextRef} />
		</main>
	);
}

/** At most thirty words; the I key swaps it for the bytes. */
function Caption({ player, raw }: { readonly player: Player; readonly raw: boolean }) {
	const { context, run } = player;
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const bytes = raw ? rawOf(hop) : undefined;
	if (bytes !== undefined) return <pre className="projector-raw">{bytes}</pre>;
	const end = atEnd(context) ? ` ${run.end.text}` : "";
	return (
		<p className="projector-caption">
			<b>{hop.note.title}.</b> {shortened(`${hop.note.text}${end}`, 30 - hop.note.title.split(" ").length)}
		</p>
	);
}

function shortened(text: string, words: number): string {
	const all = text.split(" ");
	return all.length <= words ? text : `${all.slice(0, words).join(" ")}…`;
}

function Foot({ lesson, player, nextRef }: Props) {
	const { context, send, change } = player;
	const { settings } = context.spec;
	const control: ControlId = lesson.controls[0] ?? "pkce";
	const level = levelOf(settings, control);
	const on = rank(control, level) > 0;
	const strongest = controls[control].levels.at(-1);
	const toggle = () =>
		send({
			type: "CONFIGURE",
			settings: withLevel(settings, control, (on ? controls[control].levels[0] : strongest) as never),
		});
	return (
		<footer className="projector-foot">
			<b>
				{controls[control].name} {on ? "on" : "off"}
			</b>
			<button type="button" className="btn" onClick={toggle}>
				Turn {on ? "off" : "on"} and rerun
			</button>
			<span className="grow" />
			<span className="text-ink2">
				{profiles[settings.profile] && settings.profile !== "weakest" ? `${settings.profile} profile` : ""}
			</span>
			<button type="button" className="btn" onClick={() => change({ view: "messages" })}>
				Leave
			</button>
			<button type="button" className="btn" aria-label="Back" onClick={() => send({ type: "BACK" })}>
				Back
			</button>
			<NextButton player={player} nextRef={nextRef} wide />
		</footer>
	);
}

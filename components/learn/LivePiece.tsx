"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { travelOf } from "@/lib/flow/read/describe";
import { rawOf } from "@/lib/flow/read/raw-of";
import { stampOf } from "@/lib/flow/read/stamp";
import type { Hop } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { geometryOf } from "../stage/geometry";
import { LaneStrip } from "../stage/LaneStrip";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { Stamp } from "../stage/Stamp";
import { TermText } from "../terms/Term";
import { BackIcon, NextIcon } from "../ui/icons";
import { Scrolls } from "../ui/Scrolls";
import { SoftLink } from "../ui/SoftLink";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import type { ShownPiece } from "./shown-unit";
import type { PieceAt } from "./usePiece";
import "./piece.css";

interface Props {
	readonly shown: ShownPiece;
	readonly piece: PieceAt;
}

/** Height of the rows, and how many values a rack shows: the piece stands beside its reading. */
const ROWS = 200;
const HELD = 3;

/** Hops of the real run. The arrows step it while it has the focus; elsewhere they scroll the page. */
export function LivePiece({ shown, piece }: Props) {
	const { short, at, moved, go } = piece;
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 640, height: 400 });
	const [raw, setRaw] = useState(false);
	const [folds, setFolds] = useState<ReadonlySet<string>>(new Set());
	const hop = short.hops[at];
	if (!hop) return null;
	const gutter = geometryOf(short.lanes, width).gutter;
	return (
		<section
			className="piece"
			aria-label={t("Live: {name}", { name: shown.name })}
			onKeyDown={(event) => onArrow(event, at, go)}
		>
			<p className="piece-head">
				<b>{t("Live: hop {number} of {total}", { number: hop.number, total: shown.total })}</b>
				<span lang="en">{shown.name}</span>
			</p>
			<div ref={box} className="piece-stage not-phone">
				<Stage
					run={short}
					cursor={at}
					width={width}
					height={ROWS}
					moving={moved}
					open={folds}
					onOpen={(fold) => setFolds(new Set([...folds, fold]))}
					onJump={go}
				/>
				<Racks run={shown.run} cursor={shown.first + at} gutter={gutter} rows={HELD} still />
			</div>
			<div className="only-phone">
				<LaneStrip run={short} hop={hop} />
			</div>
			<Words hop={hop} />
			{raw ? <Raw hop={hop} /> : null}
			<div className="piece-buttons">
				<button type="button" className="btn" aria-disabled={at === 0} onClick={() => go(at - 1)}>
					<BackIcon size={14} /> {t("Back")}
				</button>
				<button
					type="button"
					className="btn btn-primary"
					aria-disabled={at === short.hops.length - 1}
					onClick={() => go(at + 1)}
				>
					{t("Next hop")} <NextIcon size={14} />
				</button>
				<button type="button" className="btn" aria-pressed={raw} onClick={() => setRaw(!raw)}>
					{t("Raw")}
				</button>
				<span className="grow" />
				<SoftLink className="btn" href={shown.hrefs[at] ?? ""}>
					<span className="not-phone">{t("Open on the stage")}</span>
					<span className="only-phone">{t("Open ~ on the stage")}</span>
				</SoftLink>
			</div>
		</section>
	);
}

function onArrow(event: KeyboardEvent, at: number, go: (to: number) => void): void {
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
	if (step === 0) return;
	event.preventDefault();
	go(at + step);
}

/** What happens at a hop, in words; read aloud when it changes. */
function Words({ hop }: { readonly hop: Hop }) {
	const stamp = stampOf(hop);
	return (
		<div className="piece-words" aria-live="polite">
			<p className="piece-where">
				<span className="disc">{hop.number}</span>{" "}
				<span lang="en">
					{phaseNames[hop.phase]}. {travelOf(hop.message)}
				</span>
				{stamp ? (
					<span className="only-phone">
						<Stamp {...stamp} />
					</span>
				) : null}
			</p>
			<h2 lang="en">{hop.note.title}</h2>
			<p lang="en">
				<TermText text={hop.note.text} />
			</p>
		</div>
	);
}

function Raw({ hop }: { readonly hop: Hop }) {
	const text = rawOf(hop);
	if (text === undefined)
		return <p className="piece-none">{t("Nothing is sent at this hop: it is work inside one party.")}</p>;
	return (
		<Scrolls label={t("As sent")} className="piece-raw">
			<pre className="raw">{text}</pre>
		</Scrolls>
	);
}

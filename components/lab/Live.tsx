"use client";
import { useMemo, useRef } from "react";
import type { Run } from "@/lib/flow/run";
import { type Drawn, hopOf } from "@/lib/lab/drawn";
import type { Exchange } from "@/lib/lab/log";
import type { LabRun } from "@/lib/lab/runs";
import { layoutStage, type Row, type StageLayout } from "../stage/layout";
import { Stage } from "../stage/Stage";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import { MessageList } from "./MessageList";
import { FirstRequest } from "./Standings";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly runs: readonly LabRun[];
	readonly run: LabRun | undefined;
	readonly picture: Drawn;
	readonly exchange: Exchange | undefined;
	/** How many exchanges came since it was paused. */
	readonly waiting: number;
	readonly onChoose: (n: number) => void;
}

/** Your client, live: the stage of the lessons, and below it every message. */
export function Live({ lab, runs, run, picture, exchange, waiting, onChoose }: Props) {
	const isPaused = lab.seen.pausedAt !== undefined;
	const live = lab.standing === "watching";
	return (
		<section className="lab-live" aria-labelledby="lab-live-title">
			<div className="lab-head">
				<h2 id="lab-live-title">{live ? t("Your client, live") : t("A client, recorded")}</h2>
				<p className="lab-small">
					{run ? t("run {number} of {all}", { number: run.number, all: runs.length }) : ""}
					{run?.agent ? <span translate="no"> {shortAgent(run.agent)}</span> : null}
				</p>
				<p role="status" className="lab-small">
					{isPaused ? t("Paused, {count} waiting", { count: waiting }) : ""}
				</p>
				{live ? (
					<>
						<button type="button" className="btn not-phone" onClick={lab.clear}>
							{t("Clear")}
						</button>
						<button type="button" className="btn" aria-keyshortcuts="Shift+P" onClick={() => lab.pause(!isPaused)}>
							{isPaused ? t("Go on") : t("Pause")}
						</button>
					</>
				) : null}
			</div>
			{exchange && picture.run.hops.length > 0 ? (
				<LiveStage picture={picture} exchange={exchange} onChoose={onChoose} />
			) : (
				waiting === 0 && <FirstRequest issuer={lab.sandbox?.issuer ?? ""} />
			)}
			<MessageList
				runs={runs}
				run={run}
				exchange={exchange}
				issuer={lab.sandbox?.issuer ?? ""}
				dropped={lab.seen.dropped}
				onChoose={onChoose}
			/>
		</section>
	);
}

/** The program and its version, without what it adds in brackets. */
const shortAgent = (agent: string): string => (agent.split(" ", 1)[0] ?? "").slice(0, 40);

function LiveStage({
	picture,
	exchange,
	onChoose,
}: Pick<Props, "picture" | "onChoose"> & { readonly exchange: Exchange }) {
	const box = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 600, height: 380 });
	const cursor = hopOf(picture, exchange.n) ?? 0;
	const rows = Math.max(160, height - HEADS);
	const layout = useMemo(() => allDrawn(picture.run, cursor, rows), [picture.run, cursor, rows]);
	return (
		<div ref={box} className="lab-stage not-phone">
			<Stage
				run={picture.run}
				cursor={cursor}
				width={width}
				height={rows}
				layout={layout}
				onJump={(hop) => {
					const n = picture.exchangeAt[hop];
					if (n !== undefined) onChoose(n);
				}}
			/>
		</div>
	);
}

/** Where the rows stand. In a lesson what follows is only numbered, so that nothing is spoiled; here it has happened. */
function allDrawn({ hops }: Run, cursor: number, height: number): StageLayout {
	const layout = layoutStage({ hops, cursor, height, open: NOTHING });
	const kinds: Partial<Record<Row["kind"], Row["kind"]>> = { future: "hop", run: "fold" };
	return { ...layout, rows: layout.rows.map((row) => ({ ...row, kind: kinds[row.kind] ?? row.kind })) };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The heads of the lanes, in pixels. */
const HEADS = 56;

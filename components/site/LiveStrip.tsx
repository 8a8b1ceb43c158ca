"use client";
import { useMemo, useRef, useState } from "react";
import { travelOf } from "@/lib/flow/read/describe";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { stripOf } from "@/lib/flow/read/strip";
import type { Hop, Run } from "@/lib/flow/run";
import { rackKinds } from "@/lib/vocabulary/values";
import { Glyph, roleColor } from "../stage/glyphs";
import { Chip } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { Arrow, Envelope } from "../stage/shapes";
import { BackIcon, NextIcon } from "../ui/icons";
import { useSize } from "../ui/useSize";
import "./strip.css";
import { rich, t } from "../words/words";

/** Four hops of the real run, stepped by the visitor: a postcard, a sealed letter, and two racks that fill. */
export function LiveStrip({ run }: { readonly run: Run }) {
	const strip = useMemo(() => stripOf(run), [run]);
	const [at, setAt] = useState(0);
	const [moved, setMoved] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 904, height: 200 });
	const short = useMemo(() => shortRun(run, strip.hops, strip.lanes), [run, strip]);
	const hop = short.hops[at];
	const cursor = strip.hops[at] ?? 0;
	if (!hop) return null;
	const go = (to: number) => {
		setMoved(to === at + 1);
		setAt(to);
	};
	return (
		<section className="panel strip" aria-label={t("Four hops of a real run")}>
			<div className="strip-stage">
				<div ref={box} lang="en">
					<Stage run={short} cursor={at} width={width} height={400} moving={moved} plain />
				</div>
				<div className="strip-racks">
					{["user", "as"].map((lane) => (
						<StripRack key={lane} run={run} cursor={cursor} lane={lane} />
					))}
				</div>
			</div>
			<div className="strip-words">
				<p className="flex items-center gap-2 text-[15px] text-ink2">
					{rich("{at} of {all}", { at: <span className="disc">{at + 1}</span>, all: short.hops.length })}
				</p>
				<div aria-live="polite" lang="en">
					<h2>{headingOf(hop)}</h2>
					<p>
						{hop.note.title}. {hop.note.text}
					</p>
				</div>
				<Legend />
				<div className="strip-buttons">
					<button type="button" className="key" aria-label={t("Back")} disabled={at === 0} onClick={() => go(at - 1)}>
						<BackIcon size={16} />
					</button>
					<button
						type="button"
						className="key next"
						aria-disabled={at === short.hops.length - 1}
						onClick={() => go(Math.min(at + 1, short.hops.length - 1))}
					>
						{t("Next hop")} <NextIcon size={14} />
					</button>
					<span className="strip-note">
						{t("The real engine.")}
						<br />
						{t("You press, it moves.")}
					</span>
				</div>
			</div>
		</section>
	);
}

const headingOf = ({ message }: Hop): string => {
	const [channel = "", picture = ""] = travelOf(message).split(", ");
	return `${channel}: ${picture}`;
};

/** The chosen hops and lanes as a run of their own, for the stage to draw. */
function shortRun(run: Run, hops: readonly number[], lanes: readonly string[]): Run {
	return {
		...run,
		lanes: run.lanes.filter((lane) => lanes.includes(lane.id)),
		hops: hops.flatMap((index, i) => {
			const hop = run.hops[index];
			return hop ? [{ ...hop, index: i, number: String(i + 1) }] : [];
		}),
	};
}

/** What one lane holds of the two values that this story is about. */
function StripRack({ run, cursor, lane }: { readonly run: Run; readonly cursor: number; readonly lane: string }) {
	const { role = "client" } = run.lanes.find((one) => one.id === lane) ?? {};
	const held = (holdingsOf(run)[cursor + 1]?.byLane[lane] ?? []).flatMap(({ id, since }) => {
		const value = run.values.find((one) => one.id === id);
		return value && rackKinds.includes(value.kind) && ["code", "code_verifier", "access_token"].includes(value.kind)
			? [{ value, since }]
			: [];
	});
	const isNew = held.some(({ since }) => since === cursor);
	return (
		<div className="rack strip-rack" data-lane={lane} style={{ borderColor: roleColor[role] }}>
			<div className="rack-head" style={{ borderColor: roleColor[role] }}>
				<Glyph role={role} size={12} />
				<span className="stage-cut">
					{isNew
						? t("holds {count}", { count: held.length })
						: t("holds {count}. This letter added nothing", { count: held.length })}
				</span>
			</div>
			<ul className="rack-list" lang="en">
				{held.map(({ value, since }) => (
					<li key={value.id}>
						<Chip run={run} value={value} isNew={since === cursor} />
					</li>
				))}
			</ul>
		</div>
	);
}

function Legend() {
	return (
		<dl className="strip-legend">
			{(["front", "back"] as const).map((channel) => (
				<div key={channel}>
					<dt className="sr-only">{channel === "front" ? t("front channel") : t("back channel")}</dt>
					<dd>
						<svg width="80" height="24" viewBox="0 0 80 24" aria-hidden="true">
							<Arrow x1={0} x2={76} y={12} channel={channel} answer={false} color="var(--ink)" bold />
							<Envelope x={34} y={12} channel={channel} />
						</svg>
						<span>
							{channel === "front"
								? rich("{channel}, a postcard", { channel: <b>{t("Front channel")}</b> })
								: rich("{channel}, a sealed letter", { channel: <b>{t("Back channel")}</b> })}
							<span className="block text-ink2">
								{channel === "front"
									? t("the browser carries it and can read it")
									: t("client to server, past the browser")}
							</span>
						</span>
					</dd>
				</div>
			))}
		</dl>
	);
}

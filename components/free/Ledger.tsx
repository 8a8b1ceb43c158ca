"use client";
import { type ReactNode, useState } from "react";
import { BEFORE, FRAME, type Intervention, MAX_INTERVENTIONS } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import type { Player } from "../playing/usePlayer";
import { DownIcon, RightIcon } from "../ui/icons";
import { t } from "../words/words";
import { playedRunDone } from "./done";
import { isCopy } from "./held";
import { Key } from "./Key";
import { folded, foldText } from "./ledger-fold";
import { withoutAct } from "./reach-at";
import { sayAct } from "./say";
import type { Free } from "./useFree";
import { useUndo } from "./useUndo";
import "./ledger.css";

interface Props {
	readonly player: Player;
	readonly free: Free;
	/** What else can be done with the run. */
	readonly children: ReactNode;
}

/** What the attacker did, in order. Each act is part of the link; without one, the run is played again from the seed. */
export function Ledger({ player, free, children }: Props) {
	const { run, busy } = player;
	const { interventions } = free.free;
	const [open, setOpen] = useState(false);
	const { earlier, shown } = folded(interventions, open);
	const { undo, redo } = useUndo(player);
	return (
		<section aria-label={t("What I did")}>
			<div className="flex items-baseline justify-between gap-2">
				<h3>{t("What I did")}</h3>
				<span className="text-ink2">
					{t("kept in the link, {count} of {most}", { count: interventions.length, most: MAX_INTERVENTIONS })}
				</span>
			</div>
			{interventions.length === 0 ? <p className="text-ink2">{t("Nothing yet. Next shows the honest run.")}</p> : null}
			{earlier.length > 0 ? (
				<button type="button" className="free-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
					{open ? <DownIcon size={14} /> : <RightIcon size={14} />}
					{foldText(earlier, (act) => playedRunDone(run, act))}
				</button>
			) : null}
			<ol className="free-ledger" start={interventions.length - shown.length + 1}>
				{shown.map((act) => (
					<Entry key={act.id} act={act} player={player} onRemove={() => free.set(withoutAct(free.free, act.id))} />
				))}
			</ol>
			{free.problem === undefined ? null : (
				<p role="alert" lang="en">
					{free.problem}
				</p>
			)}
			<div className="lab-actions">
				<button type="button" className="btn" aria-keyshortcuts="Z" disabled={!undo} onClick={undo}>
					{t("Undo")} <Key name="Z" />
				</button>
				<button type="button" className="btn" aria-keyshortcuts="Shift+Z" disabled={!redo} onClick={redo}>
					{t("Redo")} <Key name="⇧Z" />
				</button>
				<button
					type="button"
					className="btn"
					disabled={interventions.length === 0}
					onClick={() => free.set({ ...free.free, interventions: [] })}
				>
					{t("Remove all")}
				</button>
				{children}
			</div>
			{busy ? <p className="text-ink2">{t("Computing.")}</p> : null}
		</section>
	);
}

interface EntryProps {
	readonly act: Intervention;
	readonly player: Player;
	readonly onRemove: () => void;
}

function Entry({ act, player, onRemove }: EntryProps) {
	const { run, send } = player;
	const done = playedRunDone(run, act);
	const text = sayAct(run, act);
	const at = hopOf(player, act);
	const removes = (key: string) =>
		key === "Delete" || (key.toLowerCase() === "x" && document.documentElement.dataset.keys !== "off");
	return (
		<li data-done={done.took}>
			<button
				type="button"
				className="free-entry"
				aria-keyshortcuts="X Delete"
				aria-disabled={at === undefined}
				onClick={() => at !== undefined && send({ type: "JUMP", to: at })}
				onKeyDown={(event) => {
					if (removes(event.key)) onRemove();
				}}
			>
				<span className="font-mono">{at === undefined ? "-" : run.hops[at]?.number}</span>
				{done.took ? <span>{text}</span> : <s>{text}</s>}
				{done.refused === undefined ? null : (
					<span className="st" data-verdict="failed" title={done.refused} lang="en">
						REFUSED
						<span className="sr-only" translate="no">
							{" "}
							{done.refused}
						</span>
					</span>
				)}
			</button>
			<button type="button" className="btn" aria-label={t("Remove: {what}", { what: text })} onClick={onRemove}>
				✕
			</button>
			{done.took ? null : <p className="text-ink2">{done.why}</p>}
		</li>
	);
}

/** The hop that an act opened, or at which it was done. */
function hopOf({ run }: Player, act: Intervention): number | undefined {
	const { id, at } = act;
	const indexOf = (name: string) =>
		run.hops.findIndex(
			({ message }) => "exchange" in message && (message.exchange === name || message.exchange.startsWith(`${name}.`)),
		);
	const own = indexOf(`x${id}`);
	const base =
		at === BEFORE ? -1 : FRAME.test(at) ? run.hops.findLastIndex(({ frame }) => String(frame) === at) : indexOf(at);
	const index = own >= 0 ? own : act.do === "copy" ? (copyOf(run, act) ?? base) : base;
	return index < 0 ? undefined : index;
}

/** The hop that tells of a copy: behind the request, or behind the answer. */
function copyOf({ hops }: Run, { at, of }: Extract<Intervention, { readonly do: "copy" }>): number | undefined {
	const kinds = of === "request" ? ["request", "link"] : ["response"];
	const copied = hops.findIndex(
		({ message }) => "exchange" in message && message.exchange === at && kinds.includes(message.kind),
	);
	const next = hops[copied + 1];
	return copied >= 0 && next && isCopy(next) ? copied + 1 : undefined;
}

"use client";
import { BEFORE, type Intervention, MAX_INTERVENTIONS } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
import { playedRunDone } from "./done";
import { withoutAct } from "./reach-at";
import { sayAct } from "./say";
import type { Free } from "./useFree";

/** What the attacker did, in order. Each act is part of the link; without one, the run is played again from the seed. */
export function Ledger({ player, free }: { readonly player: Player; readonly free: Free }) {
	const { run, send } = player;
	const { interventions } = free.free;
	return (
		<section aria-label="What I did">
			<div className="flex items-baseline justify-between gap-2">
				<h3>What I did</h3>
				<span className="text-ink2">
					kept in the link, {interventions.length} of {MAX_INTERVENTIONS}
				</span>
			</div>
			{interventions.length === 0 ? <p className="text-ink2">Nothing yet. Next shows the honest run.</p> : null}
			<ol className="free-ledger">
				{interventions.map((act) => (
					<Entry key={act.id} act={act} player={player} onRemove={() => free.set(withoutAct(free.free, act.id))} />
				))}
			</ol>
			{free.problem === undefined ? null : <p role="alert">{free.problem}</p>}
			<div className="lab-actions">
				<button
					type="button"
					className="btn"
					disabled={player.context.undo.length === 0}
					onClick={() => send({ type: "UNDO" })}
				>
					Undo
				</button>
				<button
					type="button"
					className="btn"
					disabled={interventions.length === 0}
					onClick={() => free.set({ ...free.free, interventions: [] })}
				>
					Remove all
				</button>
			</div>
			{run.played ? null : <p className="text-ink2">Computing.</p>}
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
	return (
		<li data-done={done.took}>
			<button
				type="button"
				className="free-entry"
				disabled={at === undefined}
				onClick={() => at !== undefined && send({ type: "JUMP", to: at })}
				onKeyDown={(event) => {
					if (event.key.toLowerCase() === "x" || event.key === "Delete") onRemove();
				}}
			>
				<span className="font-mono">{at === undefined ? "-" : run.hops[at]?.number}</span>
				{done.took ? text : <s>{text}</s>}
				{done.refused === undefined ? null : <b className="free-refused">{done.refused}</b>}
			</button>
			<button type="button" className="btn" aria-label={`Remove: ${text}`} onClick={onRemove}>
				✕
			</button>
			{done.took ? null : <p className="text-ink2">{done.why}</p>}
		</li>
	);
}

/** The hop that an act opened, or at which it was done. */
function hopOf({ run }: Player, { id, at }: Intervention): number | undefined {
	const indexOf = (name: string) =>
		run.hops.findIndex(
			({ message }) => "exchange" in message && (message.exchange === name || message.exchange.startsWith(`${name}.`)),
		);
	const own = indexOf(`x${id}`);
	const index = own >= 0 || at === BEFORE ? own : indexOf(at);
	return index < 0 ? undefined : index;
}

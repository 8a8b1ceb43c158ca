"use client";
import { useState } from "react";
import { EditSheet } from "../inspect/EditSheet";
import type { Player } from "../playing/usePlayer";
import { AnswerForm } from "./AnswerForm";
import { Builder } from "./Builder";
import { LureForm } from "./LureForm";
import { freeOf, isDoneAt, reachAt, whyNot } from "./reach-at";
import { useFree } from "./useFree";
import { useHandKeys } from "./useHandKeys";
import "./free.css";

type Form = "own" | "lure" | "answer" | "change";

/** What is in the attacker's hands at this hop, and what it can send besides. */
export function Hand({ player, onPlaces }: { readonly player: Player; readonly onPlaces: () => void }) {
	const { run, context } = player;
	const { interfere, act } = useFree(player);
	const [form, setForm] = useState<Form>();
	const hop = run.hops[context.cursor];
	const reach = hop && reachAt(run, hop);
	const free = freeOf(run);
	const toggle = (name: Form) => setForm(form === name ? undefined : name);
	const close = () => setForm(undefined);
	const copied = reach && isDoneAt(free, reach.exchange, "copy", reach.of);
	useHandKeys({
		c: reach?.reads && !copied ? () => interfere(reach.exchange, { do: "copy", of: reach.of }) : undefined,
		e: reach?.stops ? () => toggle("change") : undefined,
		d: reach?.stops ? () => interfere(reach.exchange, { do: "drop" }) : undefined,
		k: reach?.stops ? () => interfere(reach.exchange, { do: "keep" }) : undefined,
		r: reach?.answers ? () => toggle("answer") : undefined,
		m: () => toggle("own"),
		l: free.positions.includes("site") ? () => toggle("lure") : undefined,
	});
	if (!hop) return null;
	return (
		<section className="free-hand" aria-label="In your hands">
			<div className="free-acts" role="group" aria-label="What to do with this hop">
				<button type="button" className="btn btn-primary" onClick={() => player.send({ type: "NEXT" })}>
					Let pass <Key name="N" />
				</button>
				{reach?.reads ? (
					<button
						type="button"
						className="btn"
						disabled={copied}
						onClick={() => interfere(reach.exchange, { do: "copy", of: reach.of })}
					>
						{copied ? "Copied" : "Copy"} <Key name="C" />
					</button>
				) : null}
				{reach?.stops ? (
					<>
						<button type="button" className="btn" onClick={() => toggle("change")}>
							Change <Key name="E" />
						</button>
						<button type="button" className="btn" onClick={() => interfere(reach.exchange, { do: "drop" })}>
							Drop <Key name="D" />
						</button>
						<button type="button" className="btn" onClick={() => interfere(reach.exchange, { do: "keep" })}>
							Keep for later <Key name="K" />
						</button>
					</>
				) : null}
				{reach?.answers ? (
					<button type="button" className="btn" aria-expanded={form === "answer"} onClick={() => toggle("answer")}>
						Answer it <Key name="R" />
					</button>
				) : null}
				<button type="button" className="btn" aria-expanded={form === "own"} onClick={() => toggle("own")}>
					Send my own <Key name="M" />
				</button>
				{free.positions.includes("site") ? (
					<button type="button" className="btn" aria-expanded={form === "lure"} onClick={() => toggle("lure")}>
						Send Ada a link <Key name="L" />
					</button>
				) : null}
				<button type="button" className="btn only-phone" onClick={onPlaces}>
					Places: {free.positions.length}, done: {free.interventions.length}
				</button>
				<button type="button" className="btn" onClick={() => act({ do: "wait", seconds: 310 })}>
					Wait 5 minutes
				</button>
			</div>
			{reach && (reach.reads || reach.stops || reach.answers) ? null : <p className="text-ink2">{whyNot(run, hop)}</p>}
			{form === "own" ? (
				<Builder
					player={player}
					onSend={(made) => {
						act(made);
						close();
					}}
				/>
			) : null}
			{form === "lure" ? (
				<LureForm
					player={player}
					onSend={(url) => {
						act({ do: "lure", url });
						close();
					}}
				/>
			) : null}
			{form === "answer" && reach ? (
				<AnswerForm
					player={player}
					onSend={(made) => {
						interfere(reach.exchange, made);
						close();
					}}
				/>
			) : null}
			{form === "change" && reach ? (
				<EditSheet
					run={run}
					hop={hop}
					problemOf={() => undefined}
					onSend={(ops) => {
						interfere(reach.exchange, { do: "change", ops });
						close();
					}}
					onClose={close}
				/>
			) : null}
		</section>
	);
}

/** Which key does the same. */
const Key = ({ name }: { readonly name: string }) => (
	<span className="free-key" aria-hidden="true">
		{name}
	</span>
);

"use client";
import { useRef, useState } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { Form } from "./Form";
import { HAND_LETTERS, type HandForm, handTools } from "./hand-tools";
import { InHand } from "./InHand";
import { Key } from "./Key";
import { useFree } from "./useFree";
import { type HandKeys, useHandKeys } from "./useHandKeys";
import { useUndo } from "./useUndo";
import "./free.css";
import "./free-sizes.css";

interface Props {
	readonly player: Player;
	readonly onPlaces: () => void;
}

/** Letters that mean something else in a lesson, and nothing where the hop cannot be reached. */
const idle: HandKeys = Object.fromEntries([...HAND_LETTERS.toLowerCase()].map((letter) => [letter, undefined]));

/** What is in the attacker's hands at this hop, and what it can send besides. */
export function Hand({ player, onPlaces }: Props) {
	const { run, context } = player;
	const free = useFree(player);
	const { undo, redo } = useUndo(player);
	const [form, setForm] = useState<HandForm>();
	const box = useRef<HTMLElement>(null);
	const tools = handTools(player, free, (name) => setForm(form === name ? undefined : name));
	useHandKeys({
		...idle,
		...Object.fromEntries(tools.map(({ letter, press, done }) => [letter.toLowerCase(), done ? undefined : press])),
		u: undo,
		z: undo,
		Z: redo,
	});
	const hop = run.hops[context.cursor];
	if (!hop) return null;
	const close = () => {
		box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
		setForm(undefined);
	};
	const { positions, interventions } = free.free;
	return (
		<section className="free-hand" aria-label={t("In your hands")} ref={box}>
			<div className="free-acts" role="group" aria-label={t("What to do with this hop")}>
				<button
					type="button"
					className="btn btn-primary not-phone"
					aria-keyshortcuts="N"
					aria-disabled={atEnd(context)}
					onClick={() => player.send({ type: "NEXT" })}
				>
					{t("Let pass")} <Key name="N" />
				</button>
				{tools.map(({ letter, text, press, form: opens, done = false }) => (
					<button
						key={letter}
						type="button"
						className="btn"
						aria-keyshortcuts={letter}
						aria-expanded={opens && opens === form}
						aria-disabled={done}
						onClick={() => (done ? undefined : press())}
					>
						{text} <Key name={letter} />
					</button>
				))}
				<button type="button" className="btn" onClick={() => free.act({ do: "wait", seconds: 300 })}>
					{t("Wait 5 minutes")}
				</button>
				<button type="button" className="btn only-phone" onClick={onPlaces}>
					{positions.length === 1
						? t("1 place, {count} done", { count: interventions.length })
						: t("{places} places, {count} done", { places: positions.length, count: interventions.length })}
				</button>
			</div>
			<InHand run={run} hop={hop} />
			{free.problem === undefined ? null : (
				<p role="alert" lang="en">
					{free.problem}
				</p>
			)}
			{form && tools.some((tool) => tool.form === form) ? (
				<Form key={`${form} ${hop.index}`} form={form} player={player} free={free} hop={hop} onClose={close} />
			) : null}
		</section>
	);
}

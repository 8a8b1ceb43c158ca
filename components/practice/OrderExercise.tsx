"use client";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { OrderExercise as Exercise } from "@/lib/practice/exercise";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { DownIcon } from "../ui/icons";
import { t } from "../words/words";
import { moved } from "./order";
import "./order.css";

interface Props {
	readonly exercise: Exercise;
	/** Ids of the cards, from the first place to the last. */
	readonly order: readonly string[];
	readonly onOrder: (order: readonly string[]) => void;
}

/** Cards with hops on them, to be put in order: by their buttons, by keyboard, or by picking one up and putting it down. */
export function OrderExercise({ exercise, order, onOrder }: Props) {
	const { move, said, held, press } = useMoves(order, onOrder);
	const textOf = (id: string) => exercise.cards.find((card) => card.id === id)?.text ?? "";
	const count = order.length;
	return (
		<>
			<p className="order-keys">
				<span className="not-phone">
					{t("Use the arrows, or Alt + ↑ ↓ on a card. Or press a card, and then the one whose place it takes.")}
				</span>
				<span className="only-phone">
					{t("Use the arrows. Or press a card, and then the one whose place it takes.")}
				</span>
			</p>
			<ol className="order-cards">
				{order.map((id, i) => {
					const to = (place: number) => move(i, place, textOf(id));
					const onKeyDown = (event: KeyboardEvent) => onKey(event, (by) => to(i + by));
					return (
						<li key={id} data-held={held === id}>
							<span className="order-phase" lang="en">
								{phaseAt(exercise, i)}
							</span>
							<div className="order-card">
								<button
									type="button"
									className="order-text"
									aria-pressed={held === id}
									aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
									onKeyDown={onKeyDown}
									onClick={() => press(i, textOf(held ?? ""))}
								>
									<span className="order-number">{i + 1}</span>
									<span lang="en">{textOf(id)}</span>
								</button>
								<Arrow up text={textOf(id)} off={i === 0} onPress={() => to(i - 1)} onKeyDown={onKeyDown} />
								<Arrow text={textOf(id)} off={i === count - 1} onPress={() => to(i + 1)} onKeyDown={onKeyDown} />
							</div>
						</li>
					);
				})}
			</ol>
			<p className="sr-only" role="status">
				{said}
			</p>
		</>
	);
}

/** A phase is named at the first of its places. */
function phaseAt({ phases }: Exercise, place: number): string {
	const phase = phases[place];
	return phase === undefined || phase === phases[place - 1] ? "" : phaseNames[phase];
}

interface ArrowProps {
	readonly up?: boolean;
	/** Of its card. */
	readonly text: string;
	readonly off: boolean;
	readonly onPress: () => void;
	readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** At the end it stays where it is and keeps the focus, so it is not disabled. */
const Arrow = ({ up = false, text, off, onPress, onKeyDown }: ArrowProps) => (
	<button
		type="button"
		className="btn order-arrow"
		data-up={up}
		aria-disabled={off}
		aria-label={up ? t("Move up: {card}", { card: text }) : t("Move down: {card}", { card: text })}
		onKeyDown={onKeyDown}
		onClick={onPress}
	>
		<DownIcon size={16} />
	</button>
);

function onKey(event: KeyboardEvent, move: (by: 1 | -1) => void): void {
	if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
	event.preventDefault();
	move(event.key === "ArrowUp" ? -1 : 1);
}

/** Moving cards, saying so, and leaving the focus on what was pressed while its card travels. */
function useMoves(order: readonly string[], onOrder: Props["onOrder"]) {
	const [said, setSaid] = useState("");
	const [held, setHeld] = useState<string>();
	const focused = useRef<Element | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a card that was moved in the document loses the focus.
	useLayoutEffect(() => {
		if (focused.current instanceof HTMLElement) focused.current.focus();
		focused.current = null;
	}, [order]);
	const move = (from: number, to: number, text: string) => {
		const next = moved(order, from, to);
		if (next === order) return;
		focused.current = document.activeElement;
		setSaid(
			t("Card {from}, now position {to} of {all}: {card}", {
				from: from + 1,
				to: to + 1,
				all: order.length,
				card: text,
			}),
		);
		onOrder(next);
	};
	/** @param text of the card that is held */
	const press = (i: number, text: string) => {
		const from = held === undefined ? -1 : order.indexOf(held);
		setHeld(from < 0 ? order[i] : undefined);
		if (from >= 0) move(from, i, text);
	};
	return { move, said, held, press };
}

"use client";
import { type KeyboardEvent, memo, useCallback, useMemo, useRef } from "react";
import type { Hop, Run } from "@/lib/flow/run";
import { phaseNames } from "@/lib/vocabulary/lanes";
import { useSize } from "../ui/useSize";
import { t } from "../words/words";
import { type TickItem, tickItems, tickWidth } from "./tick-items";

interface Props {
	readonly run: Run;
	readonly cursor: number;
	readonly onJump: (hop: number) => void;
	readonly label: string;
	/** Written after the numbers of an edited branch, from this hop on. */
	readonly editedFrom?: number | undefined;
}

/** One toolbar: a tick for each hop, arrow keys between them, one tab stop. */
export const Ticks = memo(function Ticks({ run, cursor, onJump, label, editedFrom }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const { width } = useSize(box, { width: 720, height: 26 });
	const number = useCallback(
		(hop: number) => `${run.hops[hop]?.number ?? ""}${editedFrom !== undefined && hop >= editedFrom ? "e" : ""}`,
		[run, editedFrom],
	);
	const items = useMemo(() => tickItems(run.hops, cursor, width, number), [run.hops, cursor, width, number]);
	const attacker = run.lanes.find((lane) => lane.role === "attacker")?.id;
	const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		const buttons = [...event.currentTarget.querySelectorAll("button")];
		const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
		next?.focus();
	};
	return (
		<div ref={box} role="toolbar" aria-label={label} className="ticks" onKeyDown={onKeyDown}>
			{items.map((item, i) => (
				<Tick
					// biome-ignore lint/suspicious/noArrayIndexKey: a tick keeps its element, and so its focus, when others fold.
					key={i}
					{...item}
					hop={run.hops[item.from]}
					state={item.to < cursor ? "past" : item.from <= cursor ? "current" : "future"}
					onJump={onJump}
					byAttacker={
						attacker !== undefined && run.hops.slice(item.from, item.to + 1).every((hop) => isBy(hop, attacker))
					}
					number={number}
				/>
			))}
		</div>
	);
});

interface TickProps extends TickItem {
	readonly hop: Hop | undefined;
	readonly state: "past" | "current" | "future";
	readonly byAttacker: boolean;
	readonly number: (hop: number) => string;
	readonly onJump: (hop: number) => void;
}

const Tick = memo(function Tick({ from, to, gap, hop, state, byAttacker, number, onJump }: TickProps) {
	const [past, current] = [state === "past", state === "current"];
	const text = to > from ? `${number(from)}–${number(to)}` : number(from);
	return (
		<button
			type="button"
			className="tick"
			data-gap={gap && from > 0}
			data-past={past}
			data-current={current}
			data-attack={byAttacker && (past || current)}
			data-range={to > from}
			style={{ minWidth: tickWidth(text) }}
			aria-current={current ? "step" : undefined}
			tabIndex={current ? 0 : -1}
			aria-label={labelOf(
				hop,
				to > from ? t("{from} to {to}", { from: number(from), to: number(to) }) : number(from),
				past || current,
			)}
			onClick={() => onJump(to > from && past ? to : from)}
		>
			{text}
		</button>
	);
});

/** Future hops are only a number and a phase: nothing is spoiled. */
function labelOf(hop: Hop | undefined, number: string, shown: boolean): string {
	const phase = hop ? phaseNames[hop.phase] : "";
	return shown && hop
		? t("Hop {number}, {phase}: {title}", { number, phase, title: hop.note.title })
		: t("Hop {number}, {phase}", { number, phase });
}

const isBy = ({ message }: Hop, lane: string): boolean =>
	"lane" in message ? false : message.from === lane || (message.kind === "link" && message.stolen);

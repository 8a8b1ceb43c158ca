"use client";
import { useEffect, useRef } from "react";
import { behind, clockText, sumOf } from "@/lib/workshop/pace";
import { rich, t } from "../../words/words";
import type { ConsoleProps, Desk } from "./desk";
import { paceWords } from "./pace-words";
import "./agenda.css";

type Props = Pick<ConsoleProps, "session" | "now"> & { readonly desk: Desk };

/** The clock, how far the plan has come, and its blocks. */
export function AgendaPanel({ session, now, desk }: Props) {
	const { plan, began, minutes, block, blockBegan } = session;
	const list = useRef<HTMLOListElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: on a phone, where few of them are seen, it scrolls to the block that is on.
	useEffect(() => {
		const box = list.current;
		const here = box?.children[block];
		if (box && here instanceof HTMLElement) box.scrollTop = here.offsetTop - box.offsetTop;
	}, [block, plan]);
	if (!plan || began === undefined)
		return (
			<section className="panel present-agenda" aria-label={t("Time")}>
				<p className="present-small">{t("There is no plan. “Plan” begins one.")}</p>
			</section>
		);
	const ends = new Date((began + sumOf(minutes) * 60) * 1000);
	return (
		<section className="panel present-agenda" aria-label={t("Time")}>
			<div className="present-clock">
				<div>
					<p className="present-time">{clockText(now - began)}</p>
					<p className="present-small">
						{t("of {all}, ends {time}", {
							all: clockText(sumOf(minutes) * 60),
							time: ends.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false }),
						})}
					</p>
				</div>
				<div>
					<p>
						<b>{paceWords(behind(minutes, { began, block, blockBegan, now }))}</b>
					</p>
					<button type="button" className="btn" aria-keyshortcuts="+" onClick={desk.more}>
						{rich("{key} 3 min", { key: <kbd>+</kbd> })}
					</button>
				</div>
			</div>
			<p role="status" className="present-small">
				{desk.said}
			</p>
			<ol ref={list} className="agenda">
				{plan.blocks.map(({ name }, i) => (
					<li key={name} data-state={i < block ? "done" : i === block ? "now" : "next"}>
						<button type="button" aria-current={i === block ? "step" : undefined} onClick={() => desk.block(i)}>
							<span aria-hidden="true">{i < block ? "✓" : i === block ? "›" : ""}</span>
							<span className="grow" lang="en">
								{name}
							</span>
							<span className="font-mono">
								<span aria-hidden="true">{minutes[i]}'</span>
								<span className="sr-only">{minutesText(minutes[i] ?? 0)}</span>
							</span>
						</button>
					</li>
				))}
			</ol>
			{plan.blocks[block]?.note ? (
				<p className="present-small" lang="en">
					{plan.blocks[block].note}
				</p>
			) : null}
		</section>
	);
}

export const minutesText = (count: number): string => (count === 1 ? t("1 minute") : t("{count} minutes", { count }));

"use client";
import { clockText, paceWords, sumOf } from "@/lib/workshop/pace";
import type { ConsoleProps, Desk } from "./desk";
import "./agenda.css";

type Props = Pick<ConsoleProps, "session" | "now"> & { readonly desk: Desk };

/** The clock, how far the plan has come, and its blocks. */
export function AgendaPanel({ session, now, desk }: Props) {
	const { plan, began, minutes, block, blockBegan } = session;
	if (!plan || began === undefined)
		return (
			<section className="panel present-agenda" aria-label="Time">
				<p className="present-small">There is no plan. “Plan” begins one.</p>
			</section>
		);
	const ends = new Date((began + sumOf(minutes) * 60) * 1000);
	return (
		<section className="panel present-agenda" aria-label="Time">
			<div className="present-clock">
				<div>
					<p className="present-time">{clockText(now - began)}</p>
					<p className="present-small">
						of {clockText(sumOf(minutes) * 60)}, ends{" "}
						{ends.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false })}
					</p>
				</div>
				<div>
					<p>
						<b>{paceWords(minutes, { began, block, blockBegan, now })}</b>
					</p>
					<button type="button" className="btn" aria-keyshortcuts="+" onClick={desk.more}>
						<kbd>+</kbd> 3 min
					</button>
				</div>
			</div>
			<p role="status" className="present-small">
				{desk.said}
			</p>
			<ol className="agenda">
				{plan.blocks.map(({ name }, i) => (
					<li key={name} data-state={i < block ? "done" : i === block ? "now" : "next"}>
						<button type="button" aria-current={i === block ? "step" : undefined} onClick={() => desk.block(i)}>
							<span aria-hidden="true">{i < block ? "✓" : i === block ? "›" : ""}</span>
							<span className="grow">{name}</span>
							<span className="font-mono">
								{minutes[i]}
								<span aria-hidden="true">'</span>
								<span className="sr-only"> minutes</span>
							</span>
						</button>
					</li>
				))}
			</ol>
			{plan.blocks[block]?.note ? <p className="present-small">{plan.blocks[block].note}</p> : null}
		</section>
	);
}

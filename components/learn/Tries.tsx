"use client";
import { useEffect, useState } from "react";
import { dueItems } from "@/lib/progress/progress";
import { useProgress } from "../progress/useProgress";
import { RightIcon } from "../ui/icons";
import { SoftLink } from "../ui/SoftLink";
import type { ShownLink } from "./shown-unit";

/** Where to go on: lessons, attacks, exercises, and what comes back from before. */
export function Tries({ links }: { readonly links: readonly ShownLink[] }) {
	const due = useDue();
	return (
		<section className="panel learn-box" aria-labelledby="learn-tries">
			<h2 id="learn-tries">Then try it</h2>
			<ul className="learn-tries">
				{links.map(({ href, text }) => (
					<li key={href}>
						<RightIcon size={14} /> <SoftLink href={href}>{text}</SoftLink>
					</li>
				))}
			</ul>
			{due === 0 ? null : (
				<p className="learn-due">
					{due === 1 ? "1 answer from before comes back." : `${due} answers from before come back.`}{" "}
					<SoftLink href="/practice/due">Answer {due === 1 ? "it" : "them"}</SoftLink>
				</p>
			)}
		</section>
	);
}

/** How many answers are due now; none before the page runs. */
function useDue(): number {
	const { progress } = useProgress();
	const [now, setNow] = useState(0);
	useEffect(() => setNow(Date.now()), []);
	return dueItems(progress, now).length;
}

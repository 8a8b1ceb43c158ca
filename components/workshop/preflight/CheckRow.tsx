import type { ReactNode } from "react";
import { t } from "../../words/words";
import { type Check, type State, stateWords } from "./check";

/** A tick, a filled square, a dashed ring, three dots: the state is also a shape. */
const shapes: Readonly<Record<State, ReactNode>> = {
	good: <path d="M3 10.5L8 15.5L17 5" />,
	fails: <rect x="3" y="3" width="14" height="14" fill="currentColor" />,
	untried: <circle cx="10" cy="10" r="7" strokeDasharray="3.2 2.3" />,
	asking: <path d="M3 10H5M9 10H11M15 10H17" strokeWidth="3" />,
};

interface Props {
	readonly check: Check;
	/** What the check is made with, where somebody has to do something. */
	readonly children?: ReactNode;
}

/** One thing that was looked at: how it is, and what to do. */
export function CheckRow({ check: { name, state, says, todo }, children }: Props) {
	return (
		<li className="preflight-row" data-state={state}>
			<p className="preflight-state">
				<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
					{shapes[state]}
				</svg>
				{t(stateWords[state])}
			</p>
			<div>
				<h2>{name}</h2>
				<p>{says}</p>
				{todo ? (
					<p className="preflight-todo">
						<b>{t("What to do:")}</b> {todo}
					</p>
				) : null}
				{children}
			</div>
		</li>
	);
}

"use client";
import { useState } from "react";
import type { Act } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { ChangeSheet } from "./ChangeSheet";
import { type Letter, lettersWhenSent } from "./held";

interface Props {
	readonly player: Player;
	readonly onSend: (act: Act) => void;
}

/** The letters that the attacker has. Each can be sent once more, as it is or changed, from a program of its own. */
export function AgainForm({ player, onSend }: Props) {
	const { run, context } = player;
	const letters = lettersWhenSent(run, context.cursor);
	const [open, setOpen] = useState<Letter>();
	return (
		<div className="free-form">
			<p>
				{t("What you copied, kept or were sent. It leaves from your program, with no cookies but those in the letter.")}
			</p>
			<ul className="free-letters">
				{letters.map((letter) => (
					<li key={letter.exchange}>
						<span>
							<span className="font-mono">{letter.hop.number}</span> <span lang="en">{letter.hop.label}</span>
						</span>
						<button
							type="button"
							className="btn btn-primary"
							onClick={() => onSend({ do: "again", of: letter.exchange, ops: [] })}
						>
							{t("Send it again")}
							<span className="sr-only" lang="en">
								: {letter.hop.label}
							</span>
						</button>
						<button type="button" className="btn" onClick={() => setOpen(letter)}>
							{t("Change it first")}
							<span className="sr-only" lang="en">
								: {letter.hop.label}
							</span>
						</button>
					</li>
				))}
			</ul>
			{open ? (
				<ChangeSheet
					letter
					run={run}
					hop={open.hop}
					problemOf={() => undefined}
					onSend={(ops) => onSend({ do: "again", of: open.exchange, ops })}
					onClose={() => setOpen(undefined)}
				/>
			) : null}
		</div>
	);
}

"use client";
import { useState } from "react";
import type { Act } from "@/lib/flow/intervention";
import type { Player } from "../playing/usePlayer";
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
			<p>What you copied, kept or were sent. It leaves from your program, with no cookies but those in the letter.</p>
			<ul className="free-letters">
				{letters.map((letter) => (
					<li key={letter.exchange}>
						<span>
							<span className="font-mono">{letter.hop.number}</span> {letter.hop.label}
						</span>
						<button
							type="button"
							className="btn btn-primary"
							onClick={() => onSend({ do: "again", of: letter.exchange, ops: [] })}
						>
							Send it again<span className="sr-only">: {letter.hop.label}</span>
						</button>
						<button type="button" className="btn" onClick={() => setOpen(letter)}>
							Change it first<span className="sr-only">: {letter.hop.label}</span>
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

"use client";
import type { Player } from "../playing/usePlayer";
import { verdictWords } from "./verdict-words";

/** What the final world says, once the run has been played to its end. */
export function FreeBar({ player }: { readonly player: Player }) {
	const words = verdictWords(player.run, player.context);
	return (
		<section className="goal-bar free-bar" aria-label="Verdict" aria-live="polite">
			<p className="goal">You can read Ada's photos: {words?.reads ?? "not decided"}.</p>
			{words?.planted ? (
				<p className="goal-fact">
					<b>{words.planted}</b>
				</p>
			) : null}
			{words && words.lacks.length > 0 ? (
				<p className="goal-fact">
					What you lack{" "}
					{words.lacks.map((name) => (
						<span key={name} className="free-lack">
							{name}
						</span>
					))}
				</p>
			) : null}
			<p className="goal-fact">
				Ada is served <b>{words?.ada ?? "not decided"}</b>
			</p>
		</section>
	);
}

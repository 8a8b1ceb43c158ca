"use client";
import { atEnd } from "@/lib/flow/player/player-steps";
import { wordsOfVerdict } from "@/lib/flow/read/verdict-words";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { ForTask } from "./ForTask";

/** What the final world says, once the run has been played to its end. */
export function FreeBar({ player }: { readonly player: Player }) {
	const all = wordsOfVerdict(player.run);
	const words = atEnd(player.context) ? all : undefined;
	// The run of what was done last is not here yet.
	const open = player.busy ? "computing" : "not decided";
	return (
		<>
			<ForTask link={player.link} busy={player.busy} />
			<section className="goal-bar free-bar" aria-label={t("Verdict")} aria-live="polite">
				<p className="goal">
					<span lang="en">
						{all?.goal}: {words?.reads ?? open}.
					</span>
				</p>
				{words?.planted ? (
					<p className="goal-fact" lang="en">
						<b>{words.planted}</b>
					</p>
				) : null}
				{words && words.lacks.length > 0 ? (
					<p className="goal-fact free-lacks">
						{t("What you lack")}{" "}
						{words.lacks.map((name, i) => (
							<span key={name}>
								{i > 0 ? `${t(words.joined === "and" ? "and" : "or")} ` : ""}
								<span className="free-lack" translate="no">
									{name}
								</span>
							</span>
						))}{" "}
						<span className="free-whose" lang="en">
							{words.whose}
						</span>
					</p>
				) : null}
				<p className="goal-fact free-served" lang="en">
					{all?.servedWho} <b>{words?.ada ?? open}</b>
				</p>
			</section>
		</>
	);
}

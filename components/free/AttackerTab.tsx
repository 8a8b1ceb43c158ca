"use client";
import { positions } from "@/lib/flow/intervention";
import { atEnd } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { shortNameOf, tailOf } from "@/lib/vocabulary/values";
import { Protections, StartFrom } from "../controls/Protections";
import type { Player } from "../playing/usePlayer";
import { heldAt } from "./held";
import { Ledger } from "./Ledger";
import { positionWords } from "./positions";
import { useFree } from "./useFree";
import { openedWords } from "./verdict-words";
import "../inspect/lab.css";
import "./free.css";

interface Props {
	readonly lesson: LessonView;
	readonly player: Player;
}

/** Where the attacker stands, what it holds, what it did, and what stands against it. */
export function AttackerTab({ lesson, player }: Props) {
	const { context, send } = player;
	const free = useFree(player);
	const configure = (settings: typeof context.spec.settings) => send({ type: "CONFIGURE", settings });
	return (
		<div className="tab-body lab free-tab">
			<Positions free={free} />
			<Held player={player} />
			<Ledger player={player} free={free} />
			<div className="mt-3 flex items-center justify-between gap-2">
				<h3>Protections</h3>
				<StartFrom settings={context.spec.settings} onChange={configure} />
			</div>
			<Protections ids={lesson.controls} levels={lesson.levels} settings={context.spec.settings} onChange={configure} />
			<p className="text-ink2">
				Everything here is local: the hosts are made up, their values come from a seed, and nothing can reach another
				host.
			</p>
		</div>
	);
}

function Positions({ free: { free, set } }: { readonly free: ReturnType<typeof useFree> }) {
	return (
		<fieldset className="free-places">
			<legend>Where do you stand?</legend>
			<p className="text-ink2">A place gives you power over some hops. It gives no secrets.</p>
			<ul>
				{positions.map((id) => (
					<li key={id}>
						<label>
							<input
								type="checkbox"
								checked={free.positions.includes(id)}
								onChange={({ target }) =>
									set({
										...free,
										positions: positions.filter((one) => (one === id ? target.checked : free.positions.includes(one))),
									})
								}
							/>
							<b>{positionWords[id].name}</b>
							<span>{positionWords[id].gives}</span>
						</label>
					</li>
				))}
			</ul>
		</fieldset>
	);
}

/** What the attacker holds; at the end, what each of these opened when it was tried. */
function Held({ player: { run, context } }: { readonly player: Player }) {
	const held = heldAt(run, context.cursor).filter(({ isPublic }) => !isPublic);
	const tried = atEnd(context) ? run.played?.opened : undefined;
	return (
		<section aria-label="What I hold">
			<h3>What I hold</h3>
			{held.length === 0 ? <p className="text-ink2">Nothing yet that is not public.</p> : null}
			<ul className="free-held">
				{held.map((value) => {
					const opened = tried?.find(({ id }) => id === value.id);
					return (
						<li key={value.id}>
							<span className="free-chip">
								{shortNameOf(value.kind)} {tailOf(value.text)}
							</span>
							{opened ? <span className="text-ink2">{openedWords(opened)}</span> : null}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

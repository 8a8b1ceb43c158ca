"use client";
import { type PositionId, positions } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import { t } from "../words/words";
import { placeGives } from "./place-gives";
import { positionWords } from "./positions";
import type { Free } from "./useFree";

/** Where the attacker stands: a switch for each place, and beside it what it gives in this run. */
export function Places({ run, free: { free, set } }: { readonly run: Run; readonly free: Free }) {
	const turn = (id: PositionId, on: boolean) =>
		set({ ...free, positions: positions.filter((one) => (one === id ? on : free.positions.includes(one))) });
	return (
		<fieldset className="free-places">
			<legend>
				<h2>{t("Where do you stand?")}</h2>
			</legend>
			<p className="text-ink2">{t("A place gives you power over some hops. It gives no secrets.")}</p>
			<ul>
				{positions.map((id) => {
					const taken = free.positions.includes(id);
					const { gives, absent } = placeGives(run, id);
					return (
						<li key={id} data-absent={absent}>
							<label title={t(positionWords[id].gives)}>
								<input
									type="checkbox"
									className="free-switch"
									checked={taken}
									disabled={absent && !taken}
									onChange={({ target }) => turn(id, target.checked)}
								/>
								<b>{t(positionWords[id].name)}</b>
								<span>{gives}</span>
							</label>
						</li>
					);
				})}
			</ul>
		</fieldset>
	);
}

"use client";
import { useSyncExternalStore } from "react";
import { migration } from "@/content/learn/migration";
import { Spec } from "../lesson/components";
import { NONE, onTicked, tick, ticked } from "./ticked";

const whos = [...new Set(migration.map(({ who }) => who))];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What to change from OAuth 2.0 to 2.1, to tick and to print. */
export function MigrationList() {
	const done = useSyncExternalStore(onTicked, ticked, () => NONE);
	return (
		<section className="panel learn-migration" aria-labelledby="learn-migration">
			<div className="learn-migration-head">
				<h2 id="learn-migration">From 2.0 to 2.1, in a system of yours</h2>
				<p>
					{migration.filter(({ id }) => done.has(id)).length} of {migration.length} ticked
				</p>
				<button type="button" className="btn" onClick={() => window.print()}>
					Print
				</button>
			</div>
			{whos.map((who) => (
				<fieldset key={who}>
					<legend>{capital(who)}</legend>
					{migration
						.filter((item) => item.who === who)
						.map(({ id, text, specs }) => (
							<label key={id}>
								<input type="checkbox" checked={done.has(id)} onChange={() => tick(id)} />
								<span>
									{text} <Spec>{specs.join(", ")}</Spec>
								</span>
							</label>
						))}
				</fieldset>
			))}
		</section>
	);
}

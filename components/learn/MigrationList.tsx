"use client";
import { useSyncExternalStore } from "react";
import { delta } from "@/content/delta";
import { Spec } from "../lesson/components";
import { t } from "../words/words";
import { NONE, onTicked, tick, ticked } from "./ticked";

const items = delta.map((row) => ({ ...row, id: row.change.toLowerCase().replace(/[^a-z0-9]+/g, "-") }));

/** What OAuth 2.1 changed, and what to do about it in a system that exists: to tick and to print. */
export function MigrationList() {
	const done = useSyncExternalStore(onTicked, ticked, () => NONE);
	return (
		<section className="panel learn-migration" aria-labelledby="learn-migration">
			<div className="learn-migration-head">
				<h2 id="learn-migration">{t("To do in a system of yours")}</h2>
				<p>
					{t("{count} of {all} ticked", { count: items.filter(({ id }) => done.has(id)).length, all: items.length })}
				</p>
				<button type="button" className="btn" onClick={() => window.print()}>
					{t("Print")}
				</button>
			</div>
			{items.map(({ id, change, now, task, specs }) => (
				<label key={id}>
					<input type="checkbox" checked={done.has(id)} onChange={() => tick(id)} />
					<span lang="en">
						<b>{change}.</b> {task}{" "}
						<span className="text-ink2">
							{now} <Spec>{specs.join(", ")}</Spec>
						</span>
					</span>
				</label>
			))}
		</section>
	);
}

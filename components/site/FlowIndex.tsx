"use client";
import Link from "next/link";
import { useState } from "react";
import type { CatalogEntry } from "@/content/catalog";
import type { Advice } from "@/content/which-flow";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { Chooser } from "./Chooser";
import type { FlowRow } from "./flow-row";
import { Legend } from "./Legend";
import "./flow-index.css";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";

const groups: readonly { readonly id: CatalogEntry["group"]; readonly name: Text }[] = [
	{ id: "recommended", name: mark("Recommended") },
	{ id: "special", name: mark("Special purpose") },
	{ id: "agents", name: mark("For agents") },
	{ id: "withdrawn", name: mark("Withdrawn") },
];

/** Every flow with its whole run in one line, by group; beside them the questions that lead to one. */
export function FlowIndex({ rows }: { readonly rows: readonly FlowRow[] }) {
	const [advice, setAdvice] = useState<Advice>();
	const marked = new Set(advice?.flows.map(({ id }) => id));
	return (
		<div className="flow-columns">
			<div>
				<div className="flow-title">
					<h1>{t("Flows")}</h1>
					<p>{t("{count} ways to get a token. One stroke is one hop.", { count: rows.length })}</p>
				</div>
				<Legend />
				{groups.map(({ id, name }) => (
					<Group key={id} name={t(name)} rows={rows.filter(({ entry }) => entry.group === id)} marked={marked} />
				))}
			</div>
			<Chooser rows={rows} onAdvice={setAdvice} />
		</div>
	);
}

interface GroupProps {
	readonly name: string;
	readonly rows: readonly FlowRow[];
	readonly marked: ReadonlySet<string>;
}

function Group({ name, rows, marked }: GroupProps) {
	if (rows.length === 0) return null;
	return (
		<section className="flow-group" aria-label={name}>
			<h2>{name}</h2>
			<ul>
				{rows.map(({ entry, strip, hops }) => (
					<li key={entry.id} data-marked={marked.has(entry.id)}>
						<Link href={pathOfLesson(entry)} prefetch={false}>
							<span className="flow-words">
								<b lang="en">{entry.title}</b>
								<span lang="en">{entry.summary}</span>
								{marked.has(entry.id) ? <span className="sr-only">{t(", fits your answers")}</span> : null}
							</span>
							<span className="flow-strip">{strip}</span>
							<span className="flow-count">{rich("{count} hops", { count: <b>{hops}</b> })}</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

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

const groups: readonly { readonly id: CatalogEntry["group"]; readonly name: string }[] = [
	{ id: "recommended", name: "Recommended" },
	{ id: "special", name: "Special purpose" },
	{ id: "agents", name: "For agents" },
	{ id: "withdrawn", name: "Withdrawn" },
];

/** Every flow with its whole run in one line, by group; beside them the questions that lead to one. */
export function FlowIndex({ rows }: { readonly rows: readonly FlowRow[] }) {
	const [advice, setAdvice] = useState<Advice>();
	const marked = new Set(advice?.flows.map(({ id }) => id));
	return (
		<div className="flow-columns">
			<div>
				<div className="flow-title">
					<h1>Flows</h1>
					<p>{rows.length} ways to get a token. One stroke is one hop.</p>
				</div>
				<Legend />
				{groups.map(({ id, name }) => (
					<Group key={id} name={name} rows={rows.filter(({ entry }) => entry.group === id)} marked={marked} />
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
								<b>{entry.title}</b>
								<span>{entry.summary}</span>
								{marked.has(entry.id) ? <span className="sr-only">, fits your answers</span> : null}
							</span>
							<span className="flow-strip">{strip}</span>
							<span className="flow-count">
								<b>{hops}</b> hops
							</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

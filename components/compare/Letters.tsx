"use client";
import { useState } from "react";
import type { Pair } from "@/lib/flow/align";
import { differencesOf } from "@/lib/flow/differences";
import type { Hop, Run } from "@/lib/flow/run";
import { checkWord } from "@/lib/flow/stamp";
import { rawOf } from "../inspect/raw-of";
import { type Following, MarkedText } from "../inspect/ValueText";
import { Spec } from "../lesson/components";
import { Marks } from "./Middle";

interface Props {
	readonly a: Run;
	readonly b: Run;
	readonly pair: Pair | undefined;
	readonly names: readonly [a: string, b: string];
}

/** The two messages of the current pair, and between them what differs and why. */
export function Letters({ a, b, pair, names }: Props) {
	const [left, right] = [a.hops[pair?.a ?? -1], b.hops[pair?.b ?? -1]];
	const told = right ?? left;
	const [follow, onFollow] = useState<string>();
	const list = differencesOf(left, right);
	return (
		<div className="panel letters">
			<Letter run={a} hop={left} name={names[0]} follow={follow} onFollow={onFollow} />
			<section className="letters-between" aria-label="This hop">
				<h2>{told?.note.title}</h2>
				<p>{told?.note.text}</p>
				{list.length > 0 ? <Marks list={list} most={8} /> : <p>The same bytes in both.</p>}
				<p className="letters-specs">
					<Spec>{told?.note.specs.join(", ")}</Spec>
				</p>
			</section>
			<Letter run={b} hop={right} name={names[1]} follow={follow} onFollow={onFollow} />
		</div>
	);
}

interface LetterProps extends Following {
	readonly run: Run;
	readonly hop: Hop | undefined;
	readonly name: string;
}

function Letter({ run, hop, name, ...following }: LetterProps) {
	if (!hop)
		return (
			<section aria-label={name}>
				<p className="text-ink2">{name} has no such hop.</p>
			</section>
		);
	const text = rawOf(hop) ?? insideOf(hop);
	return (
		<section aria-label={`${name}, hop ${hop.number}`}>
			<p className="text-ink2">
				Hop {hop.number} of {name}
			</p>
			<pre className="raw">
				<MarkedText run={run} text={text} {...following} />
			</pre>
		</section>
	);
}

/** Work and checks, line by line. */
function insideOf({ message }: Hop): string {
	if (message.kind === "work") return message.facts.map(({ name, text }) => `${name} = ${text}`).join("\n");
	if (message.kind !== "checks") return "";
	return message.checks
		.map((check) => `${check.title}: ${checkWord(check)}${check.detail ? ` (${check.detail})` : ""}`)
		.join("\n");
}

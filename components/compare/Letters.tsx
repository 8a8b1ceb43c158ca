"use client";
import { useState } from "react";
import type { Pair } from "@/lib/flow/read/align";
import { type Difference, differencesOf } from "@/lib/flow/read/differences";
import { rawOf } from "@/lib/flow/read/raw-of";
import { verdictText } from "@/lib/flow/read/verdict-words";
import type { Hop, Run } from "@/lib/flow/run";
import { type Following, MarkedText } from "../inspect/ValueText";
import { Spec } from "../lesson/components";
import { t } from "../words/words";
import { letterLines } from "./letter-lines";
import { KindTile, Marks } from "./Marks";

interface Props {
	readonly a: Run;
	readonly b: Run;
	readonly pair: Pair | undefined;
	readonly names: readonly [a: string, b: string];
	/** Whether both runs have been seen to their end. */
	readonly ended: boolean;
}

/** The two messages of the current pair, each with what its own lesson says of it; between them what differs. */
export function Letters({ a, b, pair, names, ended }: Props) {
	const [left, right] = [a.hops[pair?.a ?? -1], b.hops[pair?.b ?? -1]];
	const [follow, onFollow] = useState<string>();
	const [bytes, setBytes] = useState(false);
	const list = differencesOf(left, right);
	const specs = [...new Set([left, right].flatMap((hop) => hop?.note.specs ?? []))];
	const shared = { follow, onFollow, bytes, list };
	return (
		<div className="panel letters">
			<Letter run={a} hop={left} name={names[0]} ended={ended} side="a" {...shared} />
			<section className="letters-between" aria-label={t("This hop")}>
				<h2>{t(list.length > 0 ? "What differs here" : "The same bytes in both")}</h2>
				<p className="marks">
					<Marks list={list} />
				</p>
				<p className="letters-specs">
					<Spec>{specs.join(", ")}</Spec>
				</p>
				<button type="button" className="btn" aria-pressed={bytes} onClick={() => setBytes(!bytes)}>
					{t(bytes ? "All bytes: on" : "All bytes: off")}
				</button>
			</section>
			<Letter run={b} hop={right} name={names[1]} ended={ended} side="b" {...shared} />
		</div>
	);
}

interface LetterProps extends Following {
	readonly run: Run;
	readonly hop: Hop | undefined;
	readonly name: string;
	readonly ended: boolean;
	readonly side: "a" | "b";
	/** The whole message as sent, instead of its parts. */
	readonly bytes: boolean;
	readonly list: readonly Difference[];
}

function Letter({ run, hop, name, ended, side, bytes, list, ...following }: LetterProps) {
	const end = ended ? (
		<p className="letter-end" lang="en">
			{run.end.text} {run.played ? <b>{verdictText(run)}</b> : null}
		</p>
	) : null;
	if (!hop)
		return (
			<section aria-label={name}>
				<p className="letter-of">{t("{side} has no such hop.", { side: name })}</p>
				{end}
			</section>
		);
	const raw = bytes ? rawOf(hop) : undefined;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard.
		<section aria-label={t("{side}, hop {hop}", { side: name, hop: hop.number })} tabIndex={0}>
			<p className="letter-of">{t("Hop {hop} of {side}", { hop: hop.number, side: name })}</p>
			<p className="letter-note" lang="en">
				<b>{hop.note.title}.</b> {hop.note.text}
			</p>
			{raw === undefined ? (
				<Lines run={run} hop={hop} side={side} list={list} {...following} />
			) : (
				<pre className="letter-lines">
					<MarkedText run={run} text={raw} {...following} />
				</pre>
			)}
			{end}
		</section>
	);
}

type LinesProps = Pick<LetterProps, "run" | "side" | "list"> & Following & { readonly hop: Hop };

/** Longer than this, the middle of a value is left out; all bytes have it. */
const LONG = 64;

function shortened(part: string): string {
	const characters = Array.from(part);
	return characters.length > LONG ? `${characters.slice(0, 36).join("")}…${characters.slice(-12).join("")}` : part;
}

/** The message by its parts, with a mark beside each that differs. */
function Lines({ run, hop, side, list, ...following }: LinesProps) {
	const lines = letterLines(hop);
	// A hop that only one of them has differs as a whole: there is nothing to mark in it.
	const markOf = (names: readonly string[]) =>
		list.find(({ kind, name }) => names.includes(name) && kind !== (side === "a" ? "added" : "removed"))?.kind;
	return (
		<div className="letter-lines">
			{lines.map(({ text, names }, i) => {
				const kind = markOf(names);
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: lines of one message never move.
					<div key={i} data-kind={kind}>
						{kind ? <KindTile kind={kind} /> : null}
						<span lang="en">
							<MarkedText run={run} text={text} shorten={shortened} {...following} />
						</span>
					</div>
				);
			})}
		</div>
	);
}

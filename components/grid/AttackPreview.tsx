import Link from "next/link";
import type { controls } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { Glyph } from "../stage/glyphs";
import { RightIcon } from "../ui/icons";
import type { AttackRow } from "./attack-row";
import { linkTo, raisedText } from "./links";
import { Mark } from "./Mark";

interface Props {
	readonly attack: AttackRow;
	/** Whether its last question has been answered on this machine. */
	readonly done: boolean;
	readonly onGrid: () => void;
}

/** One attack beside the list: what happens, what stops it, and the ways to it. */
export function AttackPreview({ attack, done, onGrid }: Props) {
	const { lesson, row, summary, sections } = attack;
	return (
		<section className="attack-panel" aria-label={row.title}>
			<div className="attack-panel-head">
				<h2>{row.title}</h2>
				{done ? <span>finished</span> : null}
			</div>
			<p>{summary}.</p>
			<ul>
				<li>
					<Link href={linkTo(lesson, row.base)} prefetch={false}>
						<Glyph role="attacker" size={16} /> Everything at its weakest
					</Link>
					<span>{row.base.outcome === "lands" ? "lands" : "fails"}</span>
				</li>
				{row.sets.map((set) => (
					<li key={raisedText(set.raised)}>
						<Link href={linkTo(lesson, set)} prefetch={false}>
							<Mark outcome="stopped" /> {raisedText(set.raised)}
						</Link>
						<code>{set.refused?.error}</code>
					</li>
				))}
				{row.weakened.map((set) => (
					<li key={raisedText(set.raised)}>
						<Link href={linkTo(lesson, set)} prefetch={false}>
							<Mark outcome="weakened" /> {raisedText(set.raised)}
						</Link>
						<span>{set.variant?.name}</span>
					</li>
				))}
			</ul>
			{row.sets.length === 0 ? <p>No control of this lesson stops it.</p> : null}
			<div className="attack-panel-foot">
				<Link className="btn btn-primary" href={`/attacks/${row.id}`} prefetch={false}>
					Open <RightIcon size={16} />
				</Link>
				<button type="button" className="btn" onClick={onGrid}>
					Open in the grid
				</button>
				<span>{sections.join(", ")}</span>
			</div>
		</section>
	);
}

/** What stops an attack, in two or three words. */
export function stoppedBy({ row }: Pick<AttackRow, "row">): string {
	const names = row.sets.map(({ raised }) =>
		(Object.keys(raised) as (keyof typeof controls)[]).map((id) => meanings[id].name).join(" + "),
	);
	return names.length === 0 ? "no control stops it" : names.join(", ");
}

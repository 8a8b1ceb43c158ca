import Link from "next/link";
import { useId } from "react";
import type { controls } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { Glyph } from "../stage/glyphs";
import { RightIcon } from "../ui/icons";
import { t } from "../words/words";
import type { AttackRow } from "./attack-row";
import { linkTo } from "./links";
import { Mark } from "./Mark";
import { RaisedNames } from "./RaisedNames";
import { raisedNames } from "./raised-names";

interface Props {
	readonly attack: AttackRow;
	/** Whether its last question has been answered on this machine. */
	readonly done: boolean;
	readonly onGrid: () => void;
}

/** One attack beside the list: what happens, what stops it, and the ways to it. */
export function AttackPreview({ attack, done, onGrid }: Props) {
	const { lesson, row, summary, sections } = attack;
	const id = useId();
	return (
		<section className="attack-panel" aria-labelledby={id}>
			<div className="attack-panel-head">
				<h2 id={id} lang="en">
					{row.title}
				</h2>
				{done ? <span>{t("finished")}</span> : null}
			</div>
			<p lang="en">{summary}.</p>
			<ul>
				<li>
					<Link href={linkTo(lesson, row.base)} prefetch={false}>
						<Glyph role="attacker" size={16} /> {t("Everything at its weakest")}
					</Link>
					<span>{t(row.base.outcome === "lands" ? "lands" : "fails")}</span>
				</li>
				{row.sets.map((set) => (
					<li key={raisedNames(set.raised).join()}>
						<Link href={linkTo(lesson, set)} prefetch={false}>
							<Mark outcome="stopped" /> <RaisedNames raised={set.raised} />
						</Link>
						<code>{set.refused?.error}</code>
					</li>
				))}
				{row.weakened.map((set) => (
					<li key={raisedNames(set.raised).join()}>
						<Link href={linkTo(lesson, set)} prefetch={false}>
							<Mark outcome="weakened" /> <RaisedNames raised={set.raised} />
						</Link>
						<span lang="en">{set.variant?.name}</span>
					</li>
				))}
			</ul>
			{row.sets.length === 0 ? <p>{t("No control of this lesson stops it.")}</p> : null}
			<div className="attack-panel-foot">
				<Link className="btn btn-primary" href={`/attacks/${row.id}`} prefetch={false}>
					{t("Open ~ an attack")} <RightIcon size={16} />
				</Link>
				<button type="button" className="btn" onClick={onGrid}>
					{t("Open in the grid")}
				</button>
				<span translate="no">{sections.join(", ")}</span>
			</div>
		</section>
	);
}

/** What stops an attack, in two or three words. */
export function StoppedBy({ attack: { row } }: Pick<Props, "attack">) {
	const names = row.sets.map(({ raised }) =>
		(Object.keys(raised) as (keyof typeof controls)[]).map((id) => meanings[id].name).join(" + "),
	);
	return names.length === 0 ? t("no control stops it") : <bdi lang="en">{names.join(", ")}</bdi>;
}

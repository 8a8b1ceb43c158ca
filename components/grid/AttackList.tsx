"use client";
import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { type Stand, stands } from "@/lib/vocabulary/attackers";
import { Glyph } from "../stage/glyphs";
import { DownIcon, RightIcon } from "../ui/icons";
import { useMedia } from "../ui/useMedia";
import { t } from "../words/words";
import { StoppedBy } from "./AttackPreview";
import type { AttackRow } from "./attack-row";
import { Strip } from "./Strip";

/** The columns of the list, and who stands in each group. */
const columns: readonly (readonly Stand[])[] = [["redirect", "server"], ["browser", "agent"], ["api"]];
const glyphs = { redirect: "browser", browser: "browser", server: "as", api: "rs", agent: "client" } as const;

interface Props {
	readonly attacks: readonly AttackRow[];
	/** Those that the filters leave. */
	readonly shown: readonly AttackRow[];
	/** Ids of those that are finished. */
	readonly done: ReadonlySet<string>;
	readonly chosen: string | undefined;
	readonly onChoose: (id: string) => void;
	/** What stands under the last column. */
	readonly children: ReactNode;
}

/** Every attack by where the attacker stands. Arrows walk through the rows, and from column to column. */
export function AttackList({ attacks, shown, done, chosen, onChoose, children }: Props) {
	const box = useRef<HTMLDivElement>(null);
	// On a phone one group is open at a time.
	const folds = useMedia("(max-width: 719px)") === true;
	const [open, setOpen] = useState<Stand | undefined>(columns[0]?.[0]);
	const onKey = (event: KeyboardEvent) => {
		const to = box.current ? rowAt(box.current, event.key) : undefined;
		if (!to) return;
		event.preventDefault();
		to.focus();
	};
	return (
		<div ref={box} className="attack-columns">
			{columns.map((column, i) => (
				<div key={column[0]} className="attack-column">
					{column.map((stand) => (
						<Group
							key={stand}
							stand={stand}
							all={attacks.filter((one) => one.stand === stand).length}
							shown={shown.filter((one) => one.stand === stand)}
							fold={
								folds ? { open: open === stand, turn: () => setOpen(open === stand ? undefined : stand) } : undefined
							}
							done={done}
							chosen={chosen}
							onChoose={onChoose}
							onKey={onKey}
						/>
					))}
					{i === columns.length - 1 ? children : null}
				</div>
			))}
		</div>
	);
}

interface GroupProps extends Pick<Props, "shown" | "done" | "chosen" | "onChoose"> {
	readonly stand: Stand;
	readonly all: number;
	readonly onKey: (event: KeyboardEvent) => void;
	/** Where groups fold. */
	readonly fold: { readonly open: boolean; readonly turn: () => void } | undefined;
}

function Group({ stand, all, shown, done, fold, chosen, onChoose, onKey }: GroupProps) {
	if (all === 0) return null;
	const head = (
		<>
			<Glyph role={glyphs[stand]} size={16} /> <bdi lang="en">{stands[stand]}</bdi>
			<span>{shown.length === all ? all : t("{count} of {all}", { count: shown.length, all })}</span>
		</>
	);
	return (
		<section className="attack-group">
			<h2>
				{fold ? (
					<button type="button" aria-expanded={fold.open} onClick={fold.turn}>
						{fold.open ? <DownIcon size={16} /> : <RightIcon size={16} />}
						{head}
					</button>
				) : (
					head
				)}
			</h2>
			<ul hidden={fold?.open === false}>
				{shown.map((attack) => (
					<li key={attack.row.id} data-chosen={attack.row.id === chosen}>
						<Link
							href={`/attacks/${attack.row.id}`}
							prefetch={false}
							data-row
							onKeyDown={onKey}
							onFocus={() => onChoose(attack.row.id)}
							onMouseEnter={() => onChoose(attack.row.id)}
						>
							<Done done={done.has(attack.row.id)} />
							<b lang="en">{attack.row.title}</b>
							<Strip row={attack.row} />
							<span className="attack-by">
								<span className="sr-only">{t("Stopped by:")} </span>
								<StoppedBy attack={attack} />
							</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

/** A ring, or a filled one with a check. It says whether the last question was answered, and nothing of how. */
const Done = ({ done }: { readonly done: boolean }) => (
	<span className="attack-done" data-done={done}>
		{done ? (
			<svg
				width="10"
				height="10"
				viewBox="0 0 10 10"
				aria-hidden="true"
				fill="none"
				stroke="currentColor"
				strokeWidth="2"
			>
				<path d="M1.5 5.5L4 8L8.5 2" />
			</svg>
		) : null}
		<span className="sr-only">{done ? `${t("Finished:")} ` : ""}</span>
	</span>
);

/** The row that a key leads to from the one with the focus. */
function rowAt(box: HTMLElement, key: string): HTMLElement | undefined {
	const inColumns = [...box.children].map((column) => [...column.querySelectorAll<HTMLElement>("[data-row]")]);
	const column = inColumns.findIndex((rows) => rows.some((row) => row === document.activeElement));
	const own = inColumns[column];
	if (!own) return undefined;
	const row = own.indexOf(document.activeElement as HTMLElement);
	if (key === "ArrowDown") return own[row + 1];
	if (key === "ArrowUp") return own[row - 1];
	const beside = key === "ArrowRight" ? inColumns[column + 1] : key === "ArrowLeft" ? inColumns[column - 1] : undefined;
	return beside?.[Math.min(row, beside.length - 1)];
}

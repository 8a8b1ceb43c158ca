"use client";
import Link from "next/link";
import { useCallback, useMemo, useState } from "react";
import type { Pair } from "@/lib/flow/read/align";
import { Meaning } from "../controls/Meaning";
import { NoticeList } from "../controls/Notices";
import { Protections, StartFrom } from "../controls/Protections";
import { Ticks } from "../controls/Ticks";
import { enginePieces, lessonPiece } from "../playing/compute";
import { type Action, useKeys } from "../playing/useKeys";
import { Dialog } from "../ui/Dialog";
import { BackIcon, FirstIcon, NextIcon } from "../ui/icons";
import { useQuietFetch } from "../ui/useQuietFetch";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { DeltaTable } from "./DeltaTable";
import { Heads } from "./Heads";
import { Stages } from "./Stages";
import { sideName } from "./settings-text";
import { type Compare, type Compared, type Side, useCompare } from "./useCompare";
import "../inspect/lab.css";
import "./compare.css";
import "./marks.css";
import "./letters.css";
import "./delta.css";
import "./compare-sizes.css";

interface Props {
	readonly a: Side;
	readonly b: Side;
}

const FAILED = {
	fault: mark("This comparison failed in our simulator, not in OAuth. Change a protection, or reload."),
	unreachable: mark(
		"This comparison could not be computed: the server cannot be reached. What stands here is the last one.",
	),
};

/** Two runs on one scrubber: what each sends, and what differs. */
export function ComparePage({ a, b }: Props) {
	const compare = useCompare(a, b);
	useQuietFetch(useMemo(() => [...enginePieces(a.lesson.id), lessonPiece(b.lesson.id)], [a, b]));
	const { shown, pairs, cursor, goTo, specs } = compare;
	const [open, setOpen] = useState<"a" | "b">();
	useKeys(
		useCallback(
			(action: Action) => {
				const to = { next: cursor + 1, back: cursor - 1, first: 0, last: pairs.length - 1 }[action as string];
				if (to !== undefined && to >= 0 && to < pairs.length) goTo(to);
			},
			[cursor, pairs.length, goTo],
		),
	);
	const names = [sideName(a.lesson, specs.a), sideName(b.lesson, specs.b)] as const;
	return (
		<>
			<main id="main" className="compare-main" aria-busy={compare.isBusy}>
				<h1 className="sr-only">{t("{first} beside {second}", { first: names[0], second: names[1] })}</h1>
				<Heads a={a} b={b} names={names} compare={compare} onSettings={setOpen} />
				<NoticeList notices={compare.notices} onDismiss={compare.dismiss} />
				{compare.failed ? <p role="alert">{t(FAILED[compare.failed])}</p> : null}
				{shown ? <Stages compare={compare} shown={shown} names={names} /> : <p>{t("Computing both runs.")}</p>}
				<Scrubber compare={compare} shown={shown} all={b.lesson.free ? ALL_GRANTS : ALL_FLOWS} />
			</main>
			{shown && a.lesson.kind === "flow" && b.lesson.kind === "flow" ? (
				<DeltaTable
					a={shown.a}
					b={shown.b}
					pairs={pairs}
					settings={{ a: specs.a.settings, b: specs.b.settings }}
					onGo={goTo}
				/>
			) : null}
			{open ? (
				<Dialog
					title={t("Protections of {side}", { side: names[open === "a" ? 0 : 1] })}
					open
					place="sheet"
					onClose={() => setOpen(undefined)}
				>
					<StartFrom settings={specs[open].settings} onChange={(next) => compare.configure(open, next)} />
					<Protections
						ids={{ a, b }[open].lesson.controls}
						levels={{ a, b }[open].lesson.levels}
						settings={specs[open].settings}
						explain={(id) => <Meaning id={id} settings={specs[open].settings} />}
						onChange={(next) => compare.configure(open, next)}
					/>
				</Dialog>
			) : null}
		</>
	);
}

interface ScrubberProps {
	readonly compare: Compare;
	readonly shown: Compared | undefined;
	/** Where there is more of the kind. */
	readonly all: { readonly href: string; readonly text: Text };
}

const ALL_FLOWS = { href: "/flows", text: mark("All flows") };
const ALL_GRANTS = { href: "/attacks/free", text: mark("Free play") };

/** One scrubber for both, counted in the second run. */
function Scrubber({ compare, shown, all }: ScrubberProps) {
	const { pairs, cursor, goTo } = compare;
	const end = cursor >= pairs.length - 1;
	return (
		<section className="transport" aria-label={t("Transport")}>
			<button type="button" className="key not-phone" aria-label={t("First hop")} onClick={() => goTo(0)}>
				<FirstIcon />
			</button>
			<button
				type="button"
				className="key"
				aria-label={t("Back")}
				disabled={cursor === 0}
				onClick={() => goTo(cursor - 1)}
			>
				<BackIcon size={18} />
			</button>
			<button
				type="button"
				className="key next"
				aria-disabled={end}
				onClick={() => (end ? undefined : goTo(cursor + 1))}
			>
				{t(end ? "End" : "Next hop")}
				{end ? null : <NextIcon size={16} />}
			</button>
			{shown ? (
				<Ticks
					run={shown.b}
					cursor={lastOf(pairs, cursor)}
					onJump={(hop) => {
						const to = pairs.findIndex(({ b }) => b === hop);
						if (to >= 0) goTo(to);
					}}
					label={t("Hops of the second run")}
				/>
			) : null}
			<span className="compare-count" role="status">
				{shown ? spoken(shown, pairs[cursor]) : ""}
			</span>
			<Link className="btn not-phone" href={all.href} prefetch={false}>
				{t(all.text)}
			</Link>
		</section>
	);
}

/** The hop of the second run at which the scrubber stands; where it has none, the one before. */
const lastOf = (pairs: readonly Pair[], cursor: number): number =>
	pairs.slice(0, cursor + 1).findLast(({ b }) => b !== undefined)?.b ?? 0;

function spoken({ a, b }: Compared, pair: Pair | undefined): string {
	const number = (run: Compared["a"], hop: number | undefined) =>
		hop === undefined ? t("none ~ no hop") : (run.hops[hop]?.number ?? "");
	return t(pair?.same ? "Hop {first} beside {second}, the same" : "Hop {first} beside {second}", {
		first: number(a, pair?.a),
		second: number(b, pair?.b),
	});
}

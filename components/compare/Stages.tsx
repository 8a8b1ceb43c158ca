"use client";
import { useMemo, useRef, useState } from "react";
import { differencesOf } from "@/lib/flow/read/differences";
import { layoutPairs, type PairRow } from "../stage/pair-layout";
import { Stage } from "../stage/Stage";
import { Dialog } from "../ui/Dialog";
import { useSize } from "../ui/useSize";
import { rich, t } from "../words/words";
import { Letters } from "./Letters";
import { Marks } from "./Marks";
import { differencesIn, MIDDLE_PADDING, Middle } from "./Middle";
import { fitMarks } from "./marks-fit";
import type { Compare, Compared } from "./useCompare";

interface Props {
	readonly compare: Compare;
	readonly shown: Compared;
	readonly names: readonly [string, string];
}

/** Both stages, hop beside hop, what differs between them, and below them the two messages. */
export function Stages({ compare, shown, names }: Props) {
	const { pairs, cursor, onlyDifferences, goTo } = compare;
	const left = useRef<HTMLDivElement>(null);
	const between = useRef<HTMLElement>(null);
	const right = useRef<HTMLDivElement>(null);
	const { width: leftWidth, height } = useSize(left, { width: 560, height: 400 });
	const { width: rightWidth } = useSize(right, { width: 480, height: 400 });
	const width = useSize(between, { width: 312, height: 400 }).width - MIDDLE_PADDING;
	const [more, setMore] = useState<PairRow>();
	const layout = useMemo(() => {
		const least = (index: number) => {
			const pair = pairs[index];
			const list = differencesOf(shown.a.hops[pair?.a ?? -1], shown.b.hops[pair?.b ?? -1]);
			return list.length === 0 ? 0 : fitMarks(list, width, index === cursor).height;
		};
		return layoutPairs({ ...shown, pairs, cursor, onlyDifferences, height: height - HEADS, least });
	}, [shown, pairs, cursor, onlyDifferences, height, width]);
	const pair = pairs[cursor];
	const jump = (side: "a" | "b") => (hop: number) => {
		const to = pairs.findIndex((one) => one[side] === hop);
		if (to >= 0) goTo(to);
	};
	return (
		<>
			<div className="compare-stages">
				<div ref={left}>
					<Stage
						run={shown.a}
						cursor={pair?.a ?? -1}
						width={leftWidth}
						height={height}
						layout={layout.a}
						onJump={jump("a")}
					/>
				</div>
				<section ref={between} className="panel compare-middle" aria-label={t("What differs")}>
					<div className="compare-middle-head">
						<h2>{t("What differs")}</h2>
						<button
							type="button"
							className="btn"
							aria-pressed={onlyDifferences}
							onClick={() => compare.filter(!onlyDifferences)}
						>
							{t(onlyDifferences ? "Only differences: on" : "Only differences: off")}
						</button>
					</div>
					<Middle
						a={shown.a}
						b={shown.b}
						pairs={pairs}
						rows={layout.rows}
						cursor={cursor}
						height={layout.height}
						width={width}
						onMore={setMore}
					/>
				</section>
				<div ref={right}>
					<Stage
						run={shown.b}
						cursor={pair?.b ?? -1}
						width={rightWidth}
						height={height}
						layout={layout.b}
						plain
						onJump={jump("b")}
					/>
				</div>
			</div>
			<Letters a={shown.a} b={shown.b} pair={pair} names={names} ended={cursor === pairs.length - 1} />
			{more ? (
				<Dialog title={t("What differs")} open place="sheet" onClose={() => setMore(undefined)}>
					<Everything
						compare={compare}
						shown={shown}
						row={more}
						onGo={(to) => {
							goTo(to);
							setMore(undefined);
						}}
					/>
				</Dialog>
			) : null}
		</>
	);
}

/** The height of the lanes' heads, in pixels. */
const HEADS = 48;

interface EverythingProps extends Pick<Props, "compare" | "shown"> {
	readonly row: PairRow;
	readonly onGo: (pair: number) => void;
}

/** Every difference of the hops that share a row, hop by hop. */
function Everything({ compare: { pairs }, shown: { a, b }, row, onGo }: EverythingProps) {
	return (
		<ol className="compare-all">
			{pairs.slice(row.from, row.to + 1).map((pair, i) => {
				const index = row.from + i;
				const list = differencesIn(a, b, pairs, { ...row, from: index, to: index });
				if (list.length === 0) return null;
				const hop = b.hops[pair.b ?? -1] ?? a.hops[pair.a ?? -1];
				return (
					<li key={index}>
						<button type="button" className="btn-link" onClick={() => onGo(index)}>
							{rich("Hop {hop}: {title}", { hop: hop?.number, title: <span lang="en">{hop?.note.title}</span> })}
						</button>
						<p className="marks">
							<Marks list={list} />
						</p>
					</li>
				);
			})}
		</ol>
	);
}

"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { catalog } from "@/content/catalog";
import type { Pair } from "@/lib/flow/align";
import { controlWords } from "@/lib/vocabulary/control-words";
import type { Settings } from "@/lib/vocabulary/settings";
import { Protections, StartFrom } from "../player/Protections";
import { Ticks } from "../player/Ticks";
import { type Action, useKeys } from "../player/useKeys";
import { Stage } from "../stage/Stage";
import { copyText } from "../ui/clipboard";
import { Dialog } from "../ui/Dialog";
import { BackIcon, FirstIcon, NextIcon } from "../ui/icons";
import { useSize } from "../ui/useSize";
import { DeltaTable } from "./DeltaTable";
import { Letters } from "./Letters";
import { Middle } from "./Middle";
import { layoutPairs } from "./pair-layout";
import { type Compared, type Side, useCompare } from "./useCompare";
import "../inspect/lab.css";
import "../player/lesson.css";
import "./compare.css";

interface Props {
	readonly a: Side;
	readonly b: Side;
}

/** Two runs on one scrubber: what each sends, and what differs. */
export function ComparePage({ a, b }: Props) {
	const compare = useCompare(a, b);
	const { shown, pairs, cursor, goTo } = compare;
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
	const names = [sideName(a, compare.settings.a), sideName(b, compare.settings.b)] as const;
	return (
		<>
			<main id="main" className="compare-main" aria-busy={compare.isBusy}>
				<h1 className="sr-only">
					{names[0]} beside {names[1]}
				</h1>
				<Heads a={a} b={b} names={names} compare={compare} onSettings={setOpen} />
				{compare.failed ? (
					<p role="alert">This comparison failed in our simulator, not in OAuth. Change a protection, or reload.</p>
				) : null}
				{shown ? <Stages compare={compare} shown={shown} names={names} /> : <p>Computing both runs.</p>}
				<Scrubber compare={compare} shown={shown} />
			</main>
			{shown ? <DeltaTable a={shown.a} b={shown.b} pairs={pairs} settings={compare.settings} onGo={goTo} /> : null}
			{open ? (
				<Dialog
					title={`Protections of ${sideName({ a, b }[open], compare.settings[open])}`}
					open
					place="sheet"
					onClose={() => setOpen(undefined)}
				>
					<StartFrom settings={compare.settings[open]} onChange={(next) => compare.configure(open, next)} />
					<Protections
						ids={{ a, b }[open].lesson.controls}
						settings={compare.settings[open]}
						words={controlWords}
						onChange={(next) => compare.configure(open, next)}
					/>
				</Dialog>
			) : null}
		</>
	);
}

const profileNames = { weakest: "weakest", "2.0": "OAuth 2.0", "2.1": "OAuth 2.1" } as const;

const sideName = ({ lesson }: Side, settings: Settings): string =>
	`${lesson.shortTitle}, ${profileNames[settings.profile]}`;

type Compare = ReturnType<typeof useCompare>;

interface HeadsProps extends Props {
	readonly names: readonly [string, string];
	readonly compare: Compare;
	readonly onSettings: (side: "a" | "b") => void;
}

/** Which two, with which protections. */
function Heads({ a, b, names, compare, onSettings }: HeadsProps) {
	const router = useRouter();
	const flows = catalog.filter(({ kind }) => kind === "flow");
	const pick = (side: "a" | "b", id: string) =>
		router.push(`/compare/${side === "a" ? id : a.lesson.id}/${side === "b" ? id : b.lesson.id}`);
	const [copied, setCopied] = useState(false);
	return (
		<div className="compare-heads">
			{(["a", "b"] as const).map((side, index) => (
				<div key={side} className="compare-head" data-side={side}>
					<select
						className="btn"
						aria-label={side === "a" ? "First flow" : "Second flow"}
						value={{ a, b }[side].lesson.id}
						onChange={(event) => pick(side, event.target.value)}
					>
						{flows.map(({ id, title }) => (
							<option key={id} value={id}>
								{title}
							</option>
						))}
					</select>
					<button
						type="button"
						className="btn"
						aria-label={`Protections of ${names[index]}`}
						onClick={() => onSettings(side)}
					>
						{profileNames[compare.settings[side].profile]}
						{Object.keys(compare.settings[side].levels).length > 0 ? ", changed" : ""}
					</button>
				</div>
			))}
			<div className="compare-tools">
				<button
					type="button"
					className="btn"
					onClick={() => {
						void copyText(window.location.href).then(() => setCopied(true));
					}}
				>
					{copied ? "Copied" : "Share"}
				</button>
				<a className="btn" href="#migration">
					Migration checklist
				</a>
			</div>
		</div>
	);
}

function Stages({ compare, shown, names }: { compare: Compare; shown: Compared; names: readonly [string, string] }) {
	const { pairs, cursor, onlyDifferences, goTo } = compare;
	const left = useRef<HTMLDivElement>(null);
	const right = useRef<HTMLDivElement>(null);
	const { width: leftWidth, height } = useSize(left, { width: 560, height: 440 });
	const { width: rightWidth } = useSize(right, { width: 480, height: 440 });
	const layout = useMemo(
		() => layoutPairs({ ...shown, pairs, cursor, onlyDifferences, height: height - 48 }),
		[shown, pairs, cursor, onlyDifferences, height],
	);
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
				<section className="panel compare-middle" aria-label="What differs">
					<div className="compare-middle-head">
						<h2>What differs</h2>
						<button
							type="button"
							className="btn"
							aria-pressed={onlyDifferences}
							onClick={() => compare.filter(!onlyDifferences)}
						>
							Only differences: {onlyDifferences ? "on" : "off"}
						</button>
					</div>
					<Middle a={shown.a} b={shown.b} pairs={pairs} rows={layout.rows} cursor={cursor} height={layout.height} />
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
			<Letters a={shown.a} b={shown.b} pair={pair} names={names} />
		</>
	);
}

/** One scrubber for both, counted in the second run. */
function Scrubber({ compare, shown }: { readonly compare: Compare; readonly shown: Compared | undefined }) {
	const { pairs, cursor, goTo } = compare;
	const end = cursor >= pairs.length - 1;
	return (
		<section className="transport" aria-label="Transport">
			<button type="button" className="key not-phone" aria-label="First hop" onClick={() => goTo(0)}>
				<FirstIcon />
			</button>
			<button type="button" className="key" aria-label="Back" disabled={cursor === 0} onClick={() => goTo(cursor - 1)}>
				<BackIcon size={18} />
			</button>
			<button
				type="button"
				className="key next"
				aria-disabled={end}
				onClick={() => (end ? undefined : goTo(cursor + 1))}
			>
				{end ? "End" : "Next hop"}
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
					label="Hops of the second run"
				/>
			) : null}
			<span className="compare-count" role="status">
				{shown ? spoken(shown, pairs[cursor]) : ""}
			</span>
			<Link className="btn not-phone" href="/flows" prefetch={false}>
				All flows
			</Link>
		</section>
	);
}

/** The hop of the second run at which the scrubber stands; where it has none, the one before. */
const lastOf = (pairs: readonly Pair[], cursor: number): number =>
	pairs.slice(0, cursor + 1).findLast(({ b }) => b !== undefined)?.b ?? 0;

function spoken({ a, b }: Compared, pair: Pair | undefined): string {
	const number = (run: Compared["a"], hop: number | undefined) =>
		hop === undefined ? "none" : (run.hops[hop]?.number ?? "");
	return `Hop ${number(a, pair?.a)} beside ${number(b, pair?.b)}${pair?.same ? ", the same" : ""}`;
}

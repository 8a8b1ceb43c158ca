import type { Pair } from "@/lib/flow/align";
import { type Difference, differencesOf } from "@/lib/flow/differences";
import type { Run } from "@/lib/flow/run";
import { DeltaIcon, MinusIcon, PlusIcon } from "../ui/icons";
import type { PairRow } from "./pair-layout";

interface Props {
	readonly a: Run;
	readonly b: Run;
	readonly pairs: readonly Pair[];
	readonly rows: readonly PairRow[];
	readonly cursor: number;
	/** Of all rows, in pixels. */
	readonly height: number;
}

/** What differs, at the height of the two hops that it stands between. */
export function Middle({ a, b, pairs, rows, cursor, height }: Props) {
	const ahead = pairs.slice(cursor + 1).filter(({ same }) => !same).length;
	const firstAhead = rows.find(({ kind }) => kind === "ahead");
	return (
		<div className="compare-rows" style={{ height }}>
			{rows
				.filter(({ kind }) => kind !== "ahead")
				.map((row) => {
					const current = row.from <= cursor && cursor <= row.to;
					const list = differencesIn(a, b, pairs, row);
					return (
						<div
							key={row.from}
							className="compare-row"
							data-current={current}
							style={{ top: row.top, height: row.height }}
						>
							{list.length === 0 ? <span className="compare-same">same in both</span> : <Marks list={list} most={2} />}
						</div>
					);
				})}
			{firstAhead && ahead > 0 ? (
				<p className="compare-ahead" style={{ top: firstAhead.top + 4 }}>
					{ahead} more ahead
				</p>
			) : null}
		</div>
	);
}

function differencesIn(a: Run, b: Run, pairs: readonly Pair[], row: PairRow): readonly Difference[] {
	return pairs.slice(row.from, row.to + 1).flatMap((pair) => differencesOf(a.hops[pair.a ?? -1], b.hops[pair.b ?? -1]));
}

/** Plus for what only the second has, minus for what only the first has, a triangle for what changed. */
export function Marks({ list, most }: { readonly list: readonly Difference[]; readonly most: number }) {
	const shown = list.slice(0, most);
	return (
		<span className="marks">
			{shown.map(({ kind, name }) => (
				<span key={`${kind}${name}`} className="mark-entry">
					<KindTile kind={kind} />
					<span className={/^[a-z_]+$/.test(name) ? "font-mono" : undefined}>{name}</span>
				</span>
			))}
			{list.length > shown.length ? <span className="mark-more">and {list.length - shown.length} more</span> : null}
		</span>
	);
}

const words = { added: "only in the second: ", removed: "only in the first: ", changed: "differs: " } as const;

function KindTile({ kind }: { readonly kind: Difference["kind"] }) {
	const Icon = { added: PlusIcon, removed: MinusIcon, changed: DeltaIcon }[kind];
	return (
		<span className="tile" data-kind={kind}>
			<Icon size={12} />
			<span className="sr-only">{words[kind]}</span>
		</span>
	);
}

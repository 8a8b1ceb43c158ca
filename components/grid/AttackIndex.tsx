"use client";
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { leftOut } from "@/lib/flow/link/read-link";
import { type ControlId, controls } from "@/lib/vocabulary/controls";
import { NoticeList } from "../controls/Notices";
import { useAddress } from "../playing/useAddress";
import { finished, nothingFinished, onFinished } from "../site/finished";
import { Glyph } from "../stage/glyphs";
import { ArrowIcon } from "../ui/icons";
import { LocalOnly } from "../ui/LocalOnly";
import { Segmented } from "../ui/Segmented";
import { SoftLink } from "../ui/SoftLink";
import { AttackGrid } from "./AttackGrid";
import { AttackList } from "./AttackList";
import { AttackPreview } from "./AttackPreview";
import type { AttackRow } from "./attack-row";
import { Begin } from "./Begin";
import {
	everything,
	type Filters,
	formatFilters,
	isShown,
	MAX_SEARCH,
	readFilters,
	type Status,
	statuses,
	stoppersOf,
	wayOut,
} from "./filters";
import { Mark } from "./Mark";
import "./attack-index.css";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { rich, t } from "../words/words";

/** Every attack: a list by where the attacker stands, or the grid against every protection. What is shown stands in the address. */
export function AttackIndex({ attacks }: { readonly attacks: readonly AttackRow[] }) {
	const { filters, change, notices, dismiss } = useFilters(attacks);
	const [chosen, setChosen] = useState(attacks[0]?.row.id);
	const search = useRef<HTMLInputElement>(null);
	useSlash(search);
	const done = useSyncExternalStore(onFinished, finished, nothingFinished);
	const shown = attacks.filter((one) => isShown(one, filters, done));
	const preview = attacks.find(({ row }) => row.id === chosen);
	return (
		<>
			<div className="attacks-title">
				<h1>{t("Attacks")}</h1>
				{filters.view === "list" ? (
					<p>
						{rich(
							"{count} attacks, by where the attacker stands. {bar} stopped {half} weakened {face} lands. Strip: all weakest, then each control that changes it.",
							{
								count: attacks.length,
								bar: <Mark outcome="stopped" />,
								half: <Mark outcome="weakened" />,
								face: <Glyph role="attacker" size={14} />,
							},
						)}
					</p>
				) : (
					<p>{t("{count} attacks, and what stops them.", { count: attacks.length })}</p>
				)}
			</div>
			<NoticeList notices={notices} onDismiss={dismiss} />
			<div className="attacks-bar">
				<input
					ref={search}
					type="search"
					className="attacks-search"
					aria-label={t("Search name, control, clause")}
					placeholder={t("Search name, control, clause")}
					maxLength={MAX_SEARCH}
					value={filters.q}
					onChange={({ target }) => change({ q: target.value })}
				/>
				<Choice
					label={t("Flow")}
					value={filters.flow}
					options={flowsOf(attacks)}
					onChange={(flow) => change({ flow })}
				/>
				<Choice
					label={t("Stopped by")}
					value={filters.by}
					options={stoppersIn(attacks)}
					onChange={(by) => change({ by: by as ControlId | undefined })}
				/>
				<Choice
					label={t("Status")}
					value={filters.status}
					options={Object.entries(statuses).map(([id, name]) => [id, t(name)])}
					onChange={(status) => change({ status: status as Status | undefined })}
				/>
				<span className="grow" />
				<span className="attacks-done">
					{t("{count} of {all} finished", {
						count: attacks.filter(({ row }) => done.has(row.id)).length,
						all: attacks.length,
					})}
				</span>
				<Segmented
					label={t("View")}
					value={filters.view}
					options={[
						{ value: "list", text: t("List") },
						{ value: "grid", text: t("Grid") },
					]}
					onChange={(view) => change({ view })}
				/>
				<SoftLink className="btn btn-primary" href="/attacks/free">
					{t("Free play")} <ArrowIcon size={16} />
				</SoftLink>
			</div>
			<p className="sr-only" role="status">
				{t("{count} of {all} attacks shown", { count: shown.length, all: attacks.length })}
			</p>
			{shown.length === 0 ? <Nothing attacks={attacks} filters={filters} done={done} onChange={change} /> : null}
			{filters.view === "list" ? (
				<AttackList attacks={attacks} shown={shown} done={done} chosen={chosen} onChoose={setChosen}>
					<Begin attacks={attacks} />
					{preview ? (
						<AttackPreview attack={preview} done={done.has(preview.row.id)} onGrid={() => change({ view: "grid" })} />
					) : null}
				</AttackList>
			) : shown.length > 0 ? (
				<AttackGrid key={shown.map(({ row }) => row.id).join()} attacks={shown} first={chosen} />
			) : null}
			<p className="attacks-local">
				<LocalOnly />
			</p>
		</>
	);
}

interface ChoiceProps {
	readonly label: string;
	readonly value: string | undefined;
	readonly options: readonly (readonly [value: string, text: string])[];
	readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
	return (
		<select
			className="btn"
			aria-label={label}
			value={value ?? ""}
			onChange={({ target }) => onChange(target.value || undefined)}
		>
			<option value="">{t("{label}: any", { label })}</option>
			{options.map(([id, text]) => (
				<option key={id} value={id}>
					{t("{label}: {text}", { label, text })}
				</option>
			))}
		</select>
	);
}

const flowsOf = (attacks: readonly AttackRow[]): ChoiceProps["options"] => [
	...new Map(attacks.map(({ against }) => [against.id, against.title])),
];

const stoppersIn = (attacks: readonly AttackRow[]): ChoiceProps["options"] => {
	const found = new Set(attacks.flatMap(stoppersOf));
	return (Object.keys(controls) as ControlId[]).filter((id) => found.has(id)).map((id) => [id, meanings[id].name]);
};

interface NothingProps {
	readonly attacks: readonly AttackRow[];
	readonly filters: Filters;
	readonly done: ReadonlySet<string>;
	readonly onChange: (change: Partial<Filters>) => void;
}

/** No attack fits: which filter hides them, and the way back. */
function Nothing({ attacks, filters, done, onChange }: NothingProps) {
	const { without, drop, count } = wayOut(attacks, filters, done);
	return (
		<p className="attacks-none">
			{t("No attack matches. Without {without}: {count}.", { without, count })}{" "}
			<button type="button" className="btn" onClick={() => onChange(drop)}>
				{t(count === 1 ? "Show it" : "Show them")}
			</button>
		</p>
	);
}

/** The filters that stand in the address, what changes them, and what was left out of it. */
function useFilters(attacks: readonly AttackRow[]) {
	const [filters, setFilters] = useState<Filters>();
	const [notices, setNotices] = useState<readonly string[]>([]);
	const open = useCallback(
		(query: string) => {
			const read = readFilters(query, attacks);
			setFilters(read.filters);
			if (read.left.length > 0) setNotices([leftOut(read.left)]);
		},
		[attacks],
	);
	useAddress(filters && formatFilters(filters), open);
	const change = (part: Partial<Filters>) => setFilters((before = everything) => ({ ...before, ...part }));
	return { filters: filters ?? everything, change, notices, dismiss: () => setNotices([]) };
}

/** A slash goes to the search, as on many pages, unless somebody is writing. */
function useSlash(search: React.RefObject<HTMLInputElement | null>): void {
	useLayoutEffect(() => {
		const onKey = (event: globalThis.KeyboardEvent) => {
			const writes = event.target instanceof Element && event.target.matches("input, select, textarea");
			if (event.key !== "/" || writes) return;
			event.preventDefault();
			search.current?.focus();
		};
		addEventListener("keydown", onKey);
		return () => removeEventListener("keydown", onKey);
	}, [search]);
}

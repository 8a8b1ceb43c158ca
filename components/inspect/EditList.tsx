"use client";
import { useId, useRef, useState } from "react";
import type { Part } from "@/lib/flow/edit";
import type { Run } from "@/lib/flow/run";
import type { Pairs } from "@/lib/http/form";
import { CloseIcon, PlusIcon, UndoIcon } from "../ui/icons";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";
import type { Entry } from "./edit-draft";

interface Props {
	readonly part: Part;
	readonly open: boolean;
	readonly run: Run;
	readonly before: Pairs;
	readonly entries: readonly Entry[];
	readonly onChange: (entries: readonly Entry[]) => void;
}

const titles: Readonly<Record<Part, Text>> = { query: mark("Query"), header: mark("Headers"), form: mark("Form") };

/** The query, the headers or the form of a request, line by line. */
export function EditList({ part, open, run, before, entries, onChange }: Props) {
	const [shown, setShown] = useState(open);
	const next = useRef(1000);
	const changed = entries.filter((entry) => isChanged(before, entry)).length;
	const put = (key: number, change: Partial<Entry>) =>
		onChange(entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));
	const add = () => {
		setShown(true);
		onChange([...entries, { key: next.current++, name: "", value: "", removed: false }]);
	};
	return (
		<section className="edit-section">
			<div className="edit-head">
				<button type="button" className="btn-link edit-toggle" aria-expanded={shown} onClick={() => setShown(!shown)}>
					<b>{t(titles[part])}</b> {countWords(entries.length, changed)}
				</button>
				<button type="button" className="btn edit-add" onClick={add}>
					<PlusIcon size={14} /> {part === "header" ? t("Add a header") : t("Add a field")}
				</button>
			</div>
			{shown ? (
				<ul className="edit-list">
					{entries.map((entry) => (
						<EditLine
							key={entry.key}
							run={run}
							before={before}
							entry={entry}
							onChange={(change) => put(entry.key, change)}
						/>
					))}
				</ul>
			) : null}
		</section>
	);
}

function countWords(count: number, changed: number): string {
	if (count === 0) return t("none ~ no fields");
	return changed === 0 ? t("{count}, unchanged", { count }) : String(count);
}

const isChanged = (before: Pairs, { index, name, value, removed }: Entry): boolean =>
	removed || index === undefined || before[index]?.[0] !== name || before[index]?.[1] !== value;

const valueLabel = (name: string): string =>
	name === "" ? t("Value of the new field") : t("Value of {name}", { name });

interface LineProps extends Pick<Props, "run" | "before"> {
	readonly entry: Entry;
	readonly onChange: (part: Partial<Entry>) => void;
}

function EditLine({ run, before, entry, onChange }: LineProps) {
	const id = useId();
	const { index, name, value, removed } = entry;
	const was = index === undefined ? undefined : before[index];
	const changed = isChanged(before, entry);
	const maker = run.values.find((one) => one.text === value)?.maker;
	const role = changed ? "browser" : run.lanes.find((lane) => lane.id === maker)?.role;
	return (
		<li className="edit-line">
			{index === undefined ? (
				<input
					className="edit-input"
					aria-label={t("Name of the new field")}
					value={name}
					spellCheck={false}
					autoCapitalize="off"
					onChange={(event) => onChange({ name: event.target.value })}
				/>
			) : (
				<label htmlFor={id} translate="no" className={removed ? "edit-name line-through" : "edit-name"}>
					{name}
				</label>
			)}
			<div className="min-w-0">
				<textarea
					id={id}
					className={`edit-input edit-value ${role ? `made-${role}` : ""}`}
					data-changed={changed}
					aria-label={index === undefined ? valueLabel(name) : undefined}
					rows={1}
					translate="no"
					spellCheck={false}
					autoCapitalize="off"
					value={value}
					disabled={removed}
					onChange={(event) => onChange({ value: event.target.value })}
				/>
				{changed && was && !removed ? (
					<p className="edit-was">{rich("was {value}", { value: <span translate="no">{was[1]}</span> })}</p>
				) : null}
				{removed ? <p className="edit-was edit-removed">{t("removed")}</p> : null}
			</div>
			{changed && was ? (
				<button
					type="button"
					className="edit-button"
					aria-label={t("Restore {name}", { name })}
					onClick={() => onChange({ name: was[0], value: was[1], removed: false })}
				>
					<UndoIcon size={16} />
				</button>
			) : (
				<button
					type="button"
					className="edit-button"
					aria-label={name === "" ? t("Remove the new field") : t("Remove {name}", { name })}
					onClick={() => onChange({ removed: true })}
					hidden={removed}
				>
					<CloseIcon size={14} />
				</button>
			)}
		</li>
	);
}

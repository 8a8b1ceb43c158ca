"use client";
import { type KeyboardEvent, memo, type ReactNode, useId, useState } from "react";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { PERSON } from "@/lib/flow/read/split";
import type { Run, RunValue } from "@/lib/flow/run";
import type { Ended } from "@/lib/flow/scene";
import type { Lane } from "@/lib/vocabulary/lanes";
import { rackKinds, shortNameOf, showsInRack, tailOf, type ValueKind, valueKinds } from "@/lib/vocabulary/values";
import { useTerms } from "../terms/Term";
import { t } from "../words/words";
import { Glyph, roleColor, roleTint } from "./glyphs";

interface Props {
	readonly run: Run;
	readonly cursor: number;
	/** Names of values that a lane would need and does not have, by lane. */
	readonly missing?: Readonly<Record<string, readonly string[]>>;
	readonly follow?: string | undefined;
	readonly onFollow?: (value: string | undefined) => void;
	/** Left room, so that racks stand under their lanes. */
	readonly gutter: number;
	/** How many chips fit under each other. */
	readonly rows: number;
	/** Which kinds to show; all that racks have, unless there is little room. */
	readonly kinds?: readonly ValueKind[];
	/** Chips that cannot be pressed, for pictures. */
	readonly still?: boolean;
	/** What it is called by those who do not see it, where two stand side by side. */
	readonly label?: string;
}

/** Who holds what now: one rack for each lane, filled only from delivered messages. */
export const Racks = memo(function Racks(props: Props) {
	const { run, gutter, label = t("Who holds what now") } = props;
	return (
		<section
			className="racks"
			aria-label={label}
			style={{ gridTemplateColumns: `${gutter}px repeat(${run.lanes.length}, minmax(0, 1fr))` }}
		>
			<h2 className="racks-title">
				<span className={gutter < NARROW ? "sr-only" : "racks-name"}>{t("Who holds what now")}</span>
			</h2>
			{run.lanes.map((lane) => (
				<Rack key={lane.id} lane={lane} {...props} />
			))}
		</section>
	);
});

/** A gutter without room for a title, in pixels. */
const NARROW = 60;

/** What a person keeps in mind; everything else is a program's. */
const PERSON_KINDS: readonly ValueKind[] = ["password"];

/** The values that a lane's rack shows, the most telling first. */
export function rackValues(run: Run, cursor: number, lane: string, kinds: readonly ValueKind[] = rackKinds) {
	const holding = holdingsOf(run)[cursor + 1];
	const held = holding?.byLane[lane] ?? [];
	// From what the lane holds, which is little, to the values, which are many in a long run.
	const entries = new Map(held.map((entry) => [entry.id, entry]));
	const shown = run.values.filter((value) => entries.has(value.id) && (lane === PERSON || showsInRack(value, lane)));
	return kinds.flatMap((kind) =>
		shown
			.filter((value) => value.kind === kind)
			.map((value) => ({
				value,
				isNew: entries.get(value.id)?.since === cursor,
				spent: holding?.spent[value.id],
			})),
	);
}

/** The same where there is room for some kinds only. A lane that holds nothing of these shows the others: it is not empty. */
export function someRackValues(run: Run, cursor: number, lane: string, kinds: readonly ValueKind[] | undefined) {
	const some = rackValues(run, cursor, lane, lane === PERSON ? PERSON_KINDS : kinds);
	return some.length > 0 || lane === PERSON ? some : rackValues(run, cursor, lane);
}

function Rack({
	lane,
	run,
	cursor,
	missing = {},
	follow,
	onFollow,
	rows,
	kinds,
	still = false,
}: Props & { readonly lane: Lane }) {
	const values = someRackValues(run, cursor, lane.id, kinds);
	const slots = missing[lane.id] ?? [];
	const room = Math.max(1, rows - slots.length);
	const shown = values.length > room ? values.slice(0, room - 1) : values;
	const hidden = values.length - shown.length;
	const chips = (list: typeof values) =>
		list.map(({ value, isNew, spent }) => (
			<li key={value.id}>
				<Chip
					run={run}
					value={value}
					isNew={isNew}
					spent={spent}
					followed={follow === value.id}
					{...(still ? {} : { onPress: () => onFollow?.(follow === value.id ? undefined : value.id) })}
				/>
			</li>
		));
	return (
		<div className="rack" style={{ borderColor: roleColor[lane.role], "--rows": rows }}>
			<div className="rack-head" style={{ borderColor: roleColor[lane.role] }}>
				<Glyph role={lane.role} size={12} hollow={lane.id === PERSON} />
				<span className="sr-only" lang="en">
					{lane.name}:{" "}
				</span>
				<span className="stage-cut">
					{slots.length > 0
						? t("{count} held, {missing} missing", { count: values.length, missing: slots.length })
						: t("{count} held", { count: values.length })}
				</span>
			</div>
			<ul className="rack-list">
				{chips(shown)}
				{slots.map((name) => (
					<li key={name} className="slot">
						<span lang="en">{name}</span> ?<span className="sr-only"> {t("is missing")}</span>
					</li>
				))}
				{hidden > 0 ? (
					<li>
						<More
							text={t("and {count} more", { count: hidden })}
							title={t("{party} holds {count}", { party: lane.name, count: values.length })}
						>
							{chips(values)}
						</More>
					</li>
				) : null}
				{values.length === 0 && slots.length === 0 ? (
					<li className="rack-empty">{emptyText(run, cursor, lane)}</li>
				) : null}
			</ul>
		</div>
	);
}

/** Opens everything that a rack has no room for, above the page. It is filled only while it is open. */
function More({
	text,
	title,
	children,
}: {
	readonly text: string;
	readonly title: string;
	readonly children: ReactNode;
}) {
	const id = useId();
	const [open, setOpen] = useState(false);
	// Escape closes what is open, and nothing behind it.
	const onKeyDown = (event: KeyboardEvent) => {
		if (open && event.key === "Escape") event.stopPropagation();
	};
	return (
		<>
			<button type="button" className="btn-link rack-more" popoverTarget={id} onKeyDown={onKeyDown}>
				{text}
			</button>
			<div
				id={id}
				popover="auto"
				className="rack-all"
				role="dialog"
				aria-label={title}
				onBeforeToggle={({ newState }) => setOpen(newState === "open")}
				onKeyDown={onKeyDown}
			>
				{open ? (
					<>
						<b>{title}</b>
						<ul className="rack-list">{children}</ul>
					</>
				) : null}
			</div>
		</>
	);
}

/** Only a party that others call can wait to be contacted; people, and whoever lies in wait, begin by themselves. */
function emptyText(run: Run, cursor: number, { id, role }: Lane): string {
	if (id === PERSON) return t("Nothing secret.");
	if (holdingsOf(run)[cursor + 1]?.touched.includes(id)) return t("No code or token yet.");
	return t(
		role === "browser" || role === "attacker"
			? "Nothing yet. It has not taken part."
			: "Nothing yet. It has not been contacted.",
	);
}

interface ChipProps {
	readonly run: Run;
	readonly value: RunValue;
	readonly isNew?: boolean;
	readonly spent?: Ended | undefined;
	readonly followed?: boolean;
	readonly onPress?: () => void;
}

/** One value, in its maker's colour. Pressing it follows it. */
export function Chip({ run, value, isNew = false, spent, followed = false, onPress }: ChipProps) {
	const role = run.lanes.find((lane) => lane.id === value.maker)?.role ?? "client";
	const { name, wire } = valueKinds[value.kind];
	const term = useTerms()?.termOfName(wire);
	const style = {
		background: roleTint[role],
		borderColor: isNew || followed ? "var(--ink)" : roleColor[role],
		borderWidth: isNew || followed ? 2.5 : 1.5,
	};
	const inside = (
		<>
			<span className="chip-value" lang="en" data-spent={spent !== undefined}>
				<Glyph role={role} size={12} />
				<span className="chip-what">
					<span className="chip-name">{name}</span>
					<span className="chip-short">{shortNameOf(value.kind)}</span>
				</span>{" "}
				<span className="chip-tail">{tailOf(value.text)}</span>
			</span>
			{spent ? (
				<span className="chip-spent" lang="en">
					{spent}
				</span>
			) : null}
		</>
	);
	if (!onPress)
		return (
			<span className="chip" style={style}>
				{inside}
			</span>
		);
	return (
		<button
			type="button"
			className="chip w-full"
			style={style}
			aria-pressed={followed}
			onClick={onPress}
			data-term={term}
			title={term ? undefined : t("Follow this {name}", { name })}
		>
			{inside}
		</button>
	);
}

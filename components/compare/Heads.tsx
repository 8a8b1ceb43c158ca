"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { catalog, entryOf } from "@/content/catalog";
import { FREE, grants } from "@/content/free/grants";
import { addressHere } from "../playing/useAddress";
import { copyText } from "../ui/clipboard";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { standBeside } from "./beside";
import { actsText, departures, profileNames } from "./settings-text";
import type { Compare, Side } from "./useCompare";

interface Props {
	readonly a: Side;
	readonly b: Side;
	readonly names: readonly [string, string];
	readonly compare: Compare;
	readonly onSettings: (side: "a" | "b") => void;
}

interface Group {
	readonly label: Text;
	readonly entries: readonly { readonly id: string; readonly title: string }[];
}

const groups: readonly Group[] = [
	{ label: mark("Flows"), entries: catalog.filter(({ kind }) => kind === "flow") },
	{ label: mark("Attacks"), entries: catalog.filter(({ kind }) => kind === "attack") },
	{
		label: mark("Free play"),
		entries: grants.map(({ id, title }) => ({ id: `${FREE}${id}`, title })),
	},
];

const Entry = ({ id, title }: Group["entries"][number]) =>
	id.startsWith(FREE) ? (
		<option value={id}>{t("Free play: {grant}", { grant: title })}</option>
	) : (
		<option value={id} lang="en">
			{title}
		</option>
	);

/** Which two, with which protections. */
export function Heads(props: Props) {
	const { a, b, compare } = props;
	const [copied, setCopied] = useState(false);
	return (
		<div className="compare-heads">
			<Head side="a" {...props} />
			<Head side="b" {...props} />
			<div className="compare-tools">
				<button
					type="button"
					className="btn"
					onClick={() => {
						void copyText(addressHere(compare.link)).then(setCopied);
					}}
				>
					{t(copied ? "Copied" : "Share")}
				</button>
				{a.lesson.kind === "flow" && b.lesson.kind === "flow" ? (
					<a className="btn" href="#migration">
						{t("Migration checklist")}
					</a>
				) : null}
			</div>
		</div>
	);
}

function Head({ side, a, b, names, compare, onSettings }: Props & { readonly side: "a" | "b" }) {
	const router = useRouter();
	const { lesson } = { a, b }[side];
	const spec = compare.specs[side];
	const pick = (id: string) => {
		const picked = entryOf(id);
		const other = entryOf(side === "a" ? b.lesson.id : a.lesson.id);
		// What cannot stand beside it gives way to the same lesson, for two settings of it.
		const beside = picked && other && standBeside(picked, other) ? other.id : id;
		router.push(side === "a" ? `/compare/${id}/${beside}` : `/compare/${beside}/${id}`);
	};
	return (
		<div className="compare-head" data-side={side}>
			<select
				className="btn"
				aria-label={t(side === "a" ? "First lesson" : "Second lesson")}
				value={lesson.id}
				onChange={(event) => pick(event.target.value)}
			>
				{groups.map(({ label, entries }) => (
					<optgroup key={label} label={t(label)}>
						{entries.map((entry) => (
							<Entry key={entry.id} {...entry} />
						))}
					</optgroup>
				))}
			</select>
			<button
				type="button"
				className="btn"
				aria-label={t("Protections of {side}", { side: names[side === "a" ? 0 : 1] })}
				onClick={() => onSettings(side)}
			>
				{[
					t(profileNames[spec.settings.profile]),
					departures(lesson, spec).length > 0 ? t("changed") : "",
					actsText(spec),
				]
					.filter(Boolean)
					.join(", ")}
			</button>
		</div>
	);
}

"use client";
import { Fragment, type ReactNode } from "react";
import type { Run, RunValue } from "@/lib/flow/run";
import { percentEncoded } from "@/lib/http/text";
import { t } from "../words/words";

export interface Following {
	readonly follow: string | undefined;
	readonly onFollow: (value: string | undefined) => void;
}

interface MarkedProps extends Following {
	readonly run: Run;
	readonly text: string;
	/** How a long part is written. */
	readonly shorten?: (part: string) => string;
}

/** A text in which every registered value is coloured by its maker and can be followed. */
export function MarkedText({ run, text, follow, onFollow, shorten = whole }: MarkedProps) {
	return segmentsOf(run, text).map(({ at, part, value }) =>
		value ? (
			<ValueButton key={at} run={run} value={value} follow={follow} onFollow={onFollow}>
				{shorten(part)}
			</ValueButton>
		) : (
			<Fragment key={at}>{shorten(part)}</Fragment>
		),
	);
}

const whole = (part: string): string => part;

export function ValueButton({
	run,
	value,
	follow,
	onFollow,
	children,
}: Following & { readonly run: Run; readonly value: RunValue; readonly children: ReactNode }) {
	const role = run.lanes.find((lane) => lane.id === value.maker)?.role ?? "client";
	const followed = follow === value.id;
	return (
		<button
			type="button"
			className={`value made-${role}`}
			aria-pressed={followed}
			data-followed={followed}
			title={t("Follow this value")}
			translate="no"
			onClick={() => onFollow(followed ? undefined : value.id)}
		>
			{children}
		</button>
	);
}

interface Segment {
	readonly at: number;
	readonly part: string;
	readonly value?: RunValue;
}

/** Cuts a text at the values in it. Short and public values are cut only as whole words. */
export function segmentsOf(run: Run, text: string): readonly Segment[] {
	const values = run.values.filter((value) => value.text.length >= 8).sort((a, b) => b.text.length - a.text.length);
	if (values.length === 0) return [{ at: 0, part: text }];
	const forms = values.flatMap((value) =>
		[value.text, percentEncoded(value.text)].map((form) => [form, value] as const),
	);
	const byForm = new Map(forms);
	const pattern = new RegExp(
		[...byForm.keys()].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
		"g",
	);
	const segments: Segment[] = [];
	let done = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > done) segments.push({ at: done, part: text.slice(done, match.index) });
		const value = byForm.get(match[0]);
		segments.push({ at: match.index, part: match[0], ...(value ? { value } : {}) });
		done = match.index + match[0].length;
	}
	if (done < text.length) segments.push({ at: done, part: text.slice(done) });
	return segments;
}

"use client";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Run } from "@/lib/flow/run";
import { shortened } from "@/lib/http/text";
import type { WriteExercise } from "@/lib/practice/exercise";
import { tailOf } from "@/lib/vocabulary/values";
import { Glyph } from "../../stage/glyphs";
import { DownIcon } from "../../ui/icons";
import { t } from "../../words/words";

type Held = WriteExercise["held"];

interface Props {
	readonly held: Held;
	/** Knows who made each; absent until it is played. */
	readonly run: Run | undefined;
	readonly onPut: (text: string) => void;
}

/** What the sender has in hand. Pressed, a value goes where the caret is. */
export function HeldValues({ held, run, onPut }: Props) {
	if (held.length === 0) return null;
	return (
		<div className="write-held">
			<span id="write-held-title">{t("You hold")}</span>
			<ul aria-labelledby="write-held-title">
				{held.map((value) => (
					<li key={value.id}>
						<HeldChip value={value} run={run} onPut={onPut} />
					</li>
				))}
			</ul>
		</div>
	);
}

function HeldChip({ value, run, onPut }: Pick<Props, "run" | "onPut"> & { readonly value: Held[number] }) {
	const role = makerOf(run, value);
	return (
		<button
			type="button"
			className={`chip write-chip ${role ? `made-${role}` : ""}`}
			title={t("Put it in: {value}", { value: shortened(value.text, 80, 60, 12) })}
			onClick={() => onPut(value.text)}
		>
			{role ? <Glyph role={role} size={12} /> : null}
			<span lang="en">{labelOf(value)}</span>
		</button>
	);
}

/** Who made it; `undefined` of what everybody knows. */
function makerOf(run: Run | undefined, { id, text }: Held[number]) {
	const made = run?.values.find((value) => value.id === id && value.text === text);
	return run?.lanes.find((lane) => lane.id === made?.maker)?.role;
}

/** A name that says by its last characters which value it is, or a name and the text itself. */
const labelOf = ({ name, text }: Held[number]): string =>
	name.endsWith(tailOf(text)) ? name : `${name} ${shortened(text, 40, 24, 12)}`;

/** The same as a list that opens by a key, for hands that stay on the keyboard. */
export function HeldMenu({ held, run, onPut }: Props) {
	const id = useId();
	const [open, setOpen] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	if (held.length === 0) return null;
	const onKeyDown = (event: KeyboardEvent) => {
		if (!open || event.key !== "Escape") return;
		event.stopPropagation();
		setOpen(false);
		button.current?.focus();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it hears what its buttons do not take.
		<div
			ref={box}
			className="write-menu not-phone"
			onKeyDown={onKeyDown}
			onBlur={({ relatedTarget }) => box.current?.contains(relatedTarget) || setOpen(false)}
		>
			<button
				ref={button}
				type="button"
				className="btn"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => setOpen(!open)}
			>
				{t("Insert a held value")} <DownIcon size={14} />
			</button>
			<ul id={id} hidden={!open}>
				{held.map((value) => (
					<li key={value.id}>
						<HeldChip
							value={value}
							run={run}
							onPut={(text) => {
								setOpen(false);
								onPut(text);
							}}
						/>
					</li>
				))}
			</ul>
		</div>
	);
}

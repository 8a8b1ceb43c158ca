"use client";
import { useId, useState } from "react";
import type { RunValue } from "@/lib/flow/run";
import { isEmptySlot, nameOfValue, originOf, slotFor, slotIn, valueIn } from "./slot-in";

interface Props {
	readonly name: string;
	readonly value: string;
	/** What the attacker will hold when this is sent. */
	readonly held: readonly RunValue[];
	readonly onChange: (value: string) => void;
	/** Whether the name can be written, too. */
	readonly onName?: ((name: string) => void) | undefined;
	/** What it is called where its name can be written. */
	readonly what?: string | undefined;
}

/** The grant type says which grant it is. */
const FIXED = "grant_type";

/** One parameter of a message of one's own: a value that is held, chosen by name, or text. */
export function SlotField({ name, value, held, onChange, onName, what = "parameter" }: Props) {
	const id = useId();
	// What the client's own request has as it is needs no choice.
	const [slotted] = useState(() => onName !== undefined || slotIn(value) !== undefined);
	const found = slotIn(value);
	const inSlot = found && valueIn(found, held);
	const empty = isEmptySlot(value, held);
	const secrets = held.filter(({ isPublic }) => !isPublic);
	const choose = (chosen: string) => onChange(`${chosen === "" ? "" : (found?.before ?? "")}${slotFor(chosen, held)}`);
	const options = secrets.map((one) => (
		<option key={one.id} value={one.id}>
			{nameOfValue(one)}
		</option>
	));
	return (
		<p className="free-field" data-empty={empty}>
			{onName ? (
				<input
					className="free-name"
					aria-label={`Name of the ${what}`}
					placeholder={`${what} name`}
					value={name}
					onChange={({ target }) => onName(target.value)}
				/>
			) : (
				<label htmlFor={id} className="font-mono">
					{name}
				</label>
			)}
			<span className="free-value">
				{inSlot ? (
					<select
						id={id}
						className="free-held-value"
						aria-describedby={`${id}-below`}
						value={inSlot.id}
						onChange={({ target }) => choose(target.value)}
					>
						{inSlot.isPublic ? <option value={inSlot.id}>{nameOfValue(inSlot)}</option> : null}
						{options}
						<option value="">type it</option>
					</select>
				) : (
					<input
						id={id}
						value={empty ? "" : value}
						placeholder={empty ? "not held" : onName ? "value" : undefined}
						aria-label={onName ? `Value of ${name || `the ${what}`}` : undefined}
						aria-describedby={`${id}-below`}
						autoComplete="off"
						spellCheck={false}
						onChange={({ target }) => onChange(target.value)}
					/>
				)}
				{slotted && !inSlot && secrets.length > 0 ? (
					<select
						className="free-use"
						aria-label={`Put into ${name || "it"} what you hold`}
						value=""
						onChange={({ target }) => choose(target.value)}
					>
						<option value="">use</option>
						{options}
					</select>
				) : null}
			</span>
			<span id={`${id}-below`} className="text-ink2">
				{originOf(value, held, name === FIXED)}
			</span>
		</p>
	);
}

"use client";
import { useId, useState } from "react";
import type { RunValue } from "@/lib/flow/run";
import { mark } from "../words/text";
import { t } from "../words/words";
import { isEmptySlot, nameOfValue, originOf, slotFor, slotIn, valueIn } from "./slot-in";

interface Props {
	readonly name: string;
	readonly value: string;
	/** What the attacker will hold when this is sent. */
	readonly held: readonly RunValue[];
	readonly onChange: (value: string) => void;
	/** Where the name can be written, too. */
	readonly written?: { readonly what: Written; readonly onName: (name: string) => void } | undefined;
}

/** What is said of a parameter whose name can be written, by where it stands in the message. */
const words = {
	query: { name: mark("Name of the query"), empty: mark("query name"), value: mark("Value of the query") },
	header: { name: mark("Name of the header"), empty: mark("header name"), value: mark("Value of the header") },
	form: { name: mark("Name of the form"), empty: mark("form name"), value: mark("Value of the form") },
} as const;
export type Written = keyof typeof words;

/** The grant type says which grant it is. */
const FIXED = "grant_type";

/** One parameter of a message of one's own: a value that is held, chosen by name, or text. */
export function SlotField({ name, value, held, onChange, written }: Props) {
	const id = useId();
	// What the client's own request has as it is needs no choice.
	const [slotted] = useState(() => written !== undefined || slotIn(value) !== undefined);
	const found = slotIn(value);
	const inSlot = found && valueIn(found, held);
	const empty = isEmptySlot(value, held);
	const secrets = held.filter(({ isPublic }) => !isPublic);
	const choose = (chosen: string) => onChange(`${chosen === "" ? "" : (found?.before ?? "")}${slotFor(chosen, held)}`);
	const options = secrets.map((one) => (
		<option key={one.id} value={one.id} lang="en">
			{nameOfValue(one)}
		</option>
	));
	return (
		<p className="free-field" data-empty={empty}>
			{written ? (
				<input
					className="free-name"
					aria-label={t(words[written.what].name)}
					placeholder={t(words[written.what].empty)}
					value={name}
					onChange={({ target }) => written.onName(target.value)}
				/>
			) : (
				<label htmlFor={id} className="font-mono" translate="no">
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
						{inSlot.isPublic ? (
							<option value={inSlot.id} lang="en">
								{nameOfValue(inSlot)}
							</option>
						) : null}
						{options}
						<option value="">{t("type it")}</option>
					</select>
				) : (
					<input
						id={id}
						value={empty ? "" : value}
						placeholder={empty ? t("not held") : written ? t("value") : undefined}
						aria-label={
							written ? (name === "" ? t(words[written.what].value) : t("Value of {name}", { name })) : undefined
						}
						aria-describedby={`${id}-below`}
						autoComplete="off"
						spellCheck={false}
						onChange={({ target }) => onChange(target.value)}
					/>
				)}
				{slotted && !inSlot && secrets.length > 0 ? (
					<select
						className="free-use"
						aria-label={name === "" ? t("Put into it what you hold") : t("Put into {name} what you hold", { name })}
						value=""
						onChange={({ target }) => choose(target.value)}
					>
						<option value="">{t("use")}</option>
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

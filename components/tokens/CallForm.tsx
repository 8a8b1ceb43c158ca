"use client";
import { use, useId } from "react";
import type { ProvenCall } from "@/lib/inspect/token";
import { t } from "../words/words";
import { CoveredContext } from "./Covered";

interface Props {
	readonly call: ProvenCall;
	readonly onChange: (call: ProvenCall) => void;
}

/** The request that a proof comes with: it begins with that of the run, and every part of it can be changed. */
export function CallForm({ call, onChange }: Props) {
	const id = useId();
	const covered = use(CoveredContext);
	return (
		<fieldset className="call-form">
			<legend>{t("The request that it comes with")}</legend>
			<label htmlFor={`${id}-method`}>{t("Method")}</label>
			<select
				id={`${id}-method`}
				className="btn"
				value={call.method}
				onChange={(event) => onChange({ ...call, method: event.target.value })}
			>
				{["GET", "POST"].map((method) => (
					<option key={method} translate="no">
						{method}
					</option>
				))}
			</select>
			<label htmlFor={`${id}-url`}>{t("URL")}</label>
			<Field id={`${id}-url`} value={call.url} onChange={(url) => onChange({ ...call, url })} />
			{call.token === undefined || covered ? null : (
				<>
					<label htmlFor={`${id}-token`}>{t("Access token")}</label>
					<Field id={`${id}-token`} value={call.token} onChange={(token) => onChange({ ...call, token })} />
				</>
			)}
		</fieldset>
	);
}

interface FieldProps {
	readonly id: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** One line: a line break inside a header or an address would be two of them. */
const Field = ({ id, value, onChange }: FieldProps) => (
	<input
		id={id}
		className="edit-field"
		spellCheck={false}
		autoComplete="off"
		autoCapitalize="off"
		value={value}
		onChange={(event) => onChange(event.target.value)}
	/>
);

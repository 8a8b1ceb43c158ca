"use client";
import { useId } from "react";

interface Props {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly wide?: boolean;
}

/** A part of a message that the attacker writes out. */
export function Field({ label, value, onChange, wide = false }: Props) {
	const id = useId();
	return (
		<p className="free-field" data-wide={wide}>
			<label htmlFor={id} className="font-mono">
				{label}
			</label>
			<input
				id={id}
				value={value}
				autoComplete="off"
				spellCheck={false}
				onChange={({ target }) => onChange(target.value)}
			/>
		</p>
	);
}

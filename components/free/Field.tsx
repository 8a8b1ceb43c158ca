"use client";
import { useId } from "react";

interface Props {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** Said below it, such as whose value it is. */
	readonly below?: string;
	readonly wide?: boolean;
	/** A slot for a value that the attacker does not hold. */
	readonly empty?: boolean;
}

/** One field of a message that the attacker writes. */
export function Field({ label, value, onChange, below, wide = false, empty = false }: Props) {
	const id = useId();
	return (
		<p className="free-field" data-wide={wide} data-empty={empty}>
			<label htmlFor={id} className="font-mono">
				{label}
			</label>
			<input
				id={id}
				value={value}
				placeholder={empty ? "not held" : undefined}
				aria-describedby={below === undefined ? undefined : `${id}-below`}
				autoComplete="off"
				spellCheck={false}
				onChange={({ target }) => onChange(target.value)}
			/>
			{below === undefined ? null : (
				<span id={`${id}-below`} className="text-ink2">
					{below}
				</span>
			)}
		</p>
	);
}

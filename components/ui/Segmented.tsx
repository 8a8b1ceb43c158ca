"use client";
import { useId } from "react";

interface Props<T extends string> {
	/** Said to readers; not drawn. */
	readonly label: string;
	readonly options: readonly {
		readonly value: T;
		readonly text: string;
		readonly title?: string;
		readonly translate?: "no";
	}[];
	readonly value: T;
	readonly onChange: (value: T) => void;
	readonly small?: boolean;
}

/** One of a few, side by side: real radio buttons under the drawing, so the arrow keys work by themselves. */
export function Segmented<T extends string>({ label, options, value, onChange, small = false }: Props<T>) {
	const name = useId();
	return (
		<div role="radiogroup" aria-label={label} className={small ? "seg seg-small" : "seg"}>
			{options.map((option) => (
				<label key={option.value} title={option.title} translate={option.translate}>
					<input
						type="radio"
						name={name}
						checked={option.value === value}
						onChange={() => onChange(option.value)}
						value={option.value}
					/>
					{option.text}
				</label>
			))}
		</div>
	);
}

"use client";
import { useId } from "react";
import { t } from "../words/words";
import { type Group, hexOf } from "./pkce";

interface Props {
	readonly groups: readonly Group[];
	readonly current: number;
	readonly onCurrent: (index: number) => void;
}

/** Three bytes above four letters, eleven times. Real radio buttons under the drawing, so the arrow keys work. */
export function Groups({ groups, current, onCurrent }: Props) {
	const name = useId();
	return (
		<div role="radiogroup" aria-label={t("Groups of three bytes and four letters")} className="groups">
			{groups.map(({ octets, letters }, index) => {
				const bytes = octets.map(hexOf);
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a group is its place.
					<label key={index} className="group" onMouseEnter={() => onCurrent(index)}>
						<input
							type="radio"
							name={name}
							value={index}
							checked={index === current}
							onChange={() => onCurrent(index)}
							aria-label={t("Group {number}: bytes {bytes} become {letters}", {
								number: index + 1,
								bytes: bytes.join(" "),
								letters: [...letters].join(" "),
							})}
						/>
						<Row cells={bytes} of={3} />
						<span className="group-stem" aria-hidden="true" />
						<Row cells={[...letters]} of={4} />
					</label>
				);
			})}
		</div>
	);
}

/** Cells of one row, with empty places where the last group has fewer. */
function Row({ cells, of }: { readonly cells: readonly string[]; readonly of: number }) {
	return (
		<span
			className="group-row"
			data-of={of}
			aria-hidden="true"
			dir="ltr"
			translate="no"
			style={{ "--full": cells.length / of }}
		>
			{Array.from({ length: of }, (_, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
				<span key={index} data-empty={cells[index] === undefined}>
					{cells[index]}
				</span>
			))}
		</span>
	);
}

"use client";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { type Settings, withVariant } from "@/lib/vocabulary/settings";
import { t } from "../words/words";

interface Props {
	readonly variants: NonNullable<LessonView["attack"]>["variants"];
	readonly settings: Settings;
	readonly onChange: (settings: Settings) => void;
}

/** What the attacker does, where there is more than one way. A protection has to stop them all. */
export function Variants({ variants, settings, onChange }: Props) {
	const [usual, ...others] = variants;
	if (others.length === 0) return null;
	const chosen = variants.find(({ id }) => id === settings.variant) ?? usual;
	return (
		<label className="variants">
			<b>{t("The attacker")}</b>
			<select
				className="btn"
				lang="en"
				value={chosen.id}
				onChange={({ target }) => onChange(withVariant(settings, target.value === usual.id ? undefined : target.value))}
			>
				{variants.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
			<span className="protection-does" lang="en">
				{chosen.does}
			</span>
		</label>
	);
}

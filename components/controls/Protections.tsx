"use client";
import type { ReactNode } from "react";
import { type ControlId, type LevelOf, levelsOf, type OwnLevels, rank } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { type ProfileId, profileIds } from "@/lib/vocabulary/profiles";
import { levelOf, type Settings, withLevel } from "@/lib/vocabulary/settings";
import { UpIcon } from "../ui/icons";
import { Segmented } from "../ui/Segmented";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";

interface Props {
	readonly ids: readonly ControlId[];
	/** Their levels, where the lesson has not all of them. */
	readonly levels?: OwnLevels | undefined;
	readonly settings: Settings;
	readonly onChange: (settings: Settings) => void;
	/** What is said of each, where there is room for it. */
	readonly explain?: (id: ControlId) => ReactNode;
}

/** A row for each control: its levels, weakest first. A change plays the run again from the seed. */
export function Protections({ ids, levels, settings, onChange, explain }: Props) {
	return (
		<ul className="protections">
			{ids.map((id) => (
				<li key={id}>
					<ControlRow id={id} levels={levelsOf(id, levels)} settings={settings} onChange={onChange} explain={explain} />
				</li>
			))}
		</ul>
	);
}

interface ControlProps extends Pick<Props, "settings" | "onChange"> {
	readonly id: ControlId;
	readonly levels: readonly string[];
	readonly explain: Props["explain"];
}

function ControlRow({ id, levels, settings, onChange, explain }: ControlProps) {
	const { name } = meanings[id];
	const level: string = levelOf(settings, id);
	const raised = rank(id, level) > rank(id, levelOf({ ...settings, levels: {} }, id));
	return (
		<>
			<div className="protection" lang="en">
				<span className="protection-name">
					{name}
					{raised ? (
						<span className="tile" title={t("Raised above where it started")}>
							<UpIcon size={12} />
						</span>
					) : null}
				</span>
				<Segmented
					small
					label={name}
					value={level}
					options={levels.map((value) => ({
						value,
						text: value === "send+check" || value === "once+revoke" ? value.replace("+", " + ") : value,
					}))}
					onChange={(value) => onChange(withLevel(settings, id, value as LevelOf<ControlId>))}
				/>
			</div>
			{explain?.(id)}
		</>
	);
}

const profileNames: Readonly<Record<ProfileId, Text>> = {
	weakest: mark("Weakest"),
	"2.0": mark("OAuth 2.0"),
	"2.1": mark("OAuth 2.1"),
};

/** Puts every control back to a named set of levels. */
export function StartFrom({ settings, onChange }: Pick<Props, "settings" | "onChange">) {
	return (
		<label className="flex items-center gap-2 text-[14px] text-ink2">
			{t("Start from")}
			<select
				className="btn"
				value={settings.profile}
				onChange={(event) => {
					const profile = profileIds.find((id) => id === event.target.value) ?? settings.profile;
					onChange({ ...settings, profile, levels: {}, skippedChecks: [] });
				}}
			>
				{profileIds.map((id) => (
					<option key={id} value={id}>
						{t(profileNames[id])}
					</option>
				))}
			</select>
		</label>
	);
}

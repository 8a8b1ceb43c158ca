"use client";
import { useState } from "react";
import { OfflineBadge } from "../offline/OfflineBadge";
import { OfflineSays } from "../offline/OfflineSays";
import { Segmented } from "../ui/Segmented";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { languageHere, readSetting, type SettingName, settingOptions, writeSetting } from "./settings";

const names: Readonly<Record<SettingName, Text>> = {
	language: mark("Language"),
	theme: mark("Theme"),
	motion: mark("Travelling letters"),
	keys: mark("Single-letter keys"),
};

/** What a visitor may set. It stays on this machine. */
export function SettingsPanel() {
	return (
		<div className="settings grid grid-cols-[minmax(0,1fr)] gap-4">
			{(Object.keys(names) as SettingName[]).map((name) => (
				<Setting key={name} name={name} />
			))}
			<div className="grid gap-1">
				<div className="flex flex-wrap items-center justify-between gap-2">
					<b>{t("Without a network")}</b>
					<OfflineBadge />
				</div>
				<OfflineSays />
			</div>
			<p className="text-[14px] text-ink2">{t("Kept in this browser only. Nothing is ever sent anywhere.")}</p>
		</div>
	);
}

function Setting({ name }: { readonly name: SettingName }) {
	const [value, setValue] = useState(() => (name === "language" ? languageHere() : readSetting(name)));
	return (
		<div className="flex flex-wrap items-center justify-between gap-2">
			<b>{t(names[name])}</b>
			<Segmented
				label={t(names[name])}
				value={value}
				options={settingOptions[name].map(({ value, text }) => ({ value, text: t(text) }))}
				onChange={(next) => {
					writeSetting(name, next);
					setValue(next);
				}}
			/>
			{name === "language" ? (
				<p className="basis-full text-[14px] text-ink2">
					{t("Another language draws the page anew. What is typed and not sent may be lost.")}
				</p>
			) : null}
		</div>
	);
}

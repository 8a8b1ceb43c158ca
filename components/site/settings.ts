/** A visitor's settings: kept on this machine, and written on the root element, where the styles read them. */
import { mark, type Text } from "../words/text";

export type SettingName = "language" | "theme" | "motion" | "keys";

export const settingOptions: Readonly<Record<SettingName, readonly { readonly value: string; readonly text: Text }[]>> =
	{
		language: [
			{ value: "en", text: mark("English") },
			{ value: "de", text: mark("Deutsch") },
		],
		theme: [
			{ value: "system", text: mark("System") },
			{ value: "light", text: mark("Aerogramme") },
			{ value: "dark", text: mark("Night Mail") },
			{ value: "proof", text: mark("Proof") },
		],
		motion: [
			{ value: "on", text: mark("Move") },
			{ value: "off", text: mark("Stand still") },
		],
		keys: [
			{ value: "on", text: mark("On") },
			{ value: "off", text: mark("Off") },
		],
	};

export function readSetting(name: SettingName): string {
	const first = settingOptions[name][0]?.value ?? "";
	try {
		const stored = localStorage.getItem(name);
		return settingOptions[name].some(({ value }) => value === stored) ? String(stored) : first;
	} catch {
		return first;
	}
}

/** The language of this page, which may be none of those that can be chosen. Another window may have chosen another since. */
export const languageHere = (): string => document.documentElement.dataset.language ?? "en";

export function writeSetting(name: SettingName, value: string): void {
	try {
		localStorage.setItem(name, value);
	} catch {
		// Nothing can be stored here; the setting then holds until the page is left.
	}
	const systemTheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	document.documentElement.dataset[name] = name === "theme" && value === "system" ? systemTheme : value;
}

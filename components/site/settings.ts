/** A visitor's settings: kept on this machine, and written on the root element, where the styles read them. */

export type SettingName = "theme" | "motion" | "keys";

export const settingOptions: Readonly<
	Record<SettingName, readonly { readonly value: string; readonly text: string }[]>
> = {
	theme: [
		{ value: "system", text: "System" },
		{ value: "light", text: "Aerogramme" },
		{ value: "dark", text: "Night Mail" },
		{ value: "proof", text: "Proof" },
	],
	motion: [
		{ value: "on", text: "Move" },
		{ value: "off", text: "Stand still" },
	],
	keys: [
		{ value: "on", text: "On" },
		{ value: "off", text: "Off" },
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

export function writeSetting(name: SettingName, value: string): void {
	try {
		localStorage.setItem(name, value);
	} catch {
		// Nothing can be stored here; the setting then holds until the page is left.
	}
	const systemTheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	document.documentElement.dataset[name] = name === "theme" && value === "system" ? systemTheme : value;
}

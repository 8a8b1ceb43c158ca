import type { ControlId } from "../../vocabulary/controls";
import { below21, type Settings } from "../../vocabulary/settings";

/** Which OAuth a run stands for, as a sheet says it. @param own the controls of its lesson */
export function standingOf(settings: Settings, own: readonly ControlId[]): string {
	const changed = Object.keys(settings.levels).length > 0 ? ", changed" : "";
	if (settings.profile === "weakest") return `weakest settings${changed}`;
	if (settings.profile === "2.0") return `OAuth 2.0${changed}`;
	return below21(settings, own).length > 0 ? "not OAuth 2.1" : "OAuth 2.1 (draft)";
}

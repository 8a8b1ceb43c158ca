/** The one control at the foot of the projector: what decides the lesson, where it stands, and where a press puts it. */
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { type ControlId, controls, type LevelOf, levelsOf } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, type Settings, withLevel } from "@/lib/vocabulary/settings";
import { t } from "../words/words";

export interface FootSwitch {
	readonly control: ControlId;
	/** "PKCE: required". */
	readonly state: string;
	/** "Turn off and rerun". */
	readonly press: string;
	readonly after: Settings;
}

/** In an attack the control that stops it, in a flow the first of its controls. */
export function footSwitch(lesson: Pick<LessonView, "attack" | "controls" | "levels">, settings: Settings): FootSwitch {
	const control = lesson.attack?.stopper ?? lesson.controls[0] ?? "pkce";
	const level = levelOf(settings, control);
	const levels = levelsOf(control, lesson.levels);
	const to = lesson.attack ? againstAttack(level, levels) : otherLevel(control, level, levels);
	return {
		control,
		state: `${meanings[control].name}: ${level}`,
		press: pressText(control, to),
		after: withLevel(settings, control, to as LevelOf<ControlId>),
	};
}

/** A protection goes from its weakest level to its strongest and back; a choice goes round. */
function otherLevel(control: ControlId, level: string, levels: readonly string[]): string {
	const { kind } = controls[control];
	const last = levels.length - 1;
	const at = levels.indexOf(level);
	if (kind === "choice") return levels[(at + 1) % levels.length] ?? level;
	return (at > 0 ? levels[0] : levels[last]) ?? level;
}

/** What stops an attack goes to where it does, from wherever the attack begins, and back to its weakest. */
function againstAttack(level: string, levels: readonly string[]): string {
	const strongest = levels.at(-1) ?? level;
	return level === strongest ? (levels[0] ?? level) : strongest;
}

/** "Turn on" is said only where the weakest level is called "off": `static` is not off, it is static. */
function pressText(control: ControlId, to: string): string {
	if (to === "off") return t("Turn off and rerun");
	const levels: readonly string[] = controls[control].levels;
	return to === "on" || levels.includes("off") ? t("Turn on and rerun") : t("Use {level} and rerun", { level: to });
}

/**
 * Controls: protections with ordered levels, weakest first, and choices. A check asks `atLeast`; nothing anywhere asks
 * "is PKCE on?". Their order is part of the call-out codes of the lessons that have them.
 */
import { agentControls } from "./agents";
import { callControls } from "./calls";
import { codeControls } from "./code";
import type { Control } from "./control";
import { grantControls } from "./grants";
import { openidControls } from "./openid";
import { pageControls } from "./pages";
import { senderControls } from "./sender";

export type { Control } from "./control";

export const controls = {
	...codeControls,
	...callControls,
	...grantControls,
	...openidControls,
	...senderControls,
	...agentControls,
	...pageControls,
} as const;

export type ControlId = keyof typeof controls;
export type LevelOf<C extends ControlId> = (typeof controls)[C] extends Control<infer Level> ? Level : never;
export const controlIds = Object.keys(controls) as ControlId[];

export type Levels = { readonly [C in ControlId]: LevelOf<C> };

/** The levels of a control that mean something in a lesson, weakest first, where not all of them do. */
export type OwnLevels = { readonly [C in ControlId]?: readonly LevelOf<C>[] };

/** The levels that a lesson offers for a control. */
export const levelsOf = (control: ControlId, own: OwnLevels = {}): readonly string[] =>
	own[control] ?? controls[control].levels;

export const rank = (control: ControlId, level: string): number =>
	(controls[control].levels as readonly string[]).indexOf(level);

export const isControlId = (text: string): text is ControlId => Object.hasOwn(controls, text);

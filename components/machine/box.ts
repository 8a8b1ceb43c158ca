/** What stands where in the drawing of a machine. In pixels. */
import type { StateNote } from "@/lib/vocabulary/notes";
import type { Arrow } from "./column";

/** How wide a text is on the screen, in pixels. */
export interface Measure {
	name(text: string): number;
	does(text: string): number;
	event(text: string): number;
}

export interface Box {
	readonly id: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface StateBox extends Box {
	readonly note: StateNote;
	readonly final: boolean;
}

/** Where an arrow leaves a state, or where those that come from afar arrive at it. */
export interface Slot {
	readonly arrow?: Arrow;
	/** Of its line. */
	readonly y: number;
}

export interface Row extends StateBox {
	readonly slots: readonly Slot[];
}

/** Of the name of an event, and between a state and the names beside it. */
export const LABEL = { height: 18, beside: 12 } as const;

/** A place in time, as plain JSON: where the machine stands, what has happened, what everybody remembers. */
import type { Message } from "../vocabulary/message";
import type { World } from "../world/world";

export interface Frame {
	readonly state: string;
	/** The event that led here; absent in the first frame. */
	readonly by?: string;
	/** What happened on the way here, in the state before. */
	readonly messages: readonly Message[];
	readonly world: World;
}

export type Trace = readonly [Frame, ...Frame[]];

/** The moment at which a sentence is told, and who holds what at it. */
import type { LaneId } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { Settings } from "../vocabulary/settings";
import type { RunValue } from "./run";

/** One value in one lane's rack. */
export interface Held {
	readonly id: string;
	/** Hop at which the lane got it; -1 before the first. */
	readonly since: number;
}

export type Ended = "used" | "revoked" | "expired";

export interface Holding {
	/** By lane, in the order in which they arrived. */
	readonly byLane: Readonly<Record<LaneId, readonly Held[]>>;
	/** Values that are over, by id. An expired token may still be taken where nobody looks at its time. */
	readonly spent: Readonly<Record<string, Ended>>;
	/** Lanes that have sent, received or done anything yet. */
	readonly touched: readonly LaneId[];
}

export interface Scene {
	/** What has happened, up to and with the hop that a sentence is told of. Never empty. */
	readonly messages: readonly Message[];
	readonly settings: Settings;
	readonly values: readonly RunValue[];
	/** Who holds what after it. Asked for only where a sentence speaks of it. */
	holding(): Holding;
}

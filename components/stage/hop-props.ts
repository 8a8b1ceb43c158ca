import type { Hop, Run } from "@/lib/flow/run";
import type { LaneId } from "@/lib/vocabulary/lanes";
import type { Geometry } from "./geometry";
import type { Row } from "./layout";

/** What every part of a hop's row is drawn from. */
export interface HopProps {
	readonly run: Run;
	readonly hop: Hop;
	readonly row: Row;
	readonly geometry: Geometry;
	readonly current: boolean;
}

/** The lane that a message is drawn to: the one that receives it, or should have. */
export const goalOf = ({ message, unheard }: Hop): LaneId =>
	unheard?.goal ?? ("lane" in message ? message.lane : message.to);

/** What ends the line of a message that nobody receives: the attacker's red where somebody stands in its way. */
export const crossOf = ({ message, unheard }: Hop): string | undefined =>
	unheard && ("to" in message && unheard.goal !== message.to ? "var(--atk)" : "var(--ink)");

/** Whether it stands for an answer that does not come: nothing travels then. */
export const isSilent = ({ message }: Hop): boolean => message.kind === "response" && message.response.status === 0;

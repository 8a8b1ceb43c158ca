import type { Hop, Run } from "@/lib/flow/run";
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

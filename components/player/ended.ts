import type { ReactNode } from "react";

/** How an attack ended, once it has. */
export interface Ended {
	/** Index of the hop that decided it. */
	readonly hop: number | undefined;
	readonly stamp: ReactNode;
}

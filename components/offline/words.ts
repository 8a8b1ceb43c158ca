/** How far this browser can do without the network, in words. */
import { type Kept, partNames } from "./kept";

export type OfflineState =
	/** Nobody knows yet. */
	| { readonly is: "unknown" }
	/** It is being fetched, or some of it is not there. */
	| ({ readonly is: "partly" } & Kept)
	| { readonly is: "ready" }
	/** Only a page from this machine or by https may keep anything. */
	| { readonly is: "insecure" }
	/** The browser has no service workers here, as in some private windows, or does not start this one. */
	| { readonly is: "impossible" };

export interface OfflineWords {
	/** A few words, for a badge. */
	readonly badge: string;
	readonly says: string;
	readonly todo?: string;
}

const always: Readonly<Record<Exclude<OfflineState["is"], "partly">, OfflineWords>> = {
	unknown: { badge: "Looking what is kept", says: "This browser is asked what it keeps of the site." },
	ready: {
		badge: "Ready offline",
		says: "Every page, lesson and attack opens without a network. A comparison does so once you have visited it.",
	},
	insecure: {
		badge: "Not kept offline",
		says: "A browser keeps a site only where its address is safe: localhost, or https.",
		todo: "Start the site on this machine, or open it by https.",
	},
	impossible: {
		badge: "This browser cannot",
		says: "This browser keeps no sites, as some private windows do not. A page that is open goes on without a network.",
		todo: "Open the page in an ordinary window.",
	},
};

export function offlineWords(state: OfflineState): OfflineWords {
	if (state.is !== "partly") return always[state.is];
	return {
		badge: `${state.have} of ${state.of} files`,
		says: partlyKept(state),
		todo: "Leave this page open until all of it is here.",
	};
}

function partlyKept({ lacks, serves }: Kept): string {
	const missing = `Not kept yet: ${lacks.map((part) => partNames[part]).join(", ")}.`;
	if (!serves) return `${missing} Until all of it is here, no other page opens without a network.`;
	// Without its scripts a page can be seen, and does nothing.
	if (lacks.includes("shared")) return `${missing} Without these, no page is sure to work when the network is gone.`;
	return `${missing} Everything else opens without a network; a comparison once you have visited it.`;
}

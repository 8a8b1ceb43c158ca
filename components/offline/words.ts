/** How far this browser can do without the network, in words. */
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
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

interface Marked {
	readonly badge: Text;
	readonly says: Text;
	readonly todo?: Text;
}

const always: Readonly<Record<Exclude<OfflineState["is"], "partly">, Marked>> = {
	unknown: { badge: mark("Looking what is kept"), says: mark("This browser is asked what it keeps of the site.") },
	ready: {
		badge: mark("Ready offline"),
		says: mark("Every page, lesson and attack opens without a network. A comparison does so once you have visited it."),
	},
	insecure: {
		badge: mark("Not kept offline"),
		says: mark("A browser keeps a site only where its address is safe: localhost, or https."),
		todo: mark("Start the site on this machine, or open it by https."),
	},
	impossible: {
		badge: mark("This browser cannot"),
		says: mark(
			"This browser keeps no sites, as some private windows do not. A page that is open goes on without a network.",
		),
		todo: mark("Open the page in an ordinary window."),
	},
};

export function offlineWords(state: OfflineState): OfflineWords {
	if (state.is !== "partly") {
		const { badge, says, todo } = always[state.is];
		return { badge: t(badge), says: t(says), ...(todo ? { todo: t(todo) } : {}) };
	}
	const { have, of } = state;
	return {
		badge: t("{have} of {of} files", { have, of }),
		says: partlyKept(state),
		todo: t("Leave this page open until all of it is here."),
	};
}

function partlyKept({ lacks, serves }: Kept): string {
	const missing = t("Not kept yet: {parts}.", { parts: lacks.map((part) => t(partNames[part])).join(", ") });
	return `${missing} ${without(lacks, serves)}`;
}

function without(lacks: Kept["lacks"], serves: boolean): string {
	if (!serves) return t("Until all of it is here, no other page opens without a network.");
	// Without its scripts a page can be seen, and does nothing.
	if (lacks.includes("shared")) return t("Without these, no page is sure to work when the network is gone.");
	return t("Everything else opens without a network; a comparison once you have visited it.");
}

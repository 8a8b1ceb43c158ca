"use client";
import { useSyncExternalStore } from "react";
import { type OfflineState, offlineState, whenOfflineChanges } from "./keep";
import "./offline-badge.css";

const words: Readonly<Record<OfflineState["is"], { readonly badge: string; readonly says: string }>> = {
	unknown: { badge: "Looking what is kept", says: "This browser is asked what it keeps of the site." },
	partly: {
		badge: "",
		says: "Pages, lessons and attacks are being fetched. Once all of them are here, they open without a network.",
	},
	ready: {
		badge: "Ready offline",
		says: "Every page, lesson and attack opens without a network. A comparison does so once you have visited it.",
	},
	insecure: {
		badge: "Not kept offline",
		says: "A browser keeps a site only where its address is safe: localhost, or https. Start the site on this machine, or open it by https.",
	},
	impossible: {
		badge: "This browser cannot",
		says: "This browser keeps no sites, as some private windows do not. Open the page in an ordinary window. A page that is open goes on without a network.",
	},
};

/** How far this browser can do without the network. */
export function OfflineBadge({ explain = false }: { readonly explain?: boolean }) {
	const state = useSyncExternalStore(whenOfflineChanges, offlineState, offlineState);
	const { badge, says } = words[state.is];
	const text = state.is === "partly" ? `${state.have} of ${state.of} files` : badge;
	return (
		<>
			<span className="offline-badge" data-is={state.is} title={explain ? undefined : says}>
				{text}
			</span>
			{explain ? <p className="text-ink2">{says}</p> : null}
		</>
	);
}

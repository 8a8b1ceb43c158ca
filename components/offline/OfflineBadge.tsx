"use client";
import { useSyncExternalStore } from "react";
import { offlineState, whenOfflineChanges } from "./keep";
import { offlineWords } from "./words";

/** How far this browser can do without the network, in a few words; `OfflineSays` has more of them. */
export function OfflineBadge() {
	const state = useSyncExternalStore(whenOfflineChanges, offlineState, offlineState);
	const { badge, says, todo = "" } = offlineWords(state);
	return (
		<span className="offline-badge" data-is={state.is} title={`${says} ${todo}`.trim()}>
			{badge}
		</span>
	);
}

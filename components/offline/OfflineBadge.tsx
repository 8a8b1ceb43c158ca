"use client";
import { useSyncExternalStore } from "react";
import { offlineState, whenOfflineChanges } from "./keep";
import { offlineWords } from "./words";

/** How far this browser can do without the network. */
export function OfflineBadge({ explain = false }: { readonly explain?: boolean }) {
	const state = useSyncExternalStore(whenOfflineChanges, offlineState, offlineState);
	const { badge, says, todo = "" } = offlineWords(state);
	const whole = `${says} ${todo}`.trim();
	return (
		<>
			<span className="offline-badge" data-is={state.is} title={explain ? undefined : whole}>
				{badge}
			</span>
			{explain ? <p className="text-ink2">{whole}</p> : null}
		</>
	);
}

"use client";
import { useSyncExternalStore } from "react";
import { offlineState, whenOfflineChanges } from "./keep";
import { offlineWords } from "./words";

/** What the badge means, and what to do where something is missing. */
export function OfflineSays() {
	const { says, todo = "" } = offlineWords(useSyncExternalStore(whenOfflineChanges, offlineState, offlineState));
	return <p className="text-ink2">{`${says} ${todo}`.trim()}</p>;
}

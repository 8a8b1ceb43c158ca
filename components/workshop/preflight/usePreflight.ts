"use client";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { offlineState, whenOfflineChanges } from "../../offline/keep";
import { useRoomOrigin } from "../useRoomOrigin";
import { useWakeLock } from "../useWakeLock";
import { awake, offline, secure, storage, storageWorks } from "./browser";
import { type Arrived, clicker } from "./key-words";
import { legibility, type Read } from "./legibility";
import { askRelay, type Relay, reach, relay, type Scanned } from "./relay";
import { useSecondWindow } from "./useSecondWindow";
import { windows } from "./windows";

/** Everything that is looked at, and what a teacher does for it. It needs a browser. */
export function usePreflight() {
	const [read, setRead] = useState<Read>();
	const [keys, setKeys] = useState<readonly Arrived[]>([]);
	const [scanned, setScanned] = useState<Scanned>();
	const [works] = useState(storageWorks);
	const onKey = useCallback((arrived: Arrived) => setKeys((before) => [...before, arrived]), []);
	const kept = useSyncExternalStore(whenOfflineChanges, offlineState);
	const lock = useWakeLock();
	const { second, open } = useSecondWindow();
	const { found, ask } = useRelay();
	const { origin } = useRoomOrigin();
	const { isSecureContext } = window;
	return {
		checks: {
			backRow: legibility(read),
			clicker: clicker(keys),
			offline: offline(kept),
			secure: secure(isSecureContext),
			awake: awake(lock, isSecureContext),
			storage: storage(works),
			windows: windows(second),
			relay: relay(found),
			reach: reach(origin === "" ? undefined : new URL(origin), scanned),
		},
		...{ origin, read, setRead, keys, onKey, scanned, setScanned, open, ask },
	};
}

/** Asked when the page opens, and whenever somebody wants to know. */
export function useRelay(): { readonly found: Relay; readonly ask: () => void } {
	const [found, setFound] = useState<Relay>({ is: "asking" });
	const ask = useCallback(() => {
		setFound({ is: "asking" });
		void askRelay().then(setFound);
	}, []);
	useEffect(ask, [ask]);
	return { found, ask };
}

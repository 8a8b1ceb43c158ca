"use client";
import { useCallback, useEffect, useState } from "react";
import { placeQuery, readPlace, type SetPlace } from "./place";

interface Read {
	readonly place: SetPlace;
	readonly notices: readonly string[];
}

/** The place in the address bar, `undefined` until the page runs. Back and forward lead through the exercises. */
export function usePlace() {
	const [read, setRead] = useState<Read>();
	useEffect(() => {
		const look = () => setRead(readPlace(window.location.search));
		look();
		window.addEventListener("popstate", look);
		return () => window.removeEventListener("popstate", look);
	}, []);
	const go = useCallback((place: SetPlace) => {
		const address = `${window.location.pathname}${placeQuery(place)}`;
		try {
			window.history.pushState(null, "", address);
		} catch {
			// A browser refuses where there were too many in a few seconds; the page goes on without it.
		}
		setRead({ place, notices: [] });
	}, []);
	return { place: read?.place, notices: read?.notices ?? [], go };
}

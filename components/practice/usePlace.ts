"use client";
import { useCallback, useEffect, useState } from "react";
import { placeQuery, readPlace, type SetPlace, withPlace } from "./place";

interface Read {
	readonly place: SetPlace;
	/** What the address could not mean; "" where it meant something. */
	readonly notice: string;
}

/** The place in the address bar, `undefined` until the page runs. Back and forward lead through the exercises. */
export function usePlace() {
	const [read, setRead] = useState<Read>();
	/** Shows another place than the address had, says why, and puts right what stands there. */
	const correct = useCallback((place: SetPlace, notice: string) => {
		const { pathname, search, hash } = window.location;
		write("replaceState", `${pathname}${withPlace(search, place)}${hash}`);
		setRead({ place, notice });
	}, []);
	useEffect(() => {
		const look = () => {
			const { place, notice } = readPlace(window.location.search);
			// An address that was put right says no more what was wrong with it.
			if (notice === "") setRead((before) => (before && isSame(before.place, place) ? before : { place, notice }));
			else correct(place, notice);
		};
		look();
		window.addEventListener("popstate", look);
		return () => window.removeEventListener("popstate", look);
	}, [correct]);
	const go = useCallback((place: SetPlace) => {
		write("pushState", `${window.location.pathname}${placeQuery(place)}`);
		setRead({ place, notice: "" });
	}, []);
	return { place: read?.place, notice: read?.notice ?? "", go, correct };
}

const isSame = (one: SetPlace, other: SetPlace): boolean => placeQuery(one) === placeQuery(other);

function write(how: "pushState" | "replaceState", address: string): void {
	try {
		window.history[how](null, "", address);
	} catch {
		// A browser refuses where there were too many in a few seconds; the page goes on without it.
	}
}

"use client";
import { createContext, type ReactNode, type RefObject, useContext, useRef } from "react";
import type { Heading } from "./way";

/** What stays while one unit follows another. */
interface Way {
	heading?: Heading | undefined;
	/** Path of the page that was shown last; absent where the course was just opened. */
	shown?: string;
}

const WayContext = createContext<RefObject<Way> | undefined>(undefined);

/** Around every page of the course. */
export function OnTheWay({ children }: { readonly children: ReactNode }) {
	const way = useRef<Way>({});
	return <WayContext value={way}>{children}</WayContext>;
}

/** @throws outside of the course */
export function useWay(): RefObject<Way> {
	const way = useContext(WayContext);
	if (!way) throw new Error("This is no page of the course.");
	return way;
}

"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { offlinePiece } from "./pieces";

/**
 * Goes to an address of this site without a press on a link. A place in the same lesson needs no network;
 * where another page cannot be reached, a sentence says so.
 */
export function useGo(): (href: string) => void {
	const router = useRouter();
	return useCallback(
		(href) => {
			const { pathname } = new URL(href, window.location.href);
			if (pathname === window.location.pathname) {
				window.history.pushState(null, "", href);
				window.dispatchEvent(new PopStateEvent("popstate"));
			} else if (navigator.onLine) router.push(href);
			else
				offlinePiece.get().then(
					({ goOffline }) => void goOffline(href),
					() => undefined,
				);
		},
		[router],
	);
}

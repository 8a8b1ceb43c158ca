"use client";
import { useSyncExternalStore } from "react";
import { badgePiece } from "./pieces";

const notYet = () => undefined;

/** How far this browser can do without the network. It comes when the page is quiet; nobody waits for it. */
export function KeptBadge() {
	const Badge = useSyncExternalStore(badgePiece.whenHere, badgePiece.have, notYet);
	return Badge ? <Badge /> : null;
}

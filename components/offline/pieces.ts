"use client";
/** Everything about the network that is fetched when the page is quiet: first what it can open, then the whole site. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

export const keepPiece = piece(async () => {
	const keep = await import("./keep");
	await keep.keepSite();
	return keep;
});

const badge = piece(() => import("./OfflineBadge").then((m) => m.OfflineBadge));
export const OfflineBadge = later(badge);

/** What any page may open, and what it says where another page cannot be reached. */
import { later } from "./later";
import { piece } from "./piece";

export const dialogPiece = piece(() => import("./Dialog").then((m) => m.Dialog));
export const LaterDialog = later(dialogPiece);

export const offlinePiece = piece(async () => {
	const offline = await import("./offline");
	offline.watchLinks();
	return offline;
});

/** Keeping the whole site in this browser, which begins when the page has all that it can open. */
export const keepPiece = piece(async () => {
	const keep = await import("../offline/keep");
	await keep.keepSite();
	return keep;
});

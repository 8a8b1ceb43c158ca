/**
 * What the pages of a workshop fetch while they are quiet: every lesson, since the presenter may go to any of them when the
 * network is gone, and on a plain HTTP address no browser keeps the site. Where one does, the whole of it.
 */
import { catalog } from "@/content/catalog";
import { enginePieces, lessonPiece } from "../playing/compute";
import { dialogPiece, keepPiece, offlinePiece } from "../ui/pieces";

export const workshopPieces = [
	...enginePieces("code-pkce"),
	dialogPiece,
	offlinePiece,
	...catalog.map(({ id }) => lessonPiece(id)),
	keepPiece,
];

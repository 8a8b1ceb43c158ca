/** What the pages of a workshop fetch while they are quiet: then this browser keeps the whole site. */
import { enginePieces } from "../playing/compute";
import { dialogPiece, keepPiece, offlinePiece } from "../ui/pieces";

export const workshopPieces = [...enginePieces("code-pkce"), dialogPiece, offlinePiece, keepPiece];

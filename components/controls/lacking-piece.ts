import { later } from "../ui/later";
import { piece } from "../ui/piece";

export const lackingPiece = piece(() => import("./Lacking").then((m) => m.Lacking));

/** Says why a run is not OAuth 2.1. Nothing is lacking where a lesson begins. */
export const Lacking = later(lackingPiece);

/** The languages that the interface can have beside English. Each is fetched when it is chosen, and kept for later. */
import { type Piece, piece } from "../ui/piece";
import type { Spoken } from "../words/text";

/** By the name that the setting has. The last two are for trying the layout: longer words, and from the right. */
export const languages: Readonly<Record<string, Piece<Spoken>>> = {
	de: piece(() => import("./german").then((m) => m.GERMAN)),
	long: piece(() => import("./pseudo").then((m) => m.LONG)),
	mirrored: piece(() => import("./pseudo").then((m) => m.MIRRORED)),
};

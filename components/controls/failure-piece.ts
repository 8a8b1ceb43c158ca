/** What the notices show where our own program failed: seldom needed, and here when it is. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

export const failurePiece = piece(() => import("./Failure").then((m) => m.Failure));
export const Failure = later(failurePiece);

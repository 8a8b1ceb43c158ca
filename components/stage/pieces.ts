/** What the stage draws only when somebody asks for it. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

export const passingPiece = piece(() => import("./Passing").then((m) => m.Passing));

export const Passing = later(passingPiece);

/** What the stage draws only when somebody asks for it. */
import { piece } from "../ui/piece";

export const passingPiece = piece(() => import("./Passing").then((m) => m.Passing));

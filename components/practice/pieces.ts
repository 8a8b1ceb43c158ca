/** What makes exercises and judges them. It is fetched when a set is opened. */
import { piece } from "../ui/piece";

export const generatorPiece = piece(() => import("@/content/practice/exercises"));
export const judgePiece = piece(() => import("@/lib/practice/judge"));
export const capturePiece = piece(() => import("@/content/practice/judge-capture"));

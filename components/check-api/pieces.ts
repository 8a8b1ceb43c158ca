/** What the page can fetch later: the engine, and the lessons whose APIs can be chosen. */
import { lessonPiece } from "../playing/compute";
import { type Piece, piece } from "../ui/piece";
import { ways } from "./runs";

export const reportPiece = piece(() => import("./report"));

const lessons = [...new Set(ways.map(({ of }) => of.split("?", 1)[0] ?? ""))];

/** A report, once: whatever the engine fetches by itself is here then. */
const rehearsal = piece(async () => (await reportPiece.get()).reportOf({ of: "code-pkce", off: [] }));

export const checkPieces: readonly Piece<unknown>[] = [reportPiece, ...lessons.map(lessonPiece), rehearsal];

/** Everything that the pages with tokens can open, each fetched when it is first needed, or while the page is quiet. */
import { lessonPiece } from "../playing/compute";
import { type Piece, piece } from "../ui/piece";
import { examples } from "./examples";

/** The engine, and whatever picks and judges tokens. */
export const loaderPiece = piece(() => import("./run-loader"));

/** What judges a verifier. */
export const pkcePiece = piece(() => import("@/lib/inspect/pkce").then((m) => m.tryVerifier));

const lessons = [...new Set(examples.map(({ lesson }) => lesson))];

/** An example, picked once: whatever the engine fetches by itself, such as signatures without `crypto.subtle`, is here then. */
const rehearsal = piece(async () => (await loaderPiece.get()).pickFrom("code-pkce"));

export const tokenPieces: readonly Piece<unknown>[] = [loaderPiece, ...lessons.map(lessonPiece), rehearsal];
export const pkcePieces: readonly Piece<unknown>[] = [pkcePiece];

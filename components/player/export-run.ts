/** A run in the formats of other tools. The writers are fetched when one is first needed, or while the page is quiet. */
import type { Run } from "@/lib/flow/run";
import { type Piece, piece } from "../ui/piece";
import type { writers } from "./writers";

export type Format = keyof typeof writers;

const all = piece(() => import("./writers").then((m) => m.writers));

export const exportPieces: readonly Piece<unknown>[] = [all];

/**
 * @param title of the lesson, for a picture
 * @throws NotFetched where the writers cannot be fetched
 */
export const exported = async (format: Format, run: Run, title: string): Promise<string | Blob> =>
	(await all.get())[format](run, title);

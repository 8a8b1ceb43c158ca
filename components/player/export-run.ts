/** A run in the formats of other tools. Each writer is fetched when it is first needed, or while the page is quiet. */
import type { Run } from "@/lib/flow/run";
import { type Piece, piece } from "../ui/piece";

export type Format = "curl" | "har" | "mermaid" | "markdown";

const writers: Readonly<Record<Format, Piece<(run: Run) => string>>> = {
	curl: piece(() => import("@/lib/flow/export/curl").then((m) => m.curlOfRun)),
	har: piece(() =>
		import("@/lib/flow/export/har").then(
			({ harOf }) =>
				(run: Run) =>
					JSON.stringify(harOf(run), null, 2),
		),
	),
	markdown: piece(() => import("@/lib/flow/export/markdown").then((m) => m.markdownOf)),
	mermaid: piece(() => import("@/lib/flow/export/mermaid").then((m) => m.mermaidOf)),
};

export const exportPieces: readonly Piece<unknown>[] = Object.values(writers);

/** @throws NotFetched where its writer cannot be fetched */
export const exported = async (format: Format, run: Run): Promise<string> => (await writers[format].get())(run);

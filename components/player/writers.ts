/** Writers of a run for other tools and for people: each takes a run and the title of its lesson. */
import { curlOfRun } from "@/lib/flow/export/curl";
import { harOf } from "@/lib/flow/export/har";
import { markdownOf } from "@/lib/flow/export/markdown";
import { mermaidOf } from "@/lib/flow/export/mermaid";
import { svgOf } from "@/lib/flow/export/svg";
import type { Run } from "@/lib/flow/run";
import { pngOf } from "./png";

type Writer = (run: Run, title: string) => string | Promise<Blob>;

export const writers = {
	curl: curlOfRun,
	har: (run) => JSON.stringify(harOf(run), null, 2),
	markdown: markdownOf,
	mermaid: mermaidOf,
	svg: svgOf,
	png: (run, title) => pngOf(svgOf(run, title)),
} as const satisfies Readonly<Record<string, Writer>>;

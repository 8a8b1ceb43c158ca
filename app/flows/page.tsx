import type { Metadata } from "next";
import { FlowIndex } from "@/components/site/FlowIndex";
import type { FlowRow } from "@/components/site/flow-row";
import { SiteHeader } from "@/components/site/SiteHeader";
import { ScoreStrip } from "@/components/stage/ScoreStrip";
import { mark } from "@/components/words/text";
import { entryOf } from "@/content/catalog";
import { idsOf, lessonProps } from "../lesson-props";

export const metadata: Metadata = {
	title: mark("Flows"),
	description: "Every way to get a token, each with its whole run in one line, and which one you need.",
};

export default async function Flows() {
	const rows = await Promise.all(idsOf("flow").map(rowOf));
	return (
		<>
			<SiteHeader current="flows" />
			<main id="main" className="site-main">
				<FlowIndex rows={rows} />
			</main>
		</>
	);
}

/** The row of a flow; only what the page needs is sent. */
async function rowOf(id: string): Promise<FlowRow> {
	const { run } = await lessonProps("flow", id);
	const { kind, title, group, summary } = entryOf(id) ?? missing(id);
	return {
		entry: { id, kind, title, group, summary },
		strip: <ScoreStrip run={run} />,
		hops: run.hops.at(-1)?.number ?? "",
	};
}

function missing(id: string): never {
	throw new Error(`There is no lesson "${id}"`);
}

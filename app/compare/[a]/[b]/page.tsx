import type { Metadata } from "next";
import { standBeside } from "@/components/compare/beside";
import { ComparePage } from "@/components/compare/ComparePage";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { COMPARED, catalog, entryOf } from "@/content/catalog";
import { FREE, grants } from "@/content/free/grants";
import { freeProps, lessonProps } from "../../../lesson-props";

interface Params {
	readonly params: Promise<{ readonly a: string; readonly b: string }>;
}

export const metadata: Metadata = {
	title: mark("Compare"),
	description: "Two runs on one scrubber: what each sends, and what differs.",
};

export const dynamicParams = false;

/** What is played freely stands beside itself alone: two runs of one grant. */
export const generateStaticParams = () => [
	...catalog.flatMap((a) => catalog.filter((b) => standBeside(a, b)).map((b) => ({ a: a.id, b: b.id }))),
	...grants.map(({ id }) => ({ a: `${FREE}${id}`, b: `${FREE}${id}` })),
];

const propsOf = (id: string) =>
	id.startsWith(FREE) ? freeProps(id.slice(FREE.length)) : lessonProps(entryOf(id)?.kind ?? "flow", id);

/** The usual comparison is served whole; any other is computed in the page. */
export default async function Compare({ params }: Params) {
	const { a, b } = await params;
	const [left, right] = await Promise.all([propsOf(a), propsOf(b)]);
	const whole = a === COMPARED[0] && b === COMPARED[1];
	return (
		<>
			<SiteHeader current="compare" />
			<ComparePage
				key={`${a} ${b}`}
				a={{ lesson: left.lesson, ...(whole ? { run: left.run } : {}) }}
				b={{ lesson: right.lesson, ...(whole ? { run: right.run } : {}) }}
			/>
		</>
	);
}

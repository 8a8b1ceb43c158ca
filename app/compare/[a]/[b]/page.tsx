import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/ComparePage";
import { SiteHeader } from "@/components/site/SiteHeader";
import { COMPARED } from "@/content/catalog";
import { idsOf, lessonProps } from "../../../lesson-props";

interface Params {
	readonly params: Promise<{ readonly a: string; readonly b: string }>;
}

export const metadata: Metadata = {
	title: "Compare",
	description: "Two runs on one scrubber: what each sends, and what differs.",
};

export const dynamicParams = false;

export const generateStaticParams = () => idsOf("flow").flatMap((a) => idsOf("flow").map((b) => ({ a, b })));

/** The usual comparison is served whole; any other is computed in the page. */
export default async function Compare({ params }: Params) {
	const { a, b } = await params;
	const [left, right] = await Promise.all([lessonProps("flow", a), lessonProps("flow", b)]);
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

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PracticeSet } from "@/components/practice/PracticeSet";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { catalog, entryOf } from "@/content/catalog";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";

interface Props {
	readonly params: Promise<{ readonly set: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => catalog.map(({ id }) => ({ set: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { title } = entryOf((await params).set) ?? notFound();
	return {
		title: `${mark("Practice")}: ${title}`,
		description: `Exercises made from the run of ${title}, and judged by it.`,
	};
}

/** A small page: the exercises are made in the browser, from the run of the lesson. */
export default async function Page({ params }: Props) {
	const entry = entryOf((await params).set) ?? notFound();
	const at = catalog.indexOf(entry);
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main">
				<PracticeSet
					lesson={{ id: entry.id, title: entry.title, href: pathOfLesson(entry) }}
					position={{ at: at + 1, all: catalog.length }}
					following={catalog[at + 1]?.id}
				/>
			</main>
		</>
	);
}

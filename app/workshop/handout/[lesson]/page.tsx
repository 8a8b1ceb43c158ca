import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { lessonProps } from "@/app/lesson-props";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";
import { HandoutSheets } from "@/components/workshop/handout/HandoutSheets";
import { catalog, entryOf } from "@/content/catalog";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";

interface Props {
	readonly params: Promise<{ readonly lesson: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => catalog.map(({ id }) => ({ lesson: id }));

async function propsOf(params: Props["params"]) {
	const { lesson: id } = await params;
	return lessonProps(entryOf(id)?.kind ?? notFound(), id);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { lesson } = await propsOf(params);
	return { title: `${mark("Print sheet")}: ${lesson.title}` };
}

export default async function Page({ params }: Props) {
	const { lesson, run } = await propsOf(params);
	return (
		<>
			<SiteHeader />
			<main id="main" className="site-main">
				<div className="sheet-intro">
					<h1>
						<T text="Print sheet: {title}" values={{ title: <span lang="en">{lesson.title}</span> }} />
					</h1>
					<p className="measure mt-1 text-ink2">
						<T
							text="The run of {lesson} at its usual settings. First the pages to fill in, then the answers. There is one for {all}."
							values={{
								lesson: (
									<Link className="underline" href={pathOfLesson(lesson)} prefetch={false}>
										<T text="the lesson ~ after: the run of" />
									</Link>
								),
								all: (
									<Link className="underline" href="/workshop/handout" prefetch={false}>
										<T text="every lesson ~ after: there is one for" />
									</Link>
								),
							}}
						/>
					</p>
				</div>
				<HandoutSheets lesson={lesson} run={run} />
			</main>
		</>
	);
}

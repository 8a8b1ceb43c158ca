import type { Metadata } from "next";
import { idsOf, lessonProps } from "@/app/lesson-props";
import { noted } from "@/components/inspect/letter-notes";
import { LessonPage } from "@/components/player/LessonPage";
import { WholeRun } from "@/components/stage/WholeRun";
import { entryOf } from "@/content/catalog";

interface Props {
	readonly params: Promise<{ readonly flow: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => idsOf("flow").map((flow) => ({ flow }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { lesson } = await lessonProps("flow", (await params).flow);
	return {
		title: lesson.title,
		description: `${entryOf(lesson.id)?.summary}. Every message of it, real, one at a time.`,
	};
}

export default async function Page({ params }: Props) {
	const { flow } = await params;
	const { lesson, run, digest } = await lessonProps("flow", flow);
	const { default: Lesson } = await import(`@/content/flows/${flow}/lesson.mdx`);
	return (
		<LessonPage lesson={lesson} run={noted(run)} digest={digest}>
			<WholeRun run={run} />
			<Lesson />
		</LessonPage>
	);
}

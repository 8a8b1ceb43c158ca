import type { Metadata } from "next";
import { idsOf, lessonProps } from "@/app/lesson-props";
import { noted } from "@/components/inspect/letter-notes";
import { LessonPage } from "@/components/player/LessonPage";
import { WholeRun } from "@/components/stage/WholeRun";
import { entryOf } from "@/content/catalog";

interface Props {
	readonly params: Promise<{ readonly attack: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => idsOf("attack").map((attack) => ({ attack }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { lesson } = await lessonProps("attack", (await params).attack);
	return {
		title: lesson.title,
		description: `${entryOf(lesson.id)?.summary}. Watch it land, then find what stops it.`,
	};
}

export default async function Page({ params }: Props) {
	const { attack } = await params;
	const { lesson, run, digest } = await lessonProps("attack", attack);
	const { default: Lesson } = await import(`@/content/attacks/${attack}/lesson.mdx`);
	return (
		<LessonPage lesson={lesson} run={noted(run)} digest={digest}>
			<WholeRun run={run} />
			<Lesson />
		</LessonPage>
	);
}

import type { Metadata } from "next";
import { freeProps } from "@/app/lesson-props";
import { FreePage } from "@/components/free/FreePage";
import { noted } from "@/components/inspect/letter-notes";
import { WholeRun } from "@/components/stage/WholeRun";
import { grants } from "@/content/free/grants";

interface Props {
	readonly params: Promise<{ readonly grant: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => grants.map(({ id }) => ({ grant: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { lesson } = await freeProps((await params).grant);
	return { title: lesson.title };
}

export default async function Page({ params }: Props) {
	const { lesson, run, digest } = await freeProps((await params).grant);
	return (
		<FreePage lesson={lesson} run={noted(run)} digest={digest}>
			<WholeRun run={run} />
		</FreePage>
	);
}

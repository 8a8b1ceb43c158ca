import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Course } from "@/components/learn/Course";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { units } from "@/content/learn/units";
import { unitProps, unitRows } from "../learn-props";

interface Props {
	readonly params: Promise<{ readonly unit: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => units.map(({ id }) => ({ unit: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { unit } = await params;
	const { title, group } = units.find(({ id }) => id === unit) ?? notFound();
	return {
		title: `${mark("Learn")}: ${title}`,
		description: `${title}: a unit of the course on OAuth, in “${group}”, with a piece of a real run.`,
	};
}

export default async function Page({ params }: Props) {
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main" className="site-main">
				<Course rows={await unitRows()} unit={await unitProps((await params).unit)} />
			</main>
		</>
	);
}

import type { Metadata } from "next";
import { Course } from "@/components/learn/Course";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { units } from "@/content/learn/units";
import { unitProps, unitRows } from "./learn-props";

export const metadata: Metadata = {
	title: mark("Learn OAuth"),
	description: "A course in short units: a reading, a piece of a real run, a question, and what to try next.",
};

export default async function Learn() {
	const first = await unitProps(units[0]?.id ?? "");
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main" className="site-main">
				<Course rows={await unitRows()} unit={first} isIndex />
			</main>
		</>
	);
}

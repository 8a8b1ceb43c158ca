import type { Metadata } from "next";
import { LessonIndex } from "@/components/site/LessonIndex";
import { idsOf, lessonProps } from "../lesson-props";

export const metadata: Metadata = { title: "Flows" };

export default async function Flows() {
	const lessons = await Promise.all(idsOf("flow").map((id) => lessonProps("flow", id)));
	return (
		<LessonIndex
			kind="flow"
			title="Flows"
			lead="Ways to get a token. One stroke is one hop; a double stroke is sealed; a square is work inside one party."
			lessons={lessons}
		/>
	);
}

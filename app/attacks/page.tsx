import type { Metadata } from "next";
import { LessonIndex } from "@/components/site/LessonIndex";
import { idsOf, lessonProps } from "../lesson-props";

export const metadata: Metadata = { title: "Attacks" };

export default async function Attacks() {
	const lessons = await Promise.all(idsOf("attack").map((id) => lessonProps("attack", id)));
	return (
		<LessonIndex
			kind="attack"
			title="Attacks"
			lead="Each is played with every protection at its weakest. Then it is yours to find what stops it."
			lessons={lessons}
		/>
	);
}

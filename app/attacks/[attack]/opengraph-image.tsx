import { idsOf } from "@/app/lesson-props";
import { lessonPicture } from "@/app/previews/lesson";

export { contentType, size } from "@/app/previews/picture";

export const alt = "The whole run of this lesson, party by party";

export const generateStaticParams = () => idsOf("attack").map((attack) => ({ attack }));

interface Props {
	readonly params: Promise<{ readonly attack: string }>;
}

export default async function Image({ params }: Props) {
	return lessonPicture("attack", (await params).attack);
}

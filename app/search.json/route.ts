import { answeredErrors } from "@/content/errors-answered";
import { searchEntries } from "@/content/search-entries";
import { codesInSource, foundInLessons } from "../found";

export const dynamic = "force-static";

/** Everything that can be searched for, as one file that is fetched when somebody first searches. */
export async function GET() {
	const found = foundInLessons();
	return Response.json(await searchEntries(found, answeredErrors(found, codesInSource())));
}

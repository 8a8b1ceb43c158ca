import { searchEntries } from "@/content/search-entries";
import { foundInLessons } from "../found";

export const dynamic = "force-static";

/** Everything that can be searched for, as one file that is fetched when somebody first searches. */
export const GET = async () => Response.json(await searchEntries(foundInLessons()));

/** What finds, with everything that can be searched for: fetched when somebody first searches. */
import { NotFetched, piece } from "../ui/piece";

export const finderPiece = piece(async () => {
	const [{ grouped, indexOf, search }, entries] = await Promise.all([import("@/lib/search/search"), fetchEntries()]);
	const index = indexOf(entries);
	return (typed: string) => grouped(search(index, typed));
});

async function fetchEntries() {
	const answer = await fetch("/search.json").catch((cause: unknown) => {
		throw new NotFetched("The list of what can be searched for could not be fetched", { cause });
	});
	if (!answer.ok) throw new NotFetched(`The list of what can be searched for: ${answer.status}`);
	return answer.json();
}

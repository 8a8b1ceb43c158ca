/** On what a sheet is printed, as a query: what is usual is left out. */
export interface PaperChoice {
	readonly paper: "a4" | "letter";
	readonly answers: "with" | "without";
}

/** @param search with its `?`, or empty. What it does not know is taken as usual. */
export function readPaper(search: string): PaperChoice {
	const query = new URLSearchParams(search);
	return {
		paper: query.get("paper") === "letter" ? "letter" : "a4",
		answers: query.get("answers") === "without" ? "without" : "with",
	};
}

/** With its `?`, or empty. */
export function paperQuery({ paper, answers }: PaperChoice): string {
	const query = new URLSearchParams();
	if (paper !== "a4") query.set("paper", paper);
	if (answers !== "with") query.set("answers", answers);
	return query.size > 0 ? `?${query}` : "";
}

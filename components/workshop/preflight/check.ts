/** What one look at a room has shown. */

/** It is as a workshop needs it; it is not; nobody has tried it; or the answer is not here yet. */
export type State = "good" | "fails" | "untried" | "asking";

export interface Check {
	readonly name: string;
	readonly state: State;
	/** What was found, in a sentence or two. */
	readonly says: string;
	/** What to do. Each that fails has it. */
	readonly todo?: string;
}

export const stateWords: Readonly<Record<State, string>> = {
	good: "Good",
	fails: "Fails",
	untried: "Not tried",
	asking: "Asking",
};

const ORDER: readonly State[] = ["good", "fails", "untried", "asking"];

/** How many are in each state, such as "5 good, 1 fails, 3 not tried." */
export function countOf(checks: readonly Check[]): string {
	const counts = ORDER.flatMap((state) => {
		const count = checks.filter((check) => check.state === state).length;
		if (count === 0) return [];
		return [`${count} ${state === "fails" && count > 1 ? "fail" : stateWords[state].toLowerCase()}`];
	});
	return `${counts.join(", ")}.`;
}

/** The whole report as plain text, for a colleague. @param address of the page that was looked at */
export function asText(checks: readonly Check[], address: string): string {
	const lines = checks.map(({ name, state, says, todo }) =>
		[`${stateWords[state]}: ${name}. ${says}`, ...(todo ? [`  What to do: ${todo}`] : [])].join("\n"),
	);
	return [`Par Avion, preflight of ${address}`, countOf(checks), "", ...lines, ""].join("\n");
}

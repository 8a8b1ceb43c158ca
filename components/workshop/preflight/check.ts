/** What one look at a room has shown. */
import { mark, type Text } from "../../words/text";
import { t } from "../../words/words";

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

export const stateWords: Readonly<Record<State, Text>> = {
	good: mark("Good"),
	fails: mark("Fails"),
	untried: mark("Not tried"),
	asking: mark("Asking"),
};

const ORDER: readonly State[] = ["good", "fails", "untried", "asking"];

/** How many are in each state, such as "5 good, 1 fails, 3 not tried." */
export function countOf(checks: readonly Check[]): string {
	const counts = ORDER.flatMap((state) => {
		const count = checks.filter((check) => check.state === state).length;
		return count === 0 ? [] : [countedText(state, count)];
	});
	return `${counts.join(", ")}.`;
}

function countedText(state: State, count: number): string {
	if (state === "good") return t("{count} good", { count });
	if (state === "fails") return count === 1 ? t("1 fails") : t("{count} fail", { count });
	return state === "untried" ? t("{count} not tried", { count }) : t("{count} asking", { count });
}

/** The whole report as plain text, for a colleague. @param address of the page that was looked at */
export function asText(checks: readonly Check[], address: string): string {
	const lines = checks.map(({ name, state, says, todo }) =>
		[`${t(stateWords[state])}: ${name}. ${says}`, ...(todo ? [`  ${t("What to do:")} ${todo}`] : [])].join("\n"),
	);
	return [t("Par Avion, preflight of {address}", { address }), countOf(checks), "", ...lines, ""].join("\n");
}

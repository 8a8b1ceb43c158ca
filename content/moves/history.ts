/** What somebody finds who sits down at a browser that another person has used (RFC 9700 §4.3). */
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { fragmentPairs, type Pairs, queryOf } from "@/lib/http/form";
import { keepCode, keepWrittenToken } from "@/lib/parties/attacker/attacker";
import { recall } from "@/lib/world/world";
import { historyWords } from "./words-history";

/** What is looked for, and the part of an address in which it would stand. */
const FINDS: Readonly<Record<string, readonly [name: string, part: (url: string) => Pairs]>> = {
	code: ["code", queryOf],
	query: ["access_token", queryOf],
	fragment: ["access_token", fragmentPairs],
};

/** The newest address of its kind that Ada's browser has kept; `undefined` where there is none. */
function inHistory({ world, settings }: StepContext): string | undefined {
	const [name, part] = FINDS[settings.variant ?? "code"] ?? ["code", queryOf];
	return recall(world, "user", "browser").history.findLast((url) => part(url).some(([key]) => key === name));
}

/** The attacker looks for an address with something of use in it, and copies it. */
export const readHistory: Move<"CODE_FOUND" | "TOKEN_FOUND" | "NOTHING_FOUND"> = {
	phase: "after",
	actor: "attacker",
	does: "reads the history",
	text: "Ada has left the computer. The attacker opens the list of the pages that were visited.",
	events: {
		CODE_FOUND: "There is an address with a code.",
		TOKEN_FOUND: "There is an address with a token.",
		NOTHING_FOUND: "There is no address of use.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const written = inHistory(ctx);
			if (written === undefined) {
				ctx.work("attacker", { note: "search" }, () => ({ result: undefined, facts: [] }));
				return { type: "NOTHING_FOUND" };
			}
			const url = ctx.link("user", "attacker", written, { note: "found", stolen: true });
			if (keepWrittenToken(ctx.at("attacker"), url)) return { type: "TOKEN_FOUND" };
			return { type: keepCode(ctx.at("attacker"), url) ? "CODE_FOUND" : "NOTHING_FOUND" };
		},
	},
	words: historyWords,
};

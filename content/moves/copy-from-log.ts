/** How somebody comes by a token without breaking anything: it stands in a log. */
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { keepLog } from "@/lib/parties/attacker/bound-token";
import { proverOf } from "@/lib/parties/client/dpop";
import { register } from "@/lib/parties/context";
import { logWords } from "./words-stolen-token";

/** A key costs nothing: where keys are of any use, the attacker makes one of its own as well. */
export function copyLog(ctx: StepContext): void {
	ctx.work("attacker", { note: "copy" }, (at) => {
		const copied = keepLog(at, "client");
		const prover = proverOf(at);
		if (prover) register(at, "dpop_key", prover.key.d);
		return { result: undefined, facts: copied };
	});
}

/**
 * The attacker reads a log of the client, with its tokens and proofs. No private key was ever sent, and secrets and codes
 * were taken out: who has those needs no copy, and asks for a token of its own.
 */
export const copyFromLog: Move<"COPIED"> = {
	phase: "after",
	actor: "attacker",
	does: "reads a log",
	text: "Somebody reads a debug log of the client. Secrets and codes were taken out of it, and tokens were not.",
	events: { COPIED: "The attacker has the token, as it went over the wire." },
	step: {
		kind: "run",
		run: async (ctx) => {
			copyLog(ctx);
			return { type: "COPIED" };
		},
	},
	words: logWords,
};

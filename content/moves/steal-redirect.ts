/** An answer that somebody reads on its way. The browser has it, too, and is a moment slower. */
import { followed } from "@/lib/cast/steps/browser";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { keepAnswer } from "@/lib/parties/attacker/attacker";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** @returns whether there was a code in what the attacker has read */
export const copyRedirect = (ctx: StepContext): boolean =>
	keepAnswer(ctx.at("attacker"), ctx.link("user", "attacker", followed(ctx, "user"), { note: "steal", stolen: true }));

export const stealRedirect: Move<"CODE_STOLEN" | "NO_CODE"> = {
	phase: "return",
	actor: "attacker",
	does: "copies the redirect",
	text: "Somebody reads the answer on its way: a log, a proxy, an extension. Ada's browser still has it.",
	events: { CODE_STOLEN: "There is a code in the URL.", NO_CODE: "There is no code in the URL." },
	step: { kind: "run", run: async (ctx) => ({ type: copyRedirect(ctx) ? "CODE_STOLEN" : "NO_CODE" }) },
	words: {
		"steal.link": {
			title: "The attacker copies the redirect",
			text: [
				when(
					sent("code"),
					"The address with the code is read on its way. Ada's browser goes there, too, a moment later.",
				),
				"The address is read on its way, and there is no code in it.",
			],
			why: "A code stands in a URL, and URLs end up in logs, histories and extensions.",
			mistake: "Believing that a code in other hands is worthless because the client has a secret.",
			specs: ["RFC 9700 §4.5", "RFC 9700 §4.2"],
			modelled: "How the address was read is modelled.",
		},
	},
};

/** What comes of a request that the attacker has written itself: Ada decides, and the code is the attacker's. Nothing is stolen. */
import { followed, visit } from "@/lib/cast/steps/browser";
import { consentOptions, decide } from "@/lib/cast/steps/sign-in";
import type { ChoiceOption, Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { Bait } from "@/lib/parties/attacker/attacker";
import { keepTokens } from "@/lib/parties/attacker/refresh";
import { ownCodeRequest } from "@/lib/parties/attacker/registered-client";
import { recall } from "@/lib/world/world";
import { noTaker } from "./words-own-request";

const decisionOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	{ id: "reads", label: "Decide by what the page says", fields: [["answer", "as read"]] },
	...consentOptions,
];

/** @param isSurprised whether Ada finds on the page what she does not expect */
export function decidingBy(isSurprised: (html: string, ctx: StepContext) => boolean): Step<{ type: string }> {
	const [allow, deny] = consentOptions;
	const asRead = (ctx: StepContext) =>
		(isSurprised(recall(ctx.world, "user", "browser").page?.html ?? "", ctx) ? deny : allow).fields;
	return {
		kind: "choice",
		options: decisionOptions,
		run: (ctx, fields) => decide(ctx, "user", fields.some(([name]) => name === "answer") ? asRead(ctx) : fields),
	};
}

/** @param text where the browser goes */
export const receiveCode = (text: string): Move<"CODE_RECEIVED" | "NO_CODE"> => ({
	phase: "return",
	actor: "attacker",
	does: "receives the answer",
	text,
	events: { CODE_RECEIVED: "There is a code in the address.", NO_CODE: "No code came to the attacker." },
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "answer" });
			const { code } = recall(ctx.world, "attacker", "attacker");
			return { type: code === undefined ? "NO_CODE" : "CODE_RECEIVED" };
		},
	},
	words: { "answer.response.refused": noTaker },
});

/** Redeems the code, with the verifier of the attacker's own request. @returns whether a token came back */
export async function redeemOwn(ctx: StepContext, { tokenEndpoint, redirectUri }: Bait): Promise<boolean> {
	const request = ownCodeRequest(ctx.at("attacker"), tokenEndpoint, redirectUri);
	const { response } = await ctx.send("attacker", request, { channel: "back", note: "redeem", checks: "hop" });
	return keepTokens(ctx.at("attacker"), response);
}

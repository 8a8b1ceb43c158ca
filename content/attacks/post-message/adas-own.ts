/** Ada's own sign-in, through a window that the client's page opens. */

import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { submit, visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions } from "@/lib/cast/steps/sign-in";
import { ask, checkReturn, prepare, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { type Posted, postedBy } from "@/lib/parties/browser/messages";
import { closeWindow, handOn, openerOf, openWindow, post, shownOrigin, takes } from "./windows";
import { adasWords } from "./words-ada";

/** What the servers check is shown with their answers. */
const SHORT = { checks: "with answer" } as const;

/** As far as the page that posts her answer. */
async function asks(ctx: StepContext): Promise<Posted | undefined> {
	const { response } = await visit(ctx, "user", `${CLIENT_ORIGIN}/`, { note: "start" });
	if (!response.body.includes('addEventListener("message"')) return undefined;
	openWindow(ctx);
	if ((await prepare(ctx)).type !== "PREPARED") return undefined;
	if ((await ask(inPhase(ctx, "ask"), undefined, SHORT)).type !== "REQUEST_OK") return undefined;
	ctx.wait(5);
	const decided = await submit(inPhase(ctx, "consent"), "user", consentOptions[0].fields, {
		note: "decide",
		answerPhase: () => "return",
	});
	return postedBy(decided.response.body);
}

async function arrives(ctx: StepContext, posted: Posted): Promise<boolean> {
	if (!(await post(ctx, "answer", posted, openerOf(ctx)))) return false;
	const from = shownOrigin(ctx);
	closeWindow(ctx);
	if (!(await takes(ctx, from, "message")) || !(await handOn(ctx, posted.data, "callback"))) return false;
	return (await checkReturn(ctx)).type === "RETURN_OK";
}

export const adaByWindow: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "prepare",
	actor: "client",
	does: "serves Ada herself",
	text: "Ada goes to the client by herself, for a sign-in of her own.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const posted = await asks(ctx);
			if (!posted || !(await arrives(inPhase(ctx, "return"), posted))) return { type: "NOT_SERVED" };
			const [redeeming, using] = [inPhase(ctx, "redeem"), inPhase(ctx, "use")];
			if ((await redeemCode(redeeming, undefined, SHORT)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
			return { type: (await showPhotos(using, undefined, SHORT)).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
		},
	},
	words: adasWords,
};

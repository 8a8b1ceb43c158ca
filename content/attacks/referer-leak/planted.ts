/** What the attacker does with a state that it has read: it has Ada's browser bring its own code (RFC 9700 §4.2.3). */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { show } from "@/lib/cast/steps/sign-in";
import { bring, checkReturn, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { pairsOf, queryOf, withQuery } from "@/lib/http/form";
import { firstLink } from "@/lib/parties/browser/forms";
import { stands } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import { goOn } from "./pages";

const FORGED = "forged";

/**
 * Puts the address behind the advertisement: the client's callback, with the attacker's own code. Where the client takes
 * any state that is open, the attacker's own is as good; where it takes Ada's alone, only the one that was read will do.
 */
function writeAnswer(ctx: StepContext): void {
	const { redirectUri, metadata } = recall(ctx.world, "client", "client");
	ctx.work("attacker", { note: "bait" }, (at) => {
		const attacker = recall(at.world, "attacker", "attacker");
		const own = attacker.own?.state;
		const state = stands(at, "state", "bound") ? (attacker.leakedState ?? own) : own;
		const iss = stands(at, "iss", "send") ? metadata.issuer : undefined;
		// What it reads in a Referer can be another code.
		const code = queryOf(attacker.own?.answer ?? "").find(([name]) => name === "code")?.[1];
		const pairs = pairsOf({ code, state, iss });
		attacker.leadsTo = withQuery(redirectUri, pairs);
		return { result: undefined, facts: pairs.map(([name, text]) => ({ name, text })) };
	});
}

/** Where the advertisement on a page leads. The page can have links of its own. */
const advertIn = (html: string): string => firstLink(html.slice(html.indexOf(`<a href="${EVIL_ORIGIN}/`))) ?? "";

/** Ada clicks the advertisement on the page in front of her, and her browser goes where that leads. */
export const clicking: Move<"PLANTED" | "NOT_PLANTED"> = {
	phase: "return",
	actor: "client",
	does: "judges the answer",
	text: "Ada clicks the advertisement. It leads to the client's callback, with the attacker's code.",
	events: {
		PLANTED: "The client takes it for the answer to Ada's request.",
		NOT_PLANTED: "The client does not take it.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			writeAnswer(ctx);
			const { html = "" } = recall(ctx.world, "user", "browser").page ?? {};
			const { next } = await visit(ctx, "user", advertIn(html), { note: "click" });
			if (next === undefined) return { type: "NOT_PLANTED" };
			if ((await bring(ctx, "user", followed(ctx, "user"), FORGED)).type !== "DELIVERED")
				return { type: "NOT_PLANTED" };
			const { type } = await checkReturn(ctx, undefined, FORGED);
			return { type: type === "RETURN_OK" ? "PLANTED" : "NOT_PLANTED" };
		},
	},
	words: {},
};

/** The client goes on, in Ada's session and for the attacker's account. */
export const connecting: Move<"OTHERS_SHOWN" | "NOTHING_SHOWN"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the planted code",
	text: "The client redeems the attacker's code in Ada's session, and calls the API.",
	events: {
		OTHERS_SHOWN: "Ada's window shows the attacker's photos under the title that she expects.",
		NOTHING_SHOWN: "Ada's window shows no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			// A client that shows a page first redeems when Ada goes on from that.
			if (ctx.world.open[FORGED]?.answer) {
				await show(ctx, "user", FORGED);
				return {
					type: (await goOn(ctx, { note: "planted" }, { note: "wrongUser" })) ? "OTHERS_SHOWN" : "NOTHING_SHOWN",
				};
			}
			const redeemed = await redeemCode(inPhase(ctx, "redeem"), undefined, { note: "planted" }, FORGED);
			if (redeemed.type !== "TOKENS_ISSUED") return { type: "NOTHING_SHOWN" };
			const { type } = await showPhotos(inPhase(ctx, "use"), undefined, { note: "wrongUser" }, FORGED);
			return { type: type === "SERVED" ? "OTHERS_SHOWN" : "NOTHING_SHOWN" };
		},
	},
	words: {},
};

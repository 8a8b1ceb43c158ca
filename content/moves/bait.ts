/** A request that the attacker writes in a client's name, and that Ada sends. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { followed, visit } from "@/lib/cast/steps/browser";
import { askServer, type RequestEvent } from "@/lib/cast/steps/sign-in";
import type { Step, StepContext, Words } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { type Bait, writeBait } from "@/lib/parties/attacker/attacker";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { firstLink } from "@/lib/parties/browser/forms";
import { made } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { recall } from "@/lib/world/world";

const baitWords: Readonly<Record<string, Words>> = {
	"bait.work": {
		title: "The attacker writes a request in the client's name",
		text: "With the client's own client_id, and with an address of the attacker's for the answer.",
		label: "Write the request",
		why: [
			when(made("code_verifier"), "Anybody can write an authorization request. The verifier is the attacker's own."),
			"Anybody can write an authorization request.",
		],
		mistake: "Believing that an authorization request comes from the client.",
		specs: ["RFC 9700 §4.1.1", "OAuth 2.1 §4.1.1"],
	},
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs one click. Everything that Ada sees after it is genuine.",
		specs: ["RFC 9700 §4.1.1"],
	},
	"lure.response": {
		title: "The page answers with a link",
		text: "Where the page is the attacker's, the link leads to the genuine authorization server.",
		why: "A person who looks at addresses will see the right one when she signs in.",
		specs: ["RFC 9700 §4.1.1"],
	},
	"lure.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than the attacker's.",
		why: "Without the link nothing happens.",
		specs: ["RFC 9700 §4.1.1"],
	},
};

/**
 * The attacker puts the request behind a link on its page, and Ada opens that page.
 * @param bait what is asked for, and for whom
 * @param write whose challenge it writes into the request; the usual one is its own
 */
export const setBait = (bait: (ctx: StepContext) => Bait, write = writeBait): Move<"LURED" | "NOT_LURED"> => ({
	phase: "prepare",
	actor: "attacker",
	does: "writes the request",
	text: "The attacker writes an authorization request in the client's name, and puts it behind a link.",
	events: { LURED: "Ada has the attacker's page in front of her.", NOT_LURED: "Ada's browser went somewhere else." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.work("attacker", { note: "bait" }, (at) => {
				const written = bait(ctx);
				const facts = [{ name: "redirect_uri", text: written.redirectUri }];
				return { result: write(at, written), facts };
			});
			const { response } = await visit(ctx, "user", `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			const link = firstLink(response.body);
			if (link === url) recall(ctx.world, "user", "browser").following = url;
			return { type: link === url ? "LURED" : "NOT_LURED" };
		},
	},
	words: baitWords,
});

/** Ada follows the link in front of her. */
export const followBait: Step<RequestEvent> = {
	kind: "run",
	run: (ctx) => askServer(ctx, "user", followed(ctx, "user")),
};

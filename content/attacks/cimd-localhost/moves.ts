/** What the other program does, and what Ada makes of the page that it brings her to. */
import { decidingBy, redeemOwn } from "@/content/moves/own-request";
import { askServer, goToServer, readDocument } from "@/lib/cast/steps/agent";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide } from "@/lib/cast/steps/sign-in";
import { bringBack, checkReturn, prepare, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { writeBait } from "@/lib/parties/attacker/attacker";
import { recall } from "@/lib/world/world";
import { bringsOwn, OWN_HOST } from "./own-document";
import { openWords, WARNING } from "./words";
import { withOwnDocument } from "./words-own-document";
import { redeemWords } from "./words-tokens";
import { baitOf } from "./world";

type HonestStep = Step<{ type: string }>;

/** The program writes the request and opens the browser: no HTTP, the operating system hands an address over. */
export const openBrowser: Move<"OPENED"> = {
	phase: "prepare",
	actor: "attacker",
	does: "opens the browser",
	text: "The attacker's program writes a request in the agent's name, and opens Ada's browser with it.",
	events: { OPENED: "Ada's browser has the request." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const bait = baitOf(ctx);
			const facts = [
				{ name: "client_id", text: bait.clientId },
				{ name: "redirect_uri", text: bait.redirectUri },
			];
			const url = ctx.work("attacker", { note: "bait" }, (at) => ({ result: writeBait(at, bait), facts }));
			recall(ctx.world, "attacker", "attacker").clientId = bait.clientId;
			recall(ctx.world, "user", "browser").following = ctx.link("attacker", "user", url, {
				note: "open",
				phase: "ask",
			});
			return { type: "OPENED" };
		},
	},
	words: withOwnDocument(openWords),
};

/** The browser goes where it was told. Whoever waits for something else there than a document is not the server. */
export const requesting: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		const event = await goToServer(ctx);
		const isServer = event.type !== "DOCUMENT_NEEDED" || ctx.world.open.authorize?.waits?.next === "document";
		return isServer ? event : { type: "BAD_TARGET" };
	},
};

/** A warning is heeded by whoever has not just started the agent, and another site than the agent's by whoever sees it named. */
export const consenting = decidingBy((html, { settings }) =>
	bringsOwn(settings) ? html.includes(OWN_HOST) : html.includes(WARNING) && settings.variant !== "expected",
);

export const redeemAsAgent: Move<"TOKEN_ISSUED" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks code and verifier",
	text: "The attacker redeems the code in the agent's name, with the verifier of its own request.",
	events: {
		TOKEN_ISSUED: "Every check accepts. The attacker holds a token.",
		TOKEN_REFUSED: "No token comes back. Ada turns to her agent.",
	},
	step: {
		kind: "run",
		run: async (ctx) => ({ type: (await redeemOwn(ctx, baitOf(ctx))) ? "TOKEN_ISSUED" : "TOKEN_REFUSED" }),
	},
	words: withOwnDocument(redeemWords),
};

const SHORT = { checks: "with answer" } as const;

/** @returns whether Ada has allowed her agent to read her photos */
async function allows(ctx: StepContext): Promise<boolean> {
	if ((await prepare(ctx)).type !== "PREPARED") return false;
	const asking = inPhase(ctx, "ask");
	const asked = await askServer(asking);
	const { type } = asked.type === "DOCUMENT_NEEDED" ? await readDocument(asking) : asked;
	if (type !== "REQUEST_OK") return false;
	return (await decide(inPhase(ctx, "consent"), "user", consentOptions[0].fields)).type === "ALLOWED";
}

/** Ada uses her agent on its website, told in short: a protection is only good if that still works. */
export const adasAgent: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "prepare",
	actor: "client",
	does: "serves Ada herself",
	text: "Ada goes to her agent by herself, on its website.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await allows(ctx))) return { type: "NOT_SERVED" };
			const [returning, redeeming, using] = [inPhase(ctx, "return"), inPhase(ctx, "redeem"), inPhase(ctx, "use")];
			if ((await bringBack(returning)).type !== "DELIVERED") return { type: "NOT_SERVED" };
			if ((await checkReturn(returning)).type !== "RETURN_OK") return { type: "NOT_SERVED" };
			if ((await redeemCode(redeeming, undefined, SHORT)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
			return { type: (await showPhotos(using, undefined, SHORT)).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
		},
	},
	words: {},
};

/** What the other program does, and what Ada makes of the page that it brings her to. */
import { askServer, goToServer, readDocument } from "@/lib/cast/steps/agent";
import { followed, visit } from "@/lib/cast/steps/browser";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide } from "@/lib/cast/steps/sign-in";
import { bringBack, checkReturn, prepare, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { ChoiceOption, Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { writeBait } from "@/lib/parties/attacker/attacker";
import { ownCodeRequest } from "@/lib/parties/attacker/registered-client";
import { tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { openWords, WARNING } from "./words";
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
	words: openWords,
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

const decisionOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	{ id: "reads", label: "Decide by what the page says", fields: [["answer", "as read"]] },
	...consentOptions,
];

/** A warning is heeded by whoever has not just started the agent. */
function asRead({ world, settings }: StepContext) {
	const { html = "" } = recall(world, "user", "browser").page ?? {};
	const [allow, deny] = consentOptions;
	return (html.includes(WARNING) && settings.variant !== "expected" ? deny : allow).fields;
}

export const consenting: HonestStep = {
	kind: "choice",
	options: decisionOptions,
	run: (ctx, fields) => decide(ctx, "user", fields.some(([name]) => name === "answer") ? asRead(ctx) : fields),
};

export const listen: Move<"CODE_RECEIVED" | "NO_CODE"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the answer",
	text: "The browser goes to a port of Ada's own computer. Whoever listens there has the answer.",
	events: { CODE_RECEIVED: "There is a code in the address.", NO_CODE: "No code came to the attacker." },
	step: {
		kind: "run",
		run: async (ctx) => {
			await visit(ctx, "user", followed(ctx, "user"), { note: "answer" });
			const { code } = recall(ctx.world, "attacker", "attacker");
			return { type: code === undefined ? "NO_CODE" : "CODE_RECEIVED" };
		},
	},
	words: {},
};

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
		run: async (ctx) => {
			const { tokenEndpoint, redirectUri } = baitOf(ctx);
			const request = ownCodeRequest(ctx.at("attacker"), tokenEndpoint, redirectUri);
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "redeem", checks: "hop" });
			const token = tokenOf(response);
			if (token === undefined) return { type: "TOKEN_REFUSED" };
			recall(ctx.world, "attacker", "attacker").accessToken = token;
			return { type: "TOKEN_ISSUED" };
		},
	},
	words: redeemWords,
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

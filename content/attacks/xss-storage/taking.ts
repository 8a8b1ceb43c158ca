/** What the script takes out of the page: tokens from where they lie, or from what the page does with them. */
import { repeatWholeCall, tryCall } from "@/content/moves/stolen-token";
import { inPhase } from "@/lib/cast/steps/in-phase";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { Pairs } from "@/lib/http/form";
import { replayedCall } from "@/lib/parties/attacker/bound-token";
import { provenCall, proverOf } from "@/lib/parties/client/dpop";
import { sessionOf } from "@/lib/parties/client/session";
import { atLeast, levelOf } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { sendOut } from "./moves";
import { callFromPage, readableStores, renewFromPage } from "./page";
import { laterWords, replayWords, takeWords } from "./words-take";

/** Seconds after which the page is closed, and the attacker calls with what was signed for then. */
const LATER = 150;

const clientOf = ({ world }: StepContext) => recall(world, "client", "client");
const tokenOf = (ctx: StepContext): string => sessionOf(ctx.at("client")).accessToken ?? "";

/** Whatever the page uses goes through functions that any script of it can replace (RFC 10017 §8.4). */
function hook(ctx: StepContext): void {
	ctx.work("user", { note: "hook" }, () => ({ result: undefined, facts: [{ name: "fetch", text: "replaced" }] }));
	ctx.wait(20);
}

async function hookCall(ctx: StepContext): Promise<void> {
	hook(ctx);
	await callFromPage(inPhase(ctx, "use"), "again");
}

/** The page renews its tokens: the old refresh token is in its request, and a new one in the answer. */
async function hookRefresh(ctx: StepContext): Promise<Pairs> {
	hook(ctx);
	await renewFromPage(inPhase(ctx, "use"));
	return [["refresh_token", sessionOf(ctx.at("client")).refreshToken ?? ""]];
}

/** A proof by the key of the page, for its own call. @param after seconds from now, for the time in it */
async function proofFrom(ctx: StepContext, note: string, after: number): Promise<Pairs> {
	const at = ctx.at("client");
	const later = { ...at, now: () => at.now() + after };
	const { headers } = await provenCall(later, clientOf(ctx).resource, tokenOf(ctx));
	const proof = headers.find(([name]) => name === "DPoP")?.[1];
	if (proof === undefined) return [];
	const facts = [{ name: "iat", text: after === 0 ? "now" : `in ${after} seconds` }];
	ctx.work("user", { note, made: at.notebook.made }, () => ({ result: undefined, facts }));
	return [["dpop_proof", proof]];
}

/** Whoever may use the key of the page may have it sign whatever they like, with any time in it (RFC 9449 §11.2). */
const signForLater = (ctx: StepContext): Promise<Pairs> => proofFrom(ctx, "sign", LATER);

/** The page signs its next call, and the replaced function hands that on and sends nothing: the proof is still unused. */
function keepBackCall(ctx: StepContext): Promise<Pairs> {
	hook(ctx);
	return proofFrom(inPhase(ctx, "use"), "keep", 0);
}

/** A call of the page, with its proof. Where a proof counts once, whoever is first has it. */
async function copyCall(ctx: StepContext): Promise<Pairs> {
	if (levelOf(ctx.settings, "jti") === "on") return keepBackCall(ctx);
	await hookCall(ctx);
	const { lastProof } = clientOf(ctx);
	return lastProof === undefined ? [] : [["dpop_proof", lastProof]];
}

/** The token, and what has to go along with it where it is bound to a key. */
async function takeToken(ctx: StepContext, isStored: boolean): Promise<Pairs> {
	const { variant } = ctx.settings;
	const isBound = proverOf(ctx.at("client")) !== undefined;
	const copies = variant === "call" && isBound;
	if (!copies && !isStored) await hookCall(ctx);
	const copied = copies ? await copyCall(ctx) : [];
	const signed = variant === "ahead" && isBound ? await signForLater(ctx) : [];
	return [["access_token", tokenOf(ctx)], ...copied, ...signed];
}

/** What the script finds at a look, or has to wait for. */
async function findTokens(ctx: StepContext): Promise<Pairs> {
	const found = readableStores(ctx);
	ctx.work("user", { note: "look" }, () => ({ result: undefined, facts: found }));
	if (atLeast(ctx.settings, "storage", "worker")) return [];
	const isStored = levelOf(ctx.settings, "storage") === "localStorage";
	const { variant } = ctx.settings;
	if (variant === "call" || variant === "ahead" || !isStored)
		return variant === "refresh" ? hookRefresh(ctx) : takeToken(ctx, isStored);
	return found.flatMap(({ name, text }) => (name.endsWith("_token") ? [[name, text] as const] : []));
}

export const takeTokens: Move<"TOKEN_SENT" | "REFRESH_SENT" | "CALL_SENT" | "PROOF_SENT" | "NOTHING"> = {
	phase: "after",
	actor: "attacker",
	does: "receives tokens",
	text: "The script looks for tokens, and sends what it finds to the attacker.",
	events: {
		TOKEN_SENT: "The attacker has the page's access token.",
		REFRESH_SENT: "The attacker has the page's refresh token.",
		CALL_SENT: "The attacker has a call of the page, token and proof.",
		PROOF_SENT: "The attacker has the page's access token, and a proof for later.",
		NOTHING: "No token that the attacker wants reaches it.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const tokens = await findTokens(ctx);
			if (tokens.length > 0) await sendOut(ctx, tokens);
			const { accessToken, refreshToken, proof } = recall(ctx.world, "attacker", "attacker");
			const { variant } = ctx.settings;
			if (variant === "refresh") return { type: refreshToken === undefined ? "NOTHING" : "REFRESH_SENT" };
			if (accessToken === undefined) return { type: "NOTHING" };
			if (proof === undefined) return { type: "TOKEN_SENT" };
			return { type: variant === "ahead" ? "PROOF_SENT" : "CALL_SENT" };
		},
	},
	words: takeWords,
};

export const repeatPageCall: typeof repeatWholeCall = {
	...repeatWholeCall,
	text: "The attacker sends the call, byte for byte as the page has made it: its token with its proof.",
	words: replayWords,
};

export const callLater: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "gets a proof made before",
	text: "The page is closed. The attacker calls the API with the token, and with the proof that was made for this moment.",
	events: {
		READ: "The proof is recent, and by the right key, so the API sends Ada's photos.",
		DENIED: "The API refuses the call.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.wait(LATER);
			const { resource } = clientOf(ctx);
			return { type: (await tryCall(ctx, { note: "later" }, (at) => replayedCall(at, resource))) ? "READ" : "DENIED" };
		},
	},
	words: laterWords,
};

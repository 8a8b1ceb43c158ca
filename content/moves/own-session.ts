/** What an attacker does who is a user of the client, too: a sign-in of its own, and somebody else's code brought to it. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { madeFacts } from "@/lib/cast/steps/prepare";
import { usedWhenServed } from "@/lib/cast/steps/sign-in";
import { idTokenHolds } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { pairsOf, withQuery } from "@/lib/http/form";
import { get, type HttpResponse, isRedirect } from "@/lib/http/message";
import { keepOwn } from "@/lib/parties/attacker/server";
import { resolve } from "@/lib/parties/browser/browser";
import { firstLink } from "@/lib/parties/browser/forms";
import { stands } from "@/lib/parties/context";
import { levelOf } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { injectionWords } from "./words-injection";
import { ownWords } from "./words-own";

/** How the click of the attacker travels. The client's answer arrives when what it has made is told. */
export const ownClick = { channel: "front", note: "own", holds: isRedirect } as const;

/** The attacker takes the client's answer to its own click. @param made ids of what the client has made for it */
export async function takeOwn(ctx: StepContext, made: readonly string[]): Promise<HttpResponse> {
	ctx.work("client", { note: "own", made }, () => ({ result: undefined, facts: madeFacts(ctx.world, made) }));
	return (await ctx.arrive("own")).response;
}

/** The attacker clicks "Connect" at the client, like any user. @returns whether the client has begun a sign-in for it */
async function beginOwn(ctx: StepContext): Promise<boolean> {
	const { pending, made } = await ctx.send("attacker", get(`${CLIENT_ORIGIN}/connect`), ownClick);
	const begun = pending && ctx.world.open.own?.answer !== undefined;
	if (begun) keepOwn(ctx.at("attacker"), await takeOwn(ctx, made));
	else if (pending) await ctx.arrive("own");
	return begun;
}

const knownToAttacker = (ctx: StepContext) => recall(ctx.world, "attacker", "attacker");

/** The state of the attacker's own sign-in. */
export const ownState = (ctx: StepContext): string | undefined => knownToAttacker(ctx).own?.state;

/** The state that it has read beside the code. Where none stood there, it has only its own. */
export const stateRead = (ctx: StepContext): string | undefined => knownToAttacker(ctx).leakedState ?? ownState(ctx);

/**
 * The state that leads further. A client that looks for that alone finds Ada's request, and her verifier, by the one read.
 * Where it makes no verifier, the attacker's own is as good, and is open for sure.
 */
export const stateOfUse = (ctx: StepContext): string | undefined =>
	levelOf(ctx.settings, "state") === "unbound" && knownToAttacker(ctx).own?.codeChallenge !== undefined
		? stateRead(ctx)
		: ownState(ctx);

/** @returns whether the client takes the code, which the attacker brings in a session of its own (RFC 9700 §4.5) */
async function inject(ctx: StepContext, state = ownState(ctx)): Promise<boolean> {
	const { code, own } = knownToAttacker(ctx);
	const { redirectUri, metadata } = recall(ctx.world, "client", "client");
	const iss = stands(ctx.at("attacker"), "iss", "send") ? metadata.issuer : undefined;
	const { pending } = await ctx.send(
		"attacker",
		get(withQuery(redirectUri, pairsOf({ code, state, iss })), own === undefined ? [] : [["Cookie", own.cookie]]),
		{ channel: "front", note: "inject" },
	);
	if (!pending) return false;
	const { next, refusal } = await ctx.turn("inject", { place: "callback" });
	if (next !== undefined) return true;
	const { request, response } = await ctx.arrive("inject");
	const link = refusal === undefined ? firstLink(response.body) : undefined;
	return link !== undefined && goOn(ctx, resolve(link, request.url));
}

/** Key of the request that follows, where the client shows a page of its own before it redeems. */
const ONWARD = "injectOn";

/** @returns whether the client goes on with the code that it has kept for this session */
async function goOn(ctx: StepContext, url: string): Promise<boolean> {
	const { own } = knownToAttacker(ctx);
	const request = get(url, own === undefined ? [] : [["Cookie", own.cookie]]);
	await ctx.send("attacker", request, { channel: "front", note: ONWARD });
	if (ctx.world.open[ONWARD]?.waits?.next === "readTokens") return true;
	if (ctx.world.open[ONWARD]) await ctx.arrive(ONWARD);
	return false;
}

/** What the attacker reads on the page that it was shown. */
export const listedIn = ({ body }: HttpResponse): readonly string[] =>
	[...body.matchAll(/<li>([^<]*)<\/li>/g)].map(([, photo = ""]) => photo);

/** @returns whether the attacker sees photos in its own session */
async function takeInjected(ctx: StepContext): Promise<boolean> {
	const how = { channel: "back", checks: "hop" } as const;
	const waiting = ctx.world.open[ONWARD] ? ONWARD : "inject";
	const { next } = await ctx.ask(waiting, { ...how, note: "injected" });
	const isUsed = next !== undefined && (await idTokenHolds(ctx, waiting, "injectedId"));
	if (isUsed) await ctx.ask(waiting, { ...how, note: "fetched" });
	const { response } = await ctx.arrive(waiting, { phase: usedWhenServed });
	const seen = listedIn(response);
	if (seen.length > 0) knownToAttacker(ctx).photos = seen;
	return seen.length > 0;
}

export const beginOwnSession: Move<"BEGUN" | "NOT_BEGUN"> = {
	phase: "prepare",
	actor: "client",
	does: "makes values for the attacker",
	text: "The attacker begins a sign-in of its own at the same client, like any user.",
	events: {
		BEGUN: "The attacker has a session at the client, and waits for no answer of its own.",
		NOT_BEGUN: "The client was asked for something else, so the attacker has no session there.",
	},
	step: { kind: "run", run: async (ctx) => ({ type: (await beginOwn(ctx)) ? "BEGUN" : "NOT_BEGUN" }) },
	words: ownWords,
};

const injecting = async (ctx: StepContext, state?: string) =>
	({ type: (await inject(ctx, state)) ? "INJECTED" : "INJECTION_REFUSED" }) as const;

export const injectCode: Move<"INJECTED" | "INJECTION_REFUSED"> = {
	phase: "return",
	actor: "client",
	does: "takes the injected code",
	text: "The attacker comes to the client, as if it had the answer to its own sign-in.",
	events: {
		INJECTED: "The client accepts it as the answer to the attacker's sign-in.",
		INJECTION_REFUSED: "The client does not accept it.",
	},
	step: { kind: "run", run: (ctx) => injecting(ctx) },
	words: injectionWords,
};

/** The same, with a state that may be another one than that of the attacker's own sign-in. @param stateOf which one */
export const injectWith = (stateOf: (ctx: StepContext) => string | undefined): typeof injectCode => ({
	...injectCode,
	text: "The attacker comes to the client, as if it had the answer to a sign-in.",
	events: {
		INJECTED: "The client accepts it as an answer that it has waited for.",
		INJECTION_REFUSED: "The client does not accept it.",
	},
	step: { kind: "run", run: (ctx) => injecting(ctx, stateOf(ctx)) },
});

/** The client redeems what it took, with its own credentials and verifier, and shows the photos to whoever brought it. */
export const fetchInjected: Move<"PHOTOS_SHOWN" | "NOTHING_SHOWN"> = {
	phase: "redeem",
	actor: "client",
	does: "redeems it, unknowing",
	text: "The client redeems the code, to fetch the photos for whoever brought it.",
	events: {
		PHOTOS_SHOWN: "The client shows Ada's photos to the attacker.",
		NOTHING_SHOWN: "The attacker sees no photos.",
	},
	step: { kind: "run", run: async (ctx) => ({ type: (await takeInjected(ctx)) ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" }) },
	words: {},
};

/**
 * All of it in one go, where the attacker could not redeem the code itself (RFC 9700 §4.5): a sign-in of its own, the code
 * as the answer to that, and a client that redeems it.
 * @param stateOf the state that it brings with the code, where that may be another one than that of its own sign-in
 */
export const letClientRedeemWith = (
	stateOf: (ctx: StepContext) => string | undefined,
): Move<"PHOTOS_SHOWN" | "NOTHING_SHOWN"> => ({
	...fetchInjected,
	does: "is to redeem the code",
	text: "The attacker begins a sign-in of its own at the client, and brings the code there as if it were an answer.",
	step: {
		kind: "run",
		run: async (ctx) => {
			const isShown = (await beginOwn(ctx)) && (await inject(ctx, stateOf(ctx))) && (await takeInjected(ctx));
			return { type: isShown ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" };
		},
	},
	words: { ...ownWords, ...injectionWords },
});

export const letClientRedeem: ReturnType<typeof letClientRedeemWith> = {
	...letClientRedeemWith(ownState),
	text: "The attacker begins a sign-in of its own at the client, and answers that with the code.",
};

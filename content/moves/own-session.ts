/** What an attacker does who is a user of the client, too: a sign-in of its own, and somebody else's code brought to it. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { FORGET } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { readCookie, sessionCookie } from "@/lib/http/cookies";
import { pairsOf, withQuery } from "@/lib/http/form";
import { get, type HttpResponse, redirect } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import { keepOwn } from "@/lib/parties/attacker/server";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { TRANSACTION_COOKIE } from "@/lib/parties/client/client";
import { photosPage, stoppedPage } from "@/lib/parties/client/pages";
import { serverChosen } from "@/lib/parties/client/servers";
import { stands } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import { injectionWords } from "./words-injection";
import { ownWords } from "./words-own";

/**
 * The attacker clicks "Connect" at the client, like any user.
 * @param query what the click says besides, such as the server that it chooses
 * @returns whether the client has begun a sign-in for it
 */
export async function beginOwn(ctx: StepContext, query = ""): Promise<boolean> {
	const start = get(`${CLIENT_ORIGIN}/connect${query}`);
	const { pending, request } = await ctx.send("attacker", start, { channel: "front", note: "own" });
	if (!pending) return false;
	const { transaction, url } = ctx.work("client", { note: "own" }, (at) => {
		const started = startAuthorization(at, serverChosen(at, request.url));
		return { result: started, facts: prepareFacts(started) };
	});
	const answer = redirect(url, [sessionCookie(TRANSACTION_COOKIE, transaction.id)]);
	ctx.answer("own", answer);
	keepOwn(ctx.at("attacker"), answer);
	return true;
}

function stopInjection(ctx: StepContext): void {
	const { error = "stopped" } = recall(ctx.world, "client", "client");
	ctx.answer("inject", stoppedPage(error, FORGET));
}

/** @returns whether the client takes the code as the answer to the attacker's own sign-in (RFC 9700 §4.5) */
async function inject(ctx: StepContext): Promise<boolean> {
	const { code, own } = recall(ctx.world, "attacker", "attacker");
	const { redirectUri, metadata } = recall(ctx.world, "client", "client");
	const iss = stands(ctx.at("attacker"), "iss", "send") ? metadata.issuer : undefined;
	const { pending, request } = await ctx.send(
		"attacker",
		get(
			withQuery(redirectUri, pairsOf({ code, state: own?.state, iss })),
			own === undefined ? [] : [["Cookie", own.cookie]],
		),
		{ channel: "front", note: "inject" },
	);
	if (!pending) return false;
	const session = readCookie(request.headers, TRANSACTION_COOKIE) ?? "";
	const isTaken =
		pathOf(request.url) === "/cb" &&
		(await ctx.judge("client", { note: "inject", place: "callback" }, (client) =>
			readCallback(client, request.url, session),
		)) === undefined;
	if (!isTaken) stopInjection(ctx);
	return isTaken;
}

/** What the attacker reads on the page that it was shown. */
const listedIn = ({ body }: HttpResponse): readonly string[] =>
	[...body.matchAll(/<li>([^<]*)<\/li>/g)].map(([, photo = ""]) => photo);

/** @returns whether the attacker sees photos in its own session */
async function takeInjected(ctx: StepContext): Promise<boolean> {
	const fetched =
		(await redeem(ctx, "client", { note: "injected" })) && (await callApi(ctx, "client", { note: "fetched" }));
	if (!fetched) {
		stopInjection(ctx);
		return false;
	}
	const shown = photosPage(recall(ctx.world, "client", "client").photos ?? [], FORGET);
	const { response } = ctx.answer("inject", shown, { phase: "use" });
	const seen = listedIn(response);
	if (seen.length > 0) recall(ctx.world, "attacker", "attacker").photos = seen;
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

export const injectCode: Move<"INJECTED" | "INJECTION_REFUSED"> = {
	phase: "return",
	actor: "client",
	does: "takes the injected code",
	text: "The attacker brings the code to the client, in a session of its own.",
	events: {
		INJECTED: "The client accepts it as the answer to the attacker's sign-in.",
		INJECTION_REFUSED: "The client does not accept it.",
	},
	step: { kind: "run", run: async (ctx) => ({ type: (await inject(ctx)) ? "INJECTED" : "INJECTION_REFUSED" }) },
	words: injectionWords,
};

/** The client redeems what it took, with its own credentials and verifier, and shows the photos to whoever brought it. */
export const fetchInjected: Move<"PHOTOS_SHOWN" | "NOTHING_SHOWN"> = {
	phase: "redeem",
	actor: "client",
	does: "redeems it, unknowing",
	text: "The client redeems the code, to fetch the photos for the session that brought it.",
	events: {
		PHOTOS_SHOWN: "The attacker sees Ada's photos in its own session.",
		NOTHING_SHOWN: "The server or the API refuses.",
	},
	step: { kind: "run", run: async (ctx) => ({ type: (await takeInjected(ctx)) ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" }) },
	words: {},
};

/** Requests with a proof (RFC 9449), for whoever holds a key. A server's nonce is kept for the next proof. */

import type { StepContext } from "../../flow/define";
import type { HttpRequest, HttpResponse } from "../../http/message";
import { keepNonce, proven, provenCall, wantsNonce } from "../../parties/client/dpop";
import { sessionOf } from "../../parties/client/session";
import { readTokenResponse, refreshRequest, tokenRequest } from "../../parties/client/tokens";
import type { PartyContext } from "../../parties/context";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import { keepPhotos } from "./code-grant";
import { askToken, type How } from "./token-request";

/** Sends what `make` makes, and keeps the nonce of the answer. The address is the one that was meant, whatever an edit made of it. */
export async function sendProven(
	ctx: StepContext,
	lane: LaneId,
	make: (at: PartyContext) => HttpRequest | Promise<HttpRequest>,
	how: How,
): Promise<HttpResponse> {
	let url = "";
	const { at, response } = await askToken(
		ctx,
		lane,
		async (own) => {
			const request = await make(own);
			url = request.url;
			return request;
		},
		how,
	);
	keepNonce(at, url, response);
	return response;
}

/** The client redeems its code with a proof. A refusal for the lack of a nonce has spent nothing (RFC 9449 §8). */
export async function redeemProven(
	ctx: StepContext,
	lane: LaneId,
	how: How,
): Promise<{ type: "TOKENS_ISSUED" } | { type: "NONCE_WANTED" } | { type: "TOKEN_REFUSED" }> {
	const make = async (at: PartyContext) => proven(at, await tokenRequest(at));
	const response = await sendProven(ctx, lane, make, how);
	if (readTokenResponse(ctx.at(lane), response)) return { type: "TOKENS_ISSUED" };
	return { type: wantsNonce(response) ? "NONCE_WANTED" : "TOKEN_REFUSED" };
}

/** The client sends its refresh token with a proof, where it has a key (RFC 9449 §5). @returns whether it now holds a new access token */
export async function refreshProven(ctx: StepContext, lane: LaneId, how: How = {}): Promise<boolean> {
	const make = async (at: PartyContext) => proven(at, await refreshRequest(at));
	const response = await sendProven(ctx, lane, make, { note: "refresh", ...how });
	return readTokenResponse(ctx.at(lane), response);
}

/** The client calls the API with its token and a proof for it. */
export async function callProven(
	ctx: StepContext,
	lane: LaneId,
	how: How,
): Promise<{ type: "SERVED" } | { type: "NONCE_WANTED" } | { type: "API_REFUSED" }> {
	const client = recall(ctx.world, lane, "client");
	const make = async (at: PartyContext) => {
		const request = await provenCall(at, client.resource, sessionOf(at).accessToken ?? "");
		const proof = request.headers.find(([name]) => name === "DPoP")?.[1];
		if (proof !== undefined) client.lastProof = proof;
		return request;
	};
	const response = await sendProven(ctx, lane, make, how);
	if (wantsNonce(response)) return { type: "NONCE_WANTED" };
	return { type: keepPhotos(ctx, lane, response) ? "SERVED" : "API_REFUSED" };
}

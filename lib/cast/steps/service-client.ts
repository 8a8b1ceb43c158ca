/** What a program does that acts as itself: it proves who it is, gets a token, and calls the API. No browser takes part. */

import type { StepContext } from "../../flow/define";
import { connectedWith } from "../../http/connection";
import { pairsOf } from "../../http/form";
import { CLIENT_CERTIFICATE, certificatePairs } from "../../http/tls";
import { authenticated, signAssertion } from "../../parties/client/authentication";
import { shownBy } from "../../parties/client/certificate";
import { asksForNewToken, readTokenResponse } from "../../parties/client/tokens";
import { type PartyContext, register } from "../../parties/context";
import type { LaneId } from "../../vocabulary/lanes";
import type { ClientMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import { askApi, keepPhotos } from "./code-grant";
import { askToken } from "./token-request";

/** The program takes what it will prove itself with; an assertion is made new for each request. */
export async function prepareCredentials(ctx: StepContext, lane: LaneId): Promise<void> {
	const client = recall(ctx.world, lane, "client");
	const made = client.authMethod === "private_key_jwt" ? await signAssertion(ctx.at(lane)) : undefined;
	ctx.work(lane, { note: "prepare", phase: "prepare" }, (at) => {
		if (made !== undefined) client.assertion = register(at, "client_assertion", made);
		return { result: undefined, facts: [...factsOf(client), ...certificateFacts(client, at)] };
	});
}

const factsOf = ({ clientId, clientSecret, assertion, certificate, certificateSubject }: ClientMemory) =>
	Object.entries({
		client_id: clientId,
		client_secret: clientSecret,
		client_assertion: assertion,
		[CLIENT_CERTIFICATE]: certificate === undefined ? certificateSubject : undefined,
	}).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));

/** The certificate with which it will connect, where that is there in full. */
const certificateFacts = ({ authMethod, certificate }: ClientMemory, at: PartyContext) =>
	certificate !== undefined && (authMethod === "tls_client_auth" || shownBy({ certificate }, at))
		? certificatePairs(connectedWith(certificate)).map(([name, text]) => ({ name, text }))
		: [];

/** The whole grant is one request (OAuth 2.1 §4.2.1). @returns whether the program now holds a token */
export async function askForItself(ctx: StepContext, lane: LaneId): Promise<boolean> {
	const { scope, resource } = recall(ctx.world, lane, "client");
	const fields = pairsOf({ grant_type: "client_credentials", scope: scope || undefined, resource });
	const { at, response } = await askToken(ctx, lane, (own) => authenticated(own, fields));
	return readTokenResponse(at, response);
}

/** How a call ended: with what was asked for, with "this token works no longer", or with another no. */
export type CallEnd = "served" | "token invalid" | "refused";

/** The program calls the API with its token. Only a challenge with `invalid_token` is worth a new one (RFC 6750 §3.1). */
export async function callAsItself(ctx: StepContext, lane: LaneId): Promise<CallEnd> {
	const response = await askApi(ctx, lane);
	if (keepPhotos(ctx, lane, response)) return "served";
	return asksForNewToken(response) ? "token invalid" : "refused";
}

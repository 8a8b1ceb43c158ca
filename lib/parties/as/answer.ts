/** The authorization response (OAuth 2.1 §4.1.2, §4.1.2.1): always 303, with `state` as it came and `iss`. Everything in it is form-encoded: whatever came, no line break and no other octet stands raw in the header. */
import { type Pairs, pairsOf, withFragment, withQuery } from "../../http/form";
import { type HttpResponse, redirect } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";
import type { TokenResponse } from "./issue";
import { FORM_POST } from "./message-target";
import { formPage } from "./pages/form";
import { messagePage } from "./pages/message";
import type { ResponseMode } from "./response-types";

/** `iss` goes with success and with errors (RFC 9207 §2). */
const issuerOf = (at: PartyContext) =>
	stands(at, "iss", "send") ? recall(at.world, at.lane.id, "as").issuer : undefined;

const NO_STORE = [["Cache-Control", "no-store"]] as const;

const put = { query: withQuery, fragment: withFragment } as const;

/** @param messageTo the origin to post it to, where it is a message between windows, or `form_post` */
export const answerCode = (
	at: PartyContext,
	redirectUri: string,
	state: string | undefined,
	code: string,
	messageTo?: string,
): HttpResponse => sent(redirectUri, pairsOf({ code, state, iss: issuerOf(at) }), "query", messageTo);

const sent = (redirectUri: string, pairs: Pairs, mode: ResponseMode, messageTo: string | undefined): HttpResponse =>
	messageTo === undefined
		? redirect(put[mode](redirectUri, pairs), NO_STORE)
		: messageTo === FORM_POST
			? formPage(pairs, redirectUri)
			: messagePage(pairs, messageTo);

export const answerError = (
	at: PartyContext,
	redirectUri: string,
	state: string | undefined,
	{ error, description }: Pick<Refusal, "error" | "description">,
	mode: ResponseMode = "query",
	messageTo?: string,
): HttpResponse =>
	sent(redirectUri, pairsOf({ error, error_description: description, state, iss: issuerOf(at) }), mode, messageTo);

/**
 * The answer to `response_type=token`, or to `id_token token`: the token itself, behind the `#` (RFC 6749 §4.2.2). Never a
 * refresh token.
 */
export const answerToken = (
	at: PartyContext,
	redirectUri: string,
	state: string | undefined,
	{ access_token, token_type, expires_in, scope, id_token }: TokenResponse,
	messageTo?: string,
): HttpResponse => {
	const token = { access_token, token_type, expires_in: String(expires_in), scope, id_token };
	return sent(redirectUri, pairsOf({ ...token, state, iss: issuerOf(at) }), "fragment", messageTo);
};

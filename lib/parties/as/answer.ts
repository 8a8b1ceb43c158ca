/** The authorization response (OAuth 2.1 §4.1.2, §4.1.2.1): always 303, with `state` as it came and `iss`. */
import { pairsOf, withQuery } from "../../http/form";
import { type HttpResponse, redirect } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";

/** `iss` goes with success and with errors (RFC 9207 §2). */
const issuerOf = (at: PartyContext) =>
	stands(at, "iss", "send") ? recall(at.world, at.lane.id, "as").issuer : undefined;

const NO_STORE = [["Cache-Control", "no-store"]] as const;

export const answerCode = (
	at: PartyContext,
	redirectUri: string,
	state: string | undefined,
	code: string,
): HttpResponse => redirect(withQuery(redirectUri, pairsOf({ code, state, iss: issuerOf(at) })), NO_STORE);

export const answerError = (
	at: PartyContext,
	redirectUri: string,
	state: string | undefined,
	{ error, description }: Pick<Refusal, "error" | "description">,
): HttpResponse =>
	redirect(
		withQuery(redirectUri, pairsOf({ error, error_description: description, state, iss: issuerOf(at) })),
		NO_STORE,
	);

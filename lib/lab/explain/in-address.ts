/** What a client has sent, and not where this endpoint reads it: it stands in the address, or as JSON in a form. */
import { jsonObject } from "../../crypto/json";
import { queryOf } from "../../http/form";
import { FORM_TYPE, mediaType } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";
import type { Facts, Told } from "./words";

/** The parameters without which a check says no. */
const needs: Partial<Readonly<Record<CheckId, readonly string[]>>> = {
	"token.client-known": ["client_id", "client_assertion"],
	"token.client-authenticates": ["client_secret", "client_assertion"],
	"token.grant-type-supported": ["grant_type"],
	"token.code-known": ["code"],
	"token.redirect-uri-same": ["redirect_uri"],
	"token.verifier-fits": ["code_verifier"],
	"token.device-code-known": ["device_code"],
	"refresh.token-known": ["refresh_token"],
	"assertion.sent": ["client_assertion"],
	"assertion.type-named": ["client_assertion_type"],
	"exchange.subject-sent": ["subject_token", "subject_token_type"],
	"revoke.token-given": ["token"],
	"introspect.token-given": ["token"],
	"introspect.caller-authenticates": ["client_secret"],
};

/** Secrets and codes are named, and not shown. */
export function inAddress({ request, params, check }: Facts): Told | undefined {
	if (request.method !== "POST") return undefined;
	const sent = queryOf(request.url).map(([name]) => name);
	const missed = (needs[check.id] ?? []).filter((name) => sent.includes(name) && params.get(name) === undefined);
	if (missed.length === 0) return undefined;
	const names = missed.join(" and ");
	return {
		means: `The address has ${names}, and the body has not. This endpoint reads the body alone, so to it that is missing.`,
		change: "Send every parameter in the form. An address is written into logs and histories, with all secrets in it.",
		values: [["in the address", names]],
		specs: ["RFC 6749 §2.3.1", "RFC 6749 §3.2"],
	};
}

/** Whoever reads it as a form finds one name without a value in it. */
export function jsonAsForm({ request, check }: Facts): Told | undefined {
	if (request.method !== "POST" || needs[check.id] === undefined) return undefined;
	if (mediaType(request.headers) !== FORM_TYPE || jsonObject(request.body) === undefined) return undefined;
	return {
		means:
			"The body is JSON, and its Content-Type says that it is a form. Read as a form, it has none of the parameters.",
		change: "Send new URLSearchParams({ … }) instead of JSON.stringify({ … }).",
		values: [["the body begins with", "{"]],
	};
}

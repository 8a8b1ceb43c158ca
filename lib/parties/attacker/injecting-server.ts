/**
 * An authorization server of an attacker that names another server's endpoint as its own (RFC 9700 Update §2.1.1). It sends
 * nobody there: a client that believes it says so itself, in what it signs.
 */
import { pathBelow, SERVER_METADATA, wellKnownName } from "../../http/base";
import { parsePairs, readParams } from "../../http/form";
import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import { REFERENCE } from "../as/pushed";
import { mint, type Party, type PartyContext } from "../context";

export const injectingServer: Party = {
	answer: (request, at) => {
		const issuer = at.lane.base ?? "";
		if (wellKnownName(issuer, request.url) === SERVER_METADATA) return metadata(request, at);
		return pathBelow(issuer, request.url) === "/par" ? pushed(request, at) : json(404, { error: "not_found" });
	},
	resume: {},
};

const memoryOf = ({ world, lane }: PartyContext) => recall(world, lane.id, "attacker");

/** It looks like any other server's (RFC 8414 §2), but for one address. */
function metadata(request: HttpRequest, at: PartyContext): HttpResponse {
	if (!isGet(request)) return notAllowed("GET");
	const issuer = at.lane.base ?? "";
	return json(200, {
		issuer,
		authorization_endpoint: `${issuer}/authorize`,
		token_endpoint: memoryOf(at).namesAsToken,
		pushed_authorization_request_endpoint: `${issuer}/par`,
		response_types_supported: ["code"],
		code_challenge_methods_supported: ["S256"],
		token_endpoint_auth_methods_supported: ["private_key_jwt"],
		token_endpoint_auth_signing_alg_values_supported: ["RS256"],
	});
}

/** Keeps what a client proves itself with, and answers as usual (RFC 9126 §2.2). */
function pushed(request: HttpRequest, at: PartyContext): HttpResponse {
	if (request.method !== "POST") return notAllowed("POST");
	const assertion = readParams(parsePairs(request.body)).get("client_assertion");
	if (assertion !== undefined) memoryOf(at).assertion = assertion;
	const answer = { request_uri: `${REFERENCE}${mint(at, "request_uri")}`, expires_in: 60 };
	return json(201, answer, [["Cache-Control", "no-store"]]);
}

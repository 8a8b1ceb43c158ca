/** A client of the attacker's, registered like any other (RFC 9700 §4.12). It does what a client does, and looks at all that arrives. */
import { challengeOf } from "../../crypto/pkce";
import { pathBelow } from "../../http/base";
import { pairsOf, withQuery } from "../../http/form";
import { type HttpResponse, isGet, json, notAllowed, page, redirect } from "../../http/message";
import { recall } from "../../world/world";
import { type Handler, mint, type PartyContext, register, stands } from "../context";
import { documentOf, html } from "../html";
import { program } from "../programs";
import { keepCode } from "./attacker";
import { keepForm } from "./password";

const answer: Handler = (request, at) => {
	const path = pathBelow(at.lane.base ?? "", request.url);
	if (path === "/connect") return isGet(request) ? begin(at) : notAllowed("GET");
	if (path !== "/cb") return json(404, { error: "not_found" });
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	keepCode(at, request.url);
	keepForm(request, at);
	return thanks();
};

/** Where the lesson's lane names it. */
export const OWN_CLIENT = program("attackers-client", { answer, resume: {} });

/** An honest request, with whatever the server asks of one. */
function begin(at: PartyContext): HttpResponse {
	const { client } = recall(at.world, at.lane.id, "attacker");
	const verifier = stands(at, "pkce", "optional") ? mint(at, "code_verifier") : undefined;
	const query = pairsOf({
		response_type: "code",
		client_id: client?.clientId,
		redirect_uri: `${at.lane.base}/cb`,
		scope: client?.scope,
		state: stands(at, "state", "unbound") ? mint(at, "state", 16) : undefined,
		code_challenge: verifier && register(at, "code_challenge", challengeOf(verifier, "S256"), "code_verifier"),
		code_challenge_method: verifier && "S256",
	});
	return redirect(withQuery(client?.authorizationEndpoint ?? "", query));
}

const thanks = (): HttpResponse =>
	page(
		200,
		documentOf(
			"Thank you",
			html`<main>
<h1>Thank you</h1>
<p>Your twenty free prints are on their way.</p>
</main>`,
		),
	);

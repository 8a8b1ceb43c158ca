/**
 * An authorization server of the attacker's that can register a client at the honest one before it sends anybody on, with
 * a callback of the client that it attacks (RFC 9700 §4.4.2.2). The program of two lessons.
 */
import { pathBelow } from "../../http/base";
import { queryOf, readParams } from "../../http/form";
import { isGet, page } from "../../http/message";
import type { AttackerServer } from "../../world/attacker-memory";
import { recall } from "../../world/world";
import type { Answer, Continuation, Handler, PartyContext } from "../context";
import { documentOf, html } from "../html";
import { program } from "../programs";
import { attackerHost } from "./host";
import { keepRegistration, registrationRequest } from "./registered-client";
import { attackerTurns, sendOn, serverOf, targetMetadata } from "./server";

/** Whether it asks the honest server in the name of a client that it has registered there itself. */
export const asksAsItself = (at: PartyContext): boolean => asksAs(at) !== serverOf(at).target;

/** As which client it asks the honest server, and where the answer is to go. */
export function asksAs(at: PartyContext): AttackerServer["target"] {
	const { target, registers } = serverOf(at);
	const { clientId } = recall(at.world, at.lane.id, "attacker");
	if (registers === undefined || clientId === undefined) return target;
	return { ...target, clientId, redirectUri: registers.redirectUri };
}

const answer: Handler = (request, at) => {
	const { server } = recall(at.world, at.lane.id, "attacker");
	const isAsked = server && isGet(request) && pathBelow(server.issuer, request.url) === "/authorize";
	return isAsked && server.registers ? asItself(request.url, server.registers, at) : attackerHost(request, at);
};

type Registers = NonNullable<AttackerServer["registers"]>;

async function asItself(url: string, { name, redirectUri }: Registers, at: PartyContext): Promise<Answer> {
	if (asksAsItself(at)) return sendOn(url, at, asksAs(at));
	const { registration_endpoint: endpoint } = await targetMetadata(at);
	if (endpoint === undefined) return FAILED;
	const metadata = {
		client_name: name,
		redirect_uris: [redirectUri],
		token_endpoint_auth_method: "none",
		grant_types: ["authorization_code"],
		scope: readParams(queryOf(url)).get("scope") ?? "",
	};
	return { ask: registrationRequest(endpoint, metadata), next: "keepClient" };
}

/** Where the honest server does not take its client in, it has nobody to ask as, and sends nobody on. */
const keepClient: Continuation = ({ request, response }, at) =>
	keepRegistration(at, response) ? sendOn(request.url, at, asksAs(at)) : FAILED;

const FAILED = page(
	503,
	documentOf(
		"Not available",
		html`<main>
<h1>Not available</h1>
<p>Please try again later.</p>
</main>`,
	),
	[["Referrer-Policy", "no-referrer"]],
);

export const REGISTERING_SERVER = program("registering-server", { answer, resume: { ...attackerTurns, keepClient } });

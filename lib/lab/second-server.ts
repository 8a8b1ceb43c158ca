/**
 * A second authorization server of a sandbox, which belongs to an attacker (RFC 9700 §4.4.1). It is the one of the
 * lessons: it sends the browser on to the first server, and waits for the code. In the lab it does so for whichever
 * client comes, as that client is known at the first.
 */
import { pathBelow, SERVER_METADATA, wellKnownUrl } from "../http/base";
import { queryOf, readParams } from "../http/form";
import type { HttpRequest } from "../http/message";
import { attackerServer, attackerTurns } from "../parties/attacker/server";
import type { Party } from "../parties/context";
import type { AttackerMemory, AttackerServer } from "../world/attacker-memory";
import { recall } from "../world/world";
import type { Addresses } from "./addresses";

/** @param query of the authorization request, which says who the client is */
const serverFor = (issuer: string, first: string, query = ""): AttackerServer => {
	const params = readParams(queryOf(query));
	const [clientId = "", redirectUri = ""] = [params.get("client_id"), params.get("redirect_uri")];
	return {
		issuer,
		authMethod: "none",
		target: { issuer: first, clientId, redirectUri, resource: params.get("resource") ?? "" },
	};
};

export const otherMemory = ({ issuer, other }: Addresses): AttackerMemory => ({
	role: "attacker",
	server: serverFor(other, issuer),
});

/** Clients of OpenID Connect look for its metadata at another address. */
const asAsked = (request: HttpRequest, issuer: string): HttpRequest =>
	/\/\.well-known\/(openid-configuration|oauth-authorization-server)(?=[/?]|$)/.test(request.url)
		? { ...request, url: wellKnownUrl(issuer, SERVER_METADATA) }
		: request;

export const secondServer: Party = {
	answer(request, at) {
		const attacker = recall(at.world, at.lane.id, "attacker");
		const { issuer, target } = attacker.server ?? serverFor("", "");
		Object.assign(attacker, { server: serverFor(issuer, target.issuer, request.url) });
		if (pathBelow(issuer, request.url) === "/authorize") at.notebook.place = "authorization endpoint";
		return attackerServer(asAsked(request, issuer), at);
	},
	resume: attackerTurns,
};

/** What an attacker does with what it has seen. It speaks the same protocol as everybody else. */
import { formatPairs, pairsOf, queryOf } from "../../http/form";
import { type HttpRequest, post } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** Everybody can know these: they stand in every authorization request. */
export interface PublicKnowledge {
	readonly tokenEndpoint: string;
	readonly clientId: string;
	readonly redirectUri: string;
}

/** Reads a redirect that reached it. @returns whether there was a code in it */
export function keepCode(at: PartyContext, url: string): boolean {
	const code = queryOf(url).find(([name]) => name === "code")?.[1];
	if (code === undefined) return false;
	recall(at.world, at.lane.id, "attacker").code = code;
	return true;
}

/**
 * The token request that can be built from a stolen code and public knowledge. There is a verifier in it
 * only where the client itself sent it to the attacker, or where the attacker takes what it has read for one.
 */
export function stolenTokenRequest(at: PartyContext, known: PublicKnowledge): HttpRequest {
	const { code, codeVerifier } = recall(at.world, at.lane.id, "attacker");
	const fields = pairsOf({
		grant_type: "authorization_code",
		code,
		redirect_uri: at.settings.profile === "2.1" ? undefined : known.redirectUri,
		client_id: known.clientId,
		code_verifier: codeVerifier,
	});
	return post(known.tokenEndpoint, formatPairs(fields));
}

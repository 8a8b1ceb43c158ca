/** What somebody does who has copied the tokens and proofs of a client, and neither its key nor its secret. */
import { formatPairs, pairsOf } from "../../http/form";
import { get, type HttpRequest, post } from "../../http/message";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import { proven, proverOf, withProof } from "../client/dpop";
import { servedSession } from "../client/session";
import type { PartyContext } from "../context";
import type { PublicKnowledge } from "./attacker";

/** Reads a log of the client: tokens, the last proof, and the nonces of both servers. @returns what was found */
export function keepLog(at: PartyContext, lane: LaneId) {
	const client = recall(at.world, lane, "client");
	const { accessToken, refreshToken } = client.sessions[servedSession(at.world, lane)] ?? {};
	const attacker = recall(at.world, at.lane.id, "attacker");
	const prover = proverOf(at);
	const found = {
		access_token: accessToken,
		refresh_token: refreshToken,
		DPoP: prover ? client.lastProof : undefined,
	};
	if (found.access_token !== undefined) attacker.accessToken = found.access_token;
	if (found.refresh_token !== undefined) attacker.refreshToken = found.refresh_token;
	if (found.DPoP !== undefined) attacker.proof = found.DPoP;
	const nonces = prover ? (client.dpop?.nonces ?? {}) : {};
	if (prover) Object.assign(prover.nonces, nonces);
	const texts = [...Object.entries(found), ...Object.values(nonces).map((text) => ["DPoP-Nonce", text] as const)];
	return texts.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
}

/**
 * The client's own call once more, byte for byte: its token with its proof, where there was one.
 * @param path where it goes instead of to the photos
 */
export function replayedCall(at: PartyContext, resource: string, path = "/photos"): HttpRequest {
	const { accessToken = "", proof } = recall(at.world, at.lane.id, "attacker");
	const scheme = proof === undefined ? "Bearer" : "DPoP";
	const request = get(`${resource}${path}`, [["Authorization", `${scheme} ${accessToken}`]]);
	return proof === undefined ? request : withProof(request, proof);
}

/** A refresh in the name of the client, with a proof by the thief's own key. */
export function boundRefreshRequest(
	at: PartyContext,
	{ tokenEndpoint, clientId }: Omit<PublicKnowledge, "redirectUri">,
): Promise<HttpRequest> {
	const { refreshToken } = recall(at.world, at.lane.id, "attacker");
	const fields = pairsOf({ grant_type: "refresh_token", refresh_token: refreshToken, client_id: clientId });
	return proven(at, post(tokenEndpoint, formatPairs(fields)));
}

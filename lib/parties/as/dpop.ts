/** The DPoP proof of a token request (RFC 9449 §5): judged after the client, and before anything is issued. */
import { thumbprintOf } from "../../crypto/thumbprint";
import type { Refusal } from "../../vocabulary/message";
import type { Registration } from "../../world/as-memory";
import type { PartyContext } from "../context";
import { onceChecks, proofChecks } from "../dpop/checks";
import { readProof } from "../dpop/proof";
import { dpopOf, readsProofs } from "../dpop/server";
import { guard } from "../guard";
import type { TokenSubject } from "./checks/token/subject";

const checks = [...proofChecks, ...onceChecks];

/**
 * @param required whether there has to be a proof
 * @returns the thumbprint of the key that was proven, nothing where there is no proof, or the refusal
 */
export async function judgeProof(
	{ request, client }: TokenSubject,
	at: PartyContext,
	required = client?.dpop_bound_access_tokens === true,
): Promise<{ readonly jkt?: string } | Refusal> {
	if (!dpopOf(at)) return {};
	const proof = readProof(request, at, { status: 400, required });
	const refused = await guard(checks, proof, at);
	if (refused) return refused;
	return proof.key && readsProofs(at) ? { jkt: thumbprintOf(proof.key) } : {};
}

/** A refresh token is bound where nothing else says who may use it: a confidential client authenticates (RFC 9449 §5). */
export const boundFamily = (client: Registration | undefined, jkt: string | undefined): { readonly jkt?: string } =>
	jkt !== undefined && client?.token_endpoint_auth_method === "none" ? { jkt } : {};

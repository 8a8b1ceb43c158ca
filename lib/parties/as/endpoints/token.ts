import { formatChallenge } from "../../../http/challenge";
import { parsePairs, readParams } from "../../../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import type { PartyContext } from "../../context";
import { nonceHeader } from "../../dpop/nonce";
import { guard } from "../../guard";
import { authenticating } from "../authentication";
import { type TokenSubject, tokenChecks } from "../checks/token";
import { presentedCredentials } from "../client-credentials";
import { judgeProof } from "../dpop";
import { grants } from "../grants/index";
import { judgeCertificate } from "../mtls";

const requestChecks = authenticating(tokenChecks);

/** The token endpoint (OAuth 2.1 §3.2): POST of a form. */
export async function token(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (request.method !== "POST") return notAllowed("POST");
	const subject = readTokenRequest(request, at);
	const refused = await guard(requestChecks(subject.client), subject, at);
	if (refused) return tokenError(refused, at);
	const proof = await judgeProof(subject, at);
	if ("error" in proof) return tokenError(proof, at);
	const connection = await judgeCertificate(subject, at);
	if ("error" in connection) return tokenError(connection, at);
	const grant = grants[subject.params.get("grant_type") ?? ""];
	if (!grant) throw new Error("The server offers a grant that it does not know");
	const outcome = await grant({ ...subject, ...proof, ...connection }, at);
	return "error" in outcome ? tokenError(outcome, at) : json(200, outcome, tokenHeaders(at));
}

/**
 * What a client sends in a form of its own, with the client that it names.
 * @param knows the parameters of the endpoint, where it is not the token endpoint
 */
export function readTokenRequest(request: HttpRequest, at: PartyContext, knows?: readonly string[]): TokenSubject {
	const { clients } = recall(at.world, at.lane.id, "as");
	const params = readParams(parsePairs(request.body));
	const presented = presentedCredentials(request.headers, params, request.tls);
	const clientId = presented.find((p) => p.clientId !== undefined)?.clientId;
	const client = clientId !== undefined && Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
	return { request, params, ...(knows === undefined ? {} : { knows }), presented, clientId, client };
}

/** Never cached (OAuth 2.1 §3.2.3); RFC 6749 §5.1 also wanted the HTTP/1.0 header. */
export const tokenHeaders = ({ settings }: PartyContext): HeaderList => [
	["Cache-Control", "no-store"],
	...(settings.profile !== "2.1" ? ([["Pragma", "no-cache"]] as const) : []),
];

/** The error response (OAuth 2.1 §3.2.4). A 401 needs a challenge (RFC 9110 §15.5.2). */
export function tokenError(refusal: Refusal, at: PartyContext): HttpResponse {
	const { error, description, status } = refusal;
	const challenge: HeaderList = status === 401 ? [["WWW-Authenticate", formatChallenge("Basic", { realm: "as" })]] : [];
	return json(status, { error, error_description: description }, [
		...challenge,
		...nonceHeader(refusal, at),
		...tokenHeaders(at),
	]);
}

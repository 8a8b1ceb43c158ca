import { jsonObject } from "../../../crypto/json";
import { formatChallenge } from "../../../http/challenge";
import { type HttpRequest, type HttpResponse, header, json, mediaType, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import type { Registration } from "../../../world/as-memory";
import { constant } from "../../../world/own-memory";
import { recall } from "../../../world/world";
import { mint, mintPublic, type PartyContext } from "../../context";
import { guard } from "../../guard";
import { developerChecks, type RegisterSubject, registerChecks } from "../checks/register";
import { registrationOf } from "../registration";
import { scopeTokens } from "../scope";

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/**
 * The registration endpoint (RFC 7591 §3): POST of JSON, open to anybody, or to developers with an initial access token
 * where the server wants one. The answer states everything that is
 * registered, since the server may have replaced values (RFC 7591 §3.2.1).
 */
export async function register(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.registers) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const subject = readRegistration(request);
	const { stated } = subject;
	const refused = (await strangerRefused(subject, at)) ?? (await guard(registerChecks, subject, at));
	if (refused) return refusal(refused);

	const asked = registrationOf(stated ?? {}, at);
	const known = (scopeTokens(asked.scope) ?? []).filter((token) => as.scopes.includes(token));
	const isPublic = asked.token_endpoint_auth_method === "none";
	const registration: Registration = {
		client_id: mintPublic(at, "client_id", 16),
		...asked,
		scope: (known.length > 0 ? known : as.scopes).join(" "),
		...(isPublic ? {} : { client_secret: mint(at, "client_secret") }),
	};
	as.clients[registration.client_id] = constant({ ...registration, selfRegistered: true });
	const rest = { client_id_issued_at: at.now(), ...(isPublic ? {} : { client_secret_expires_at: 0 }) };
	return json(201, { ...registration, ...rest }, NO_STORE);
}

/** What a client states of itself, and the initial access token that it brings. */
export function readRegistration(request: HttpRequest): RegisterSubject {
	const stated = mediaType(request.headers) === "application/json" ? jsonObject(request.body) : undefined;
	return {
		stated,
		length: request.body.length,
		token: /^bearer +(.+)$/i.exec(header(request.headers, "authorization") ?? "")?.[1],
	};
}

/** Where the server wants to know the developer first: what is said to one that it does not know. */
export const strangerRefused = async (subject: RegisterSubject, at: PartyContext): Promise<Refusal | undefined> =>
	recall(at.world, at.lane.id, "as").initialAccess && (await guard(developerChecks, subject, at));

/** A missing or unknown initial access token is a bearer error, with a challenge (RFC 7591 §3, RFC 6750 §3). */
export function refusal({ status, error, description }: Refusal): HttpResponse {
	const named = error === "" ? {} : { error, error_description: description };
	const challenge = ["WWW-Authenticate", formatChallenge("Bearer", { realm: "as", ...named })] as const;
	return json(status, named, status === 401 ? [challenge, ...NO_STORE] : NO_STORE);
}

/** The client's half of OpenID Connect: what it reads when it starts, the ID Token, the profile. */
import { jsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { get, type HttpRequest, type HttpResponse } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import type { OpenidClient } from "../../world/client-memory";
import { recall } from "../../world/world";
import { drop, mint, type PartyContext } from "../context";
import { guard } from "../guard";
import { type IdTokenSubject, idTokenChecks } from "./checks/id-token";
import { userInfoChecks } from "./checks/user-info";
import { moveSession, sessionOf } from "./session";

/** The OpenID half of a client's memory. Throws where the lesson's client has none. */
export function openidOf(at: PartyContext): OpenidClient {
	const { openid } = recall(at.world, at.lane.id, "client");
	if (!openid) throw new Error(`${at.lane.id} is no OpenID client`);
	return openid;
}

/** The provider's metadata and its keys. Refuses metadata of another issuer (OpenID Discovery §4.3). */
async function readProvider(at: PartyContext) {
	const { issuer } = recall(at.world, at.lane.id, "client").metadata;
	const read = async (url: string) => JSON.parse((await at.fetch(get(url))).body) as Record<string, string>;
	const metadata = await read(`${issuer}/.well-known/openid-configuration`);
	if (metadata.issuer !== issuer) throw new Error(`Metadata of ${issuer} names ${metadata.issuer}`);
	const { userinfo_endpoint = "", end_session_endpoint = "", jwks_uri = "" } = metadata;
	const { keys } = (await read(jwks_uri)) as unknown as { readonly keys: readonly PublicJwk[] };
	return { userinfoEndpoint: userinfo_endpoint, endSessionEndpoint: end_session_endpoint, keys };
}

/** What a client reads when it starts that signs people in. */
export async function readOpenidMetadata(at: PartyContext): Promise<void> {
	Object.assign(openidOf(at), await readProvider(at));
}

/** The keys alone: of a client that asks for an ID Token only to know its own answers by it. */
export const readIdTokenKeys = async (at: PartyContext): Promise<readonly PublicJwk[]> => (await readProvider(at)).keys;

/**
 * Judges the ID Token of the token response. A refusal drops every token of the response, unused
 * (RFC 9700 §4.5.3.2).
 * @param keys the issuer's
 */
export async function judgeIdToken(at: PartyContext, keys = openidOf(at).keys): Promise<Refusal | undefined> {
	const session = sessionOf(at);
	const refused = await guard(idTokenChecks, readSubject(at, keys), at);
	if (!refused) return undefined;
	session.error = refused.error;
	drop(at, [session.accessToken, session.refreshToken, session.idToken]);
	delete session.accessToken;
	delete session.refreshToken;
	delete session.idToken;
	return refused;
}

function readSubject(at: PartyContext, keys: readonly PublicJwk[]): IdTokenSubject {
	const { clientId } = recall(at.world, at.lane.id, "client");
	const { idToken, current, accessToken = "" } = sessionOf(at);
	const decoded = idToken === undefined ? undefined : decodeJwt(idToken);
	const jwt = decoded && "claims" in decoded ? decoded : undefined;
	const key = keys.find(({ kid }) => kid === jwt?.header.kid);
	return { token: idToken, jwt, key, clientId, transaction: current, accessToken };
}

/** GET with the access token in the header, as OpenID Core §5.3.1 recommends. */
export function userinfoRequest(at: PartyContext): HttpRequest {
	const { accessToken = "" } = sessionOf(at);
	return get(openidOf(at).userinfoEndpoint, [["Authorization", `Bearer ${accessToken}`]]);
}

/** Judges an answer of the userinfo endpoint and, where it is about who signed in, starts the client's own session. */
export async function judgeUserInfo(at: PartyContext, response: HttpResponse): Promise<Refusal | undefined> {
	const session = sessionOf(at);
	const { sub, name } = jsonObject(response.body) ?? {};
	const decoded = decodeJwt(session.idToken ?? "");
	const claimed = "claims" in decoded ? decoded.claims.sub : undefined;
	const signedIn = typeof claimed === "string" ? claimed : undefined;
	const refused = await guard(userInfoChecks, { sub, signedIn }, at);
	if (refused) {
		session.error = refused.error;
		return refused;
	}
	const id = mint(at, "session");
	session.signedIn = { id, sub: signedIn ?? String(sub), ...(typeof name === "string" ? { name } : {}) };
	moveSession(at, id);
	return undefined;
}

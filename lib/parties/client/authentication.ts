/** How a client says who it is to its server (OAuth 2.1 §2.4): one way for each method, as a table. */
import { utf8 } from "../../crypto/bytes";
import { signJwt } from "../../crypto/sign-jwt";
import { base64 } from "../../crypto/text-forms";
import { connectedWith } from "../../http/connection";
import { formatPairs, type Pairs, pairsOf } from "../../http/form";
import { type HeaderList, type HttpRequest, post, type TlsProof } from "../../http/message";
import type { ClientAuthMethod } from "../../world/as-memory";
import type { ClientCredentials, ClientMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import { type PartyContext, register, stands } from "../context";
import { shownBy } from "./certificate";
import { askedIn, registeredAt } from "./servers";
import { sessionOf } from "./session";

/** Seconds that an assertion lives. It is made for one request, which takes one. */
export const ASSERTION_LIFETIME = 60;

/** Who asks whom. */
interface Asking {
	readonly client: ClientCredentials & Partial<Pick<ClientMemory, "metadata" | "namesEndpoints">>;
	/** The server that is asked: an assertion is for it alone. */
	readonly issuer: string;
	/** Where the request goes, if that is known by now. */
	readonly endpoint?: string;
}

/** What authenticating adds to a request. */
interface Credentials {
	readonly fields: Pairs;
	readonly headers: HeaderList;
	/** What the connection proves, beside the request. */
	readonly tls?: TlsProof;
}

/**
 * A request with the client's credentials as it registered them.
 * @param endpoint the token endpoint, unless another one of the server is meant
 */
export function authenticated(at: PartyContext, fields: Pairs, endpoint?: string): Promise<HttpRequest> {
	const { metadata } = currentlyAsking(at);
	return authenticatedAs(askingNow(at), at, fields, endpoint ?? metadata.token_endpoint);
}

/** The same for whoever else is a client of a server, such as a service that calls onward. */
export async function authenticatedAs(
	who: Asking,
	at: PartyContext,
	fields: Pairs,
	endpoint: string,
): Promise<HttpRequest> {
	const own = await credentials[who.client.authMethod ?? "none"]({ ...who, endpoint }, at);
	// Who asks may stand in the request already, as in one that would have gone through a browser.
	const more = own.fields.filter(([name]) => fields.every(([other]) => other !== name));
	const request = post(endpoint, formatPairs([...fields, ...more]), own.headers);
	const tls = own.tls ?? shownBy(who.client, at);
	return tls === undefined ? request : { ...request, tls };
}

/** The client as it is registered at the server that it believes to have answered last (RFC 9700 §4.4.1). */
function currentlyAsking(at: PartyContext): ClientMemory {
	return registeredAt(recall(at.world, at.lane.id, "client"), askedIn(sessionOf(at).current));
}

function askingNow(at: PartyContext): Asking {
	const client = currentlyAsking(at);
	return { client, issuer: client.metadata.issuer };
}

const credentials: Readonly<
	Record<ClientAuthMethod, (who: Asking, at: PartyContext) => Credentials | Promise<Credentials>>
> = {
	/** A public client only names itself. */
	none: ({ client: { clientId } }) => ({ fields: pairsOf({ client_id: clientId }), headers: [] }),
	client_secret_post: ({ client: { clientId, clientSecret } }) => ({
		fields: pairsOf({ client_id: clientId, client_secret: clientSecret }),
		headers: [],
	}),
	client_secret_basic: ({ client: { clientId, clientSecret = "" } }) => {
		const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
		return { fields: [], headers: [["Authorization", `Basic ${base64(utf8(pair))}`]] };
	},
	/** The assertion names the client, so `client_id` may be left out (RFC 7523 §3). */
	private_key_jwt: async (who, at) => {
		const { client } = who;
		const assertion = client.assertion ?? register(at, "client_assertion", await signAssertion(at, who));
		delete client.assertion;
		return {
			fields: pairsOf({ client_assertion_type: JWT_BEARER, client_assertion: assertion }),
			headers: [],
		};
	},
	/** `client_id` is required beside a certificate, which is shown in the handshake (RFC 8705 §2). */
	tls_client_auth: ({ client: { clientId, certificateSubject = "", certificate } }) => ({
		fields: pairsOf({ client_id: clientId }),
		headers: [],
		tls: certificate === undefined ? { clientSubject: certificateSubject } : connectedWith(certificate),
	}),
};

const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * Signs that this is the client, for its server alone, for a minute, once (RFC 7523 §3, RFC 7523bis). The key
 * stays where it is. The caller registers the text where it is first seen.
 */
export function signAssertion(at: PartyContext, who: Asking = askingNow(at)): Promise<string> {
	const { clientId, key } = who.client;
	if (!key) throw new Error(`"${clientId}" has no key to sign with`);
	const now = at.now();
	const claims = {
		iss: clientId,
		sub: clientId,
		aud: audienceOf(who, at),
		iat: now,
		exp: now + ASSERTION_LIFETIME,
		jti: at.draw("assertion_jti", 16),
	};
	return signJwt("client-authentication+jwt", claims, key);
}

/** The issuer (RFC 7523bis); or what a client names that goes by RFC 7523 §3, or by the request. */
function audienceOf({ client, issuer, endpoint = issuer }: Asking, at: PartyContext): string {
	if (!client.namesEndpoints || stands(at, "assertionAud", "issuer")) return issuer;
	return stands(at, "assertionAud", "target") ? endpoint : (client.metadata?.token_endpoint ?? issuer);
}

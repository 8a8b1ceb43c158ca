/**
 * What calls are made with. Each call is made in a copy of the run's world of its own, just before the call of the run
 * came, with the clock at the second in which it did.
 */

import type { Json, JsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import type { RsaKey } from "../../crypto/keys";
import { signCompact } from "../../crypto/rs256";
import { sha256 } from "../../crypto/sha256";
import { base64url } from "../../crypto/text-forms";
import { type HeaderList, type HttpRequest, header } from "../../http/message";
import { ACCESS_TOKEN_LIFETIME, openAccess } from "../../parties/as/issue";
import type { PartyContext } from "../../parties/context";
import { createNetwork, type Network } from "../../parties/network";
import type { Lane } from "../../vocabulary/lanes";
import type { Settings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { recall, type World } from "../../world/world";
import { worldBefore } from "../scene";
import type { TestedApi } from "./tested-api";

export interface Kit {
	readonly tested: TestedApi;
	/** A copy: whoever makes a call may change it. */
	readonly world: World;
	/** The key with which the issuer signs. In the lessons it is a demonstration key, and public. */
	readonly issuerKey: RsaKey;
	/** In seconds since 1970. */
	readonly now: number;
	/** Seconds for which the token of the run lives. */
	readonly lifetime: number;
	/**
	 * A token that the issuer issues and remembers, with what the run's token says.
	 * @param changes members that are to say something else
	 */
	issue(changes: JsonObject): Promise<string>;
	/**
	 * The run's token with another header or other claims, signed. A member that is `undefined` is left out.
	 * @param key the issuer's where nothing is said
	 */
	sign(changes: Changes, key?: RsaKey): Promise<string>;
	/** The call of the run with another token, and with a new proof where it has to bring one. */
	carrying(token: string): Promise<HttpRequest>;
	/**
	 * The call of the run with its proof made anew (RFC 9449 §4.2), of which some members say something else.
	 * @param key the client's where nothing is said
	 */
	proven(changes: Changes, key?: RsaKey): Promise<HttpRequest>;
}

type Members = Readonly<Record<string, Json | undefined>>;

/** Members that are to say something else, or where they are `undefined` to be left out. */
export interface Changes {
	readonly header?: Members;
	readonly claims?: Members;
}

/** A fresh kit. @throws where the run's world has nobody to issue, which `testedApiOf` rules out */
export function kitFor(tested: TestedApi): Kit {
	const world = worldBefore(tested.played, tested);
	world.clock = tested.clock;
	const network = networkOf(tested, world, tested.played.run.spec.settings);
	const { issuer, caller, request, token } = tested;
	const { key: issuerKey } = recall(world, issuer.id, "as");
	const proven: Kit["proven"] = (changes, key) => provenCall(request, changes, key ?? proofKeyOf(world, caller));
	return {
		tested,
		world,
		issuerKey,
		now: world.clock,
		lifetime: lifetimeIn(tested.claims),
		issue: (changes) => issued(tested, network.contextOf(issuer), changes),
		sign: (changes, key = issuerKey) => signed(tested, changes, key),
		carrying: async (other) =>
			withAuthorization(
				tested.traits.proofs ? await proven({ claims: { ath: hashOf(other) } }) : request,
				token,
				other,
			),
		proven,
	};
}

export const networkOf = ({ played: { run } }: TestedApi, world: World, settings: Settings): Network =>
	createNetwork(run.lanes, world, settings, seeded(world, settings.seed));

/** What the server writes down itself, at its own time. */
const ITS_OWN = ["jti", "iat", "exp"];

async function issued({ claims }: TestedApi, at: PartyContext, changes: JsonObject): Promise<string> {
	const kept = Object.fromEntries(Object.entries(claims).filter(([name]) => !ITS_OWN.includes(name)));
	const text = (value: Json | undefined) => (typeof value === "string" ? value : "");
	const grant = {
		clientId: text(claims.client_id),
		sub: text(claims.sub),
		scope: text(changes.scope ?? claims.scope),
		// What it says in the end stands in the claims.
		resource: [text(claims.iss)],
		lifetime: lifetimeIn(claims),
		claims: { ...kept, ...changes },
	};
	return (await openAccess(at, grant).sign()).access_token;
}

const lifetimeIn = ({ iat, exp }: JsonObject): number =>
	typeof iat === "number" && typeof exp === "number" ? exp - iat : ACCESS_TOKEN_LIFETIME;

/**
 * Signs a payload as it is written.
 * @param header without `alg`, which is RS256; members that are `undefined` are left out, for JSON has none
 */
export const signText = (header: Members, payload: string, key: RsaKey): Promise<string> =>
	signCompact(JSON.parse(JSON.stringify({ ...header, alg: "RS256" })), payload, key);

const signed = ({ token, claims }: TestedApi, changes: Changes, key: RsaKey): Promise<string> =>
	signText({ ...headerOf(token), ...changes.header }, JSON.stringify({ ...claims, ...changes.claims }), key);

function headerOf(token: string): JsonObject {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) throw new Error(`Only a JWT can be signed: ${decoded.problem}`);
	return decoded.header;
}

/** Every header that brought the old token brings the new one. */
const withAuthorization = (request: HttpRequest, before: string, token: string): HttpRequest =>
	withHeaders(request, ([name, value]) => [
		[name, name.toLowerCase() === "authorization" ? value.replace(before, () => token) : value],
	]);

/** The same request with each header changed into none, one or several. */
export const withHeaders = (request: HttpRequest, change: (header: HeaderList[number]) => HeaderList): HttpRequest => ({
	...request,
	headers: request.headers.flatMap((header) => change(header)),
});

/** `ath` of a token (RFC 9449 §4.2). */
export const hashOf = (token: string): string => base64url(sha256(token));

async function provenCall(request: HttpRequest, { header: head, claims }: Changes, key: RsaKey): Promise<HttpRequest> {
	const before = decodeJwt(header(request.headers, "dpop") ?? "");
	if ("problem" in before) throw new Error(`The call brought no proof: ${before.problem}`);
	const { kty, e, n } = key;
	const changed = { ...before.header, jwk: { kty, e, n }, ...head };
	const proof = await signText(changed, JSON.stringify({ ...before.claims, ...claims }), key);
	return withHeaders(request, ([name, value]) => [[name, name.toLowerCase() === "dpop" ? proof : value]]);
}

function proofKeyOf(world: World, caller: Lane): RsaKey {
	const { dpop } = recall(world, caller.id, "client");
	if (!dpop) throw new Error(`"${caller.id}" has no key to prove with`);
	return dpop.key;
}

/** The API of a run, at the moment at which it got a call that it served: what every other call is compared with. */
import type { Json, JsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import { laneOf } from "../../flow/read/describe";
import { type HttpRequest, header } from "../../http/message";
import type { Lane } from "../../vocabulary/lanes";
import { atLeast } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { allBringing, type Bringing, type Found, isAccepted, type Played, worldBefore } from "../scene";

/** What decides which calls make sense at an API, and what can be expected of it. */
export interface ApiTraits {
	/** Whether the token of the run can be read: what only a JWT has cannot be changed in another. */
	readonly jwt: boolean;
	/** Whether the call brought a DPoP proof (RFC 9449). */
	readonly proofs: boolean;
	/** Whether the token is bound to the certificate of the connection (RFC 8705 §3). */
	readonly certificates: boolean;
	/** Whether the API asks the authorization server about each token (RFC 7662). */
	readonly asks: boolean;
	/** Whether it knows how to take a token from the address of a call. */
	readonly query: boolean;
	/** Whether it calls another API before it answers. */
	readonly onward: boolean;
	/** Whether the call has no body, and so room for a form. */
	readonly bare: boolean;
	/** Whether its library believes what the header of a token says. */
	readonly naive: boolean;
}

export interface TestedApi {
	readonly played: Played;
	/** The hop that brought the call. */
	readonly hop: string;
	/** Index of the frame in which it did. */
	readonly frame: number;
	/** The call, and when it came, in seconds since 1970. */
	readonly request: HttpRequest;
	readonly clock: number;
	readonly token: string;
	/** What the token says: read from it, or remembered by the server that issued it. */
	readonly claims: JsonObject;
	readonly api: Lane;
	readonly caller: Lane;
	/** The authorization server that issued the token. */
	readonly issuer: Lane;
	readonly traits: ApiTraits;
}

/**
 * Every API of a run that served a call with a token of a server that takes part, with the first such call. In the order
 * of these calls; none where there is no such API.
 */
export function testedApisOf(played: Played): readonly TestedApi[] {
	const { run } = played;
	const served = allBringing(run, "access_token", "api").filter(({ hop }) => isAccepted(run, hop));
	const first = new Map<string, (typeof served)[number]>();
	for (const one of served) if (!first.has(toOf(one.hop))) first.set(toOf(one.hop), one);
	return [...first.values()].flatMap((one) => testedApiOf(played, one) ?? []);
}

const toOf = ({ message }: Bringing): string => message.to;

function testedApiOf(played: Played, { hop, text: token }: Found): TestedApi | undefined {
	if (hop.message.kind !== "request") return undefined;
	const { run } = played;
	const { from, to, request, at: clock } = hop.message;
	const world = worldBefore(played, hop);
	const rs = recall(world, to, "rs");
	const issuer = run.lanes.find(({ base, role }) => role === "as" && base === rs.issuer);
	if (!issuer) return undefined;
	const decoded = decodeJwt(token);
	const jwt = !("problem" in decoded);
	const as = recall(world, issuer.id, "as");
	const remembered = as.tokens[as.references?.[token] ?? ""]?.claims;
	const claims = jwt ? decoded.claims : remembered;
	if (claims === undefined) return undefined;
	const api = laneOf(run, to);
	const traits = {
		jwt,
		proofs: header(request.headers, "dpop") !== undefined,
		certificates: binds(claims.cnf, "x5t#S256"),
		asks: rs.introspection !== undefined && atLeast(run.spec.settings, "introspection", "on"),
		query: rs.takesQuery === true,
		onward: rs.onward !== undefined,
		bare: request.body === "",
		naive: api.program === "naive-api",
	};
	const where = { played, hop: hop.number, frame: hop.frame, api, caller: laneOf(run, from), issuer };
	return { ...where, request, clock, token, claims, traits };
}

const binds = (cnf: Json | undefined, member: string): boolean =>
	typeof cnf === "object" && cnf !== null && member in cnf;

import type { DecodedJwt, Json, JsonObject } from "../../../crypto/jwt";
import type { PublicJwk } from "../../../crypto/keys";
import type { Compared } from "../../../vocabulary/message";
import { fail, type Verdict } from "../../guard";

/** What the API has read from a call before it judges it. */
export interface CallSubject {
	/** Where tokens were found. A token in the query is not looked at (OAuth 2.1 §5.1). */
	readonly presented: readonly { readonly where: "header" | "body"; readonly token: string }[];
	readonly token: string | undefined;
	/** The token taken apart; `undefined` where it is no JWT. */
	readonly jwt: DecodedJwt | undefined;
	/** The issuer's key that the header names. */
	readonly key: PublicJwk | undefined;
	/** The scope that this call needs. */
	readonly needs: string;
	/** What the authorization server said about the token, where the API asked (RFC 7662 §2.2). */
	readonly introspected?: JsonObject;
}

/** What the token says: the server's word where the API has asked for it, else the token's own. */
export const claimsOf = ({ introspected, jwt }: CallSubject): JsonObject => introspected ?? jwt?.claims ?? {};

/**
 * A member of a token as text: a text as it is, anything else as its JSON. `String` would make the list
 * `["RS256"]` equal to its entry, and throws for `{"toString":1}`, which anybody can send.
 */
export const textOf = (member: Json | undefined): string =>
	typeof member === "string" ? member : member === undefined ? "none" : JSON.stringify(member);

/** Claims that RFC 9068 §2.2 requires of every access token, besides `iss`, `aud` and `exp`, which are not there as they must be. */
export const missingIn = (claims: JsonObject): readonly string[] => [
	...["sub", "client_id", "jti"].filter((name) => typeof claims[name] !== "string" || claims[name] === ""),
	...(typeof claims.iat === "number" ? [] : ["iat"]),
];

/** Bad, expired or foreign tokens all get the same code (RFC 6750 §3.1). */
export const INVALID_TOKEN = { status: 401 } as const;

/** The no of a check that compared two sides. */
export const refused = (description: string, compared: Compared): Verdict =>
	fail("invalid_token", description, { ...INVALID_TOKEN, compared });

import type { Json, JsonObject } from "../../../crypto/json";
import type { DecodedJwt } from "../../../crypto/jwt";
import type { PublicJwk } from "../../../crypto/keys";
import type { TlsProof } from "../../../http/message";
import type { Compared } from "../../../vocabulary/message";
import { fail, type Verdict } from "../../guard";

/** What the API has read from a call before it judges it. */
export interface CallSubject {
	/** Where tokens were found. A token in the query is looked at only where an API still does that (OAuth 2.1 §5.1). */
	readonly presented: readonly { readonly where: "header" | "body" | "query"; readonly token: string }[];
	readonly token: string | undefined;
	/** The token taken apart; `undefined` where it is no JWT. */
	readonly jwt: DecodedJwt | undefined;
	/** The issuer's key that the header names. */
	readonly key: PublicJwk | undefined;
	/** The scope that this call needs. */
	readonly needs: string;
	/** What the connection proves of the caller. */
	readonly tls?: TlsProof | undefined;
	/** What the authorization server said about the token, where the API asked (RFC 7662 §2.2). */
	readonly introspected?: JsonObject;
}

/** What the token says: the server's word where the API has asked for it, else the token's own. */
export const claimsOf = ({ introspected, jwt }: CallSubject): JsonObject => introspected ?? jwt?.claims ?? {};

/** Every audience that is a text: others name nobody (RFC 7519 §4.1.3). */
export const audienceIn = (aud: Json | undefined): readonly string[] =>
	(Array.isArray(aud) ? aud : [aud]).filter((one): one is string => typeof one === "string");

/** Why a token with these audiences is not meant for who reads it, completing "the token". */
export const elsewhere = (audience: readonly string[]): string =>
	audience.length === 0 ? "names nobody for whom it is meant" : "is meant for another API";

/** Claims that RFC 9068 §2.2 requires of every access token, besides `iss`, `aud` and `exp`. */
export const REQUIRED_CLAIMS: readonly string[] = ["sub", "client_id", "iat", "jti"];

/** Bad, expired or foreign tokens all get the same code (RFC 6750 §3.1). */
export const INVALID_TOKEN = { status: 401 } as const;

/** The no of a check that compared two sides. */
export const refused = (description: string, compared: Compared): Verdict =>
	fail("invalid_token", description, { ...INVALID_TOKEN, compared });

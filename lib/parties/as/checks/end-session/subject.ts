import type { DecodedJwt } from "../../../../crypto/jwt";
import type { Params } from "../../../../http/form";
import type { Registration } from "../../../../world/as-memory";

/** What the logout endpoint has read from a request before it judges it. */
export interface LogoutSubject {
	readonly params: Params;
	/** `id_token_hint` taken apart; `undefined` where none came, or none that can be read. */
	readonly hint: DecodedJwt | undefined;
	/** The client that `client_id` names, else the one that the hint was issued to. */
	readonly client: Registration | undefined;
}

/** The client that an ID Token was issued to. */
export const audienceOf = (hint: DecodedJwt | undefined): string | undefined =>
	typeof hint?.claims.aud === "string" ? hint.claims.aud : undefined;

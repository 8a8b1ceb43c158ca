import { type DecodedJwt, decodeJwt } from "../../../../crypto/jwt";
import type { PublicJwk } from "../../../../crypto/keys";
import type { TokenSubject } from "../token/subject";

/** A bad assertion is a client that has not authenticated, whatever is bad about it (RFC 7523 §3.2). */
export const INVALID_CLIENT = { status: 401 } as const;

/** The assertion that a request carries. */
export const assertionIn = ({ presented }: TokenSubject): string | undefined =>
	presented.find(({ assertion }) => assertion !== undefined)?.assertion;

/** The same taken apart; `undefined` where it is no JWT. */
export function jwtIn(subject: TokenSubject): DecodedJwt | undefined {
	const decoded = decodeJwt(assertionIn(subject) ?? "");
	return "claims" in decoded ? decoded : undefined;
}

/** The registered key that its header names; the only one, where it names none. */
export function keyFor(subject: TokenSubject): PublicJwk | undefined {
	const keys = subject.client?.jwks?.keys ?? [];
	const kid = jwtIn(subject)?.header.kid;
	return kid === undefined && keys.length === 1 ? keys[0] : keys.find((key) => key.kid === kid);
}

export { textOf } from "../../../../crypto/json-kind";

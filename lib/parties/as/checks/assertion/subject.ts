import { textOf } from "../../../../crypto/json-kind";
import { type DecodedJwt, decodeJwt } from "../../../../crypto/jwt";
import type { ClientJwk } from "../../../../crypto/keys";
import { algorithmsFor } from "../../../../crypto/verify";
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

/** The registered key that its header names; where it names none, the only one that its algorithm is for. */
export function keyFor(subject: TokenSubject): ClientJwk | undefined {
	const keys = subject.client?.jwks?.keys ?? [];
	const { kid, alg } = jwtIn(subject)?.header ?? {};
	if (kid !== undefined) return keys.find((key) => key.kid === kid);
	const [only, ...others] = keys.length === 1 ? keys : keys.filter((key) => algorithmsFor(key).includes(textOf(alg)));
	return others.length === 0 ? only : undefined;
}

export { textOf };

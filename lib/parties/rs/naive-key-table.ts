/**
 * An API that has the keys of its issuer in a table, and writes the `kid` of a token into the text of a query as it came
 * (RFC 8725 §3.10). The database is modelled: it understands this query, and what a `kid` can make of it.
 */
import { jsonObject } from "../../crypto/json";
import type { DecodedJwt } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { type NamedKey, rsaKeyIn } from "./naive-verifier";

const queryFor = (kid: unknown): string => `SELECT jwk FROM keys WHERE kid = '${typeof kid === "string" ? kid : ""}'`;

/** The query, which may go on: the answer of another one is then added to its own. */
const UNDERSTOOD = /^SELECT jwk FROM keys WHERE kid = '([^']*)'(?: UNION SELECT '([^']*)')?$/;

/** The key that comes back: the row with this name, or what the text of the query says itself. */
export function keyByQuery({ kid }: DecodedJwt["header"], keys: readonly PublicJwk[]): NamedKey | undefined {
	const [, wanted, written = ""] = UNDERSTOOD.exec(queryFor(kid)) ?? [];
	const row = keys.find((key) => key.kid === wanted);
	if (row) return { key: row, from: `key ${row.kid}` };
	const key = rsaKeyIn(jsonObject(written));
	return key && { key, from: "a key that its kid wrote into the query" };
}

import { expect, test } from "vitest";
import { demonstrationKey, publicJwk } from "../../crypto/keys";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { keyByQuery } from "./naive-key-table";

const keys = [publicJwk(demonstrationKey)];
const { n, e } = publicJwk(thiefDemonstrationKey);
const own = JSON.stringify({ kty: "RSA", n, e });
const found = (kid: string | undefined) => keyByQuery(kid === undefined ? {} : { kid }, keys)?.key.n;

test("a name finds the key of that name, and no other", () => {
	expect(found("as-demo-1")).toBe(keys[0]?.n);
	for (const kid of ["as-demo-2", "", undefined]) expect(found(kid)).toBeUndefined();
});

test("what closes the quotation mark goes on as a query", () => {
	// The last mark is the API's own.
	expect(found(`x' UNION SELECT '${own}`)).toBe(n);
	// The first row counts, and what the table has comes first.
	expect(found(`as-demo-1' UNION SELECT '${own}`)).toBe(keys[0]?.n);
});

test("what is no query, or brings no key, brings nothing", () => {
	for (const kid of ["x'", `x' UNION SELECT '${own}'`, "x' UNION SELECT '{}", "x' UNION SELECT '[", `' ${own}`])
		expect(found(kid), kid).toBeUndefined();
});

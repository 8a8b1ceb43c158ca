import { calculateJwkThumbprint } from "jose";
import { expect, test } from "vitest";
import { rfc7638Key, rfc8037Key, rfc8037Thumbprint, rfc9449Key, rfc9449Thumbprint } from "../testing/vectors";
import { publicJwk } from "./keys";
import { proofDemonstrationKey, thiefDemonstrationKey } from "./proof-keys";
import { sha256 } from "./sha256";
import { base64url } from "./text-forms";
import { thumbprintOf } from "./thumbprint";

test("curves: the published thumbprints of RFC 9449 and RFC 8037", () => {
	expect(thumbprintOf(rfc9449Key)).toBe(rfc9449Thumbprint);
	expect(thumbprintOf(rfc8037Key)).toBe(rfc8037Thumbprint);
	const { kty, crv, x, y } = rfc9449Key;
	expect(thumbprintOf({ y, x, kty, crv, kid: "k", alg: "ES256" } as typeof rfc9449Key)).toBe(rfc9449Thumbprint);
});

test("the published vector (RFC 7638 §3.1)", () => {
	expect(thumbprintOf({ ...rfc7638Key, kty: "RSA" })).toBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
});

test("members that do not count change nothing, and their order neither (RFC 7638 §3.2)", async () => {
	const { kid, ...rest } = publicJwk(proofDemonstrationKey);
	const expected = await calculateJwkThumbprint({ ...rest }, "sha256");
	expect(thumbprintOf({ ...rest, kid, use: "enc" } as never)).toBe(expected);
	expect(thumbprintOf({ n: rest.n, kty: rest.kty, e: rest.e })).toBe(expected);
});

test("the two demonstration keys differ", () => {
	expect(thumbprintOf(proofDemonstrationKey)).not.toBe(thumbprintOf(thiefDemonstrationKey));
});

test("the ath of RFC 9449 §7.1: SHA-256 of the token in base64url", () => {
	expect(base64url(sha256("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"))).toBe(
		"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo",
	);
});

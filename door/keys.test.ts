import { expect, test } from "vitest";
import { publicJwk } from "../lib/crypto/keys";
import { signCompact, verifyCompact } from "../lib/crypto/rs256";
import { createKeyMaker } from "./keys";

test("a key of the lab signs the same octets as the runtime's own RS256 does, and they verify", async () => {
	const key = await createKeyMaker(1)("k1");
	const quick = await signCompact({ alg: "RS256" }, '{"a":"ö"}', key);
	// Another object of the same key, which nobody has made quick.
	expect(await signCompact({ alg: "RS256" }, '{"a":"ö"}', { ...key })).toBe(quick);
	expect(await verifyCompact(quick, publicJwk(key))).toBe(true);
	expect(await verifyCompact(`${quick.slice(0, -4)}AAAA`, publicJwk(key))).toBe(false);
});

import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { clientDemonstrationKey, demonstrationKey } from "./keys";
import { publicKeyPem } from "./pem";

test.each([demonstrationKey, clientDemonstrationKey])("the text that Node writes for the same key", ({ kty, n, e }) => {
	const made = createPublicKey({ key: { kty, n, e }, format: "jwk" }).export({ type: "spki", format: "pem" });
	expect(publicKeyPem({ n, e })).toBe(made);
});

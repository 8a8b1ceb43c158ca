import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { demonstrationKey, publicJwk } from "@/lib/crypto/keys";
import { thiefDemonstrationKey as key } from "@/lib/crypto/proof-keys";
import { verifyCompact } from "@/lib/crypto/rs256";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { keyByQuery } from "@/lib/parties/rs/naive-key-table";
import { fitsAsHeaderSays, keyInHeader, keyInSet, keySetIn } from "@/lib/parties/rs/naive-verifier";
import { forgeryOf, variants } from "./forgeries";

const issuerKey = publicJwk(demonstrationKey);
const claims = { iss: "https://as.example", sub: "ada", aud: "https://api.example", exp: 1 };
const known = { issuerKey, key, exp: 2_000_000_000 };

const made: readonly (readonly [id: string, token: string])[] = await Promise.all(
	variants.map(async ({ id }) => {
		const audience = id === "audience" ? { aud: "https://other-api.example" } : {};
		const found = await signJwt(id === "id-token" ? "JWT" : "at+jwt", { ...claims, ...audience }, demonstrationKey);
		return [id, (await forgeryOf(id)?.(found, known)) ?? found] as const;
	}),
);

const read = (token: string) => {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return decoded;
};

/** As a naive library does it: whatever the header says, and a look-up where it says nothing. */
function naively(token: string): Promise<string | undefined> {
	const { header } = read(token);
	const set = keySetIn(header) && JSON.stringify({ keys: [publicJwk(key)] });
	const brought = set === undefined ? keyInHeader(header) : keyInSet(header, set);
	return fitsAsHeaderSays(token, header, brought ?? keyByQuery(header, [issuerKey]));
}

test.each(made)("%s: a naive library takes it", async (_, token) => {
	expect(await naively(token)).toBeDefined();
});

test.each(made)(
	"%s: only what the issuer has signed is verified with its key, and the rest is forged",
	async (id, token) => {
		expect(await verifyCompact(token, issuerKey)).toBe(forgeryOf(id) === undefined);
		expect(read(token).claims.exp).toBe(forgeryOf(id) ? known.exp : claims.exp);
	},
);

test.each(made)(
	"%s: with another payload even a naive library refuses it, unless nothing is signed",
	async (id, token) => {
		const [head = "", , signature = ""] = token.split(".");
		const [, other = ""] = (await signJwt("at+jwt", { ...claims, sub: "eve" }, demonstrationKey)).split(".");
		expect((await naively(`${head}.${other}.${signature}`)) !== undefined).toBe(id === "none");
	},
);

test("no key, a key of another kind, or a text that is no key set verifies nothing", async () => {
	const [, token = ""] = made.find(([id]) => id === "jku") ?? [];
	const { header } = read(token);
	for (const set of [
		"",
		"{}",
		'{"keys":[]}',
		'{"keys":[{"kid":"thief-demo-1","kty":"oct","k":"AA"}]}',
		'{"keys":[null]}',
	])
		expect(await fitsAsHeaderSays(token, header, keyInSet(header, set))).toBe(undefined);
	for (const jku of [1, "", "nowhere", null]) expect(keySetIn({ jku })).toBe(undefined);
	for (const jwk of [null, {}, { kty: "oct", k: "AA" }]) expect(keyInHeader({ jwk })).toBe(undefined);
});

/** Faults in the ID Token that comes with the first tokens (OpenID Core §3.1.3.7). */
import { utf8 } from "../../crypto/bytes";
import { hs256 } from "../../crypto/hs256";
import type { JsonObject } from "../../crypto/json";
import { type DecodedJwt, decodeJwt } from "../../crypto/jwt";
import { publicJwk, type RsaKey } from "../../crypto/keys";
import { publicKeyPem } from "../../crypto/pem";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { signTyped } from "../../crypto/rs256";
import { base64url } from "../../crypto/text-forms";
import { tokenHash } from "../../crypto/token-hash";
import { recall } from "../../world/world";
import type { Sandbox } from "../sandbox";
import type { Deed } from "./fault";
import { type TokenAnswer, tokenAnswer, withBody } from "./json-answer";
import { OTHER_CLIENT, otherServer } from "./other-names";

/** A token that was taken apart, with what a fault needs beside it. */
export interface Taken {
	readonly header: JsonObject;
	readonly claims: JsonObject;
	readonly key: RsaKey;
	readonly sandbox: Sandbox;
	readonly answer: TokenAnswer;
}

/** Makes another token; `undefined` where the fault does not fit this one. */
export type Remake = (taken: Taken) => string | undefined | Promise<string | undefined>;

export const serverKey = ({ world }: Sandbox): RsaKey => recall(world, "as", "as").key;

export const parts = (header: object, claims: object): string =>
	[header, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");

/** Signed by the sandbox's own key: only what it says is wrong. */
export const signed = ({ header, key }: Pick<Taken, "header" | "key">, claims: object): Promise<string> =>
	signTyped(JSON.stringify(header), JSON.stringify(claims), key);

export const inFirstToken = (remake: Remake): Deed => ({
	async after(answered) {
		const answer = tokenAnswer(answered);
		if (!answer || answer.asked.get("grant_type") === "refresh_token") return undefined;
		const jwt = idTokenIn(answer);
		if (!jwt) return undefined;
		const { sandbox, response } = answered;
		const { header, claims } = jwt;
		const made = await remake({ header, claims, key: serverKey(sandbox), sandbox, answer });
		return made === undefined ? undefined : withBody(response, { ...answer.body, id_token: made });
	},
});

export function idTokenIn({ body }: TokenAnswer): DecodedJwt | undefined {
	const jwt = typeof body.id_token === "string" ? decodeJwt(body.id_token) : undefined;
	return jwt && "claims" in jwt ? jwt : undefined;
}

/** Says something else, under a signature that fits. */
const saying = (change: (taken: Taken) => object | undefined): Deed =>
	inFirstToken((taken) => {
		const claims = change(taken);
		return claims && signed(taken, claims);
	});

/** A claim that has to be there, and is not. */
const without = (name: string): Deed =>
	saying(({ claims }) => (name in claims ? { ...claims, [name]: undefined } : undefined));

export const audWrong = saying(({ claims }) => ({ ...claims, aud: OTHER_CLIENT }));
export const audMissing = without("aud");
export const issWrong = saying(({ claims, sandbox }) => ({ ...claims, iss: otherServer(sandbox.addresses) }));
export const subMissing = without("sub");
export const iatMissing = without("iat");
export const nonceMissing = without("nonce");
export const nonceWrong = saying(({ claims }) =>
	"nonce" in claims ? { ...claims, nonce: "another-nonce" } : undefined,
);
export const atHashWrong = saying(({ claims }) => ({ ...claims, at_hash: tokenHash("another access token") }));

/** Seconds: more than clocks differ. */
const [HOUR, LIFE] = [3600, 300];

export const expired = saying(({ claims, sandbox }) => {
	const end = sandbox.around.now() - HOUR;
	return { ...claims, iat: end - LIFE, exp: end };
});

/** Signed by a key that everybody has, under the name of the true one. */
export const signatureRs256 = inFirstToken(({ header, claims }) =>
	signed({ header, key: thiefDemonstrationKey }, claims),
);

const underSecret = ({ header, claims }: Taken, secret: string): string => {
	const input = parts({ ...header, alg: "HS256" }, claims);
	return `${input}.${hs256(input, utf8(secret))}`;
};

/** The public key as its file has it, which everybody can read (RFC 8725 §2.1). */
export const hs256Key = inFirstToken((taken) => underSecret(taken, publicKeyPem(publicJwk(taken.key))));

export const hs256Secret = inFirstToken((taken) => {
	const { clients } = recall(taken.sandbox.world, "as", "as");
	const { aud } = taken.claims;
	const client = typeof aud === "string" && Object.hasOwn(clients, aud) ? clients[aud] : undefined;
	return client?.client_secret === undefined ? undefined : underSecret(taken, client.client_secret);
});

export const algNone = inFirstToken(
	({ header: { kid: _, ...header }, claims }) => `${parts({ ...header, alg: "none" }, claims)}.`,
);

/** Signed well, without saying by which key. */
export const kidAbsent = inFirstToken(({ header: { kid: _, ...header }, ...taken }) =>
	signed({ ...taken, header }, taken.claims),
);

import type { JsonObject } from "../../../crypto/json";
import { proofDemonstrationKey, thiefDemonstrationKey } from "../../../crypto/proof-keys";
import { get, post } from "../../../http/message";
import { testChecks } from "../../../testing/checks";
import { type ClientKey, clientKeys, publicHalfOf, signedBy, wholeOf } from "../../../testing/client-keys";
import { hashOf, jktOf, PHOTOS_URL, type ProofChange, proofOf, TOKEN_URL, withDpop } from "../../../testing/dpop";
import type { DpopServer } from "../../../world/as-memory";
import { CLOCK_START } from "../../../world/clock";
import { type PresentedWith, readProof } from "../proof";
import { algorithmAllowed } from "./algorithm-allowed";
import { claimsComplete } from "./claims-complete";
import { criticalUnderstood } from "./critical-understood";
import * as lists from "./index";
import { keyBound } from "./key-bound";
import { keyPublic } from "./key-public";
import { methodSame } from "./method-same";
import { nonceCurrent } from "./nonce-current";
import { oneProof } from "./one-proof";
import { readable } from "./readable";
import { recent } from "./recent";
import { schemeFits } from "./scheme-fits";
import { sent } from "./sent";
import { signatureValid } from "./signature-valid";
import type { ProofSubject } from "./subject";
import { tokenHash } from "./token-hash";
import { typeFits } from "./type-fits";
import { unused } from "./unused";
import { urlSame } from "./url-same";

interface Input {
	/** Every `DPoP` header; one good proof where it is left out. */
	readonly lines?: readonly string[];
	/** At an API: how the token came. At the token endpoint where it is left out. */
	readonly with?: PresentedWith;
	readonly optional?: boolean;
	readonly url?: string;
	readonly server?: DpopServer;
}

const TOKEN = "the-token";
const JKT = await jktOf(proofDemonstrationKey);
const at = (url: string, method: string) => (change?: ProofChange) => proofOf(url, method, change);
const [forToken, forPhotos] = [at(TOKEN_URL, "POST"), at(PHOTOS_URL, "GET")];
const good = await forToken();

const BAD = ["invalid_dpop_proof", 400] as const;
const BAD_AT_API = ["invalid_dpop_proof", 401] as const;
const TOKEN_BAD = ["invalid_token", 401] as const;
const NONCE = ["use_dpop_nonce", 400] as const;

const bound: PresentedWith = { scheme: "DPoP", token: TOKEN, boundTo: JKT };
const says = async (claims: JsonObject): Promise<Input> => ({ lines: [await forToken({ claims })] });
const headed = async (header: JsonObject): Promise<Input> => ({ lines: [await forToken({ header })] });
/** What jose would not sign: the header is exchanged afterwards. */
const forged = (header: JsonObject): Input => ({
	lines: [[Buffer.from(JSON.stringify(header)).toString("base64url"), ...good.split(".").slice(1)].join(".")],
});
const at_api = async (
	claims: JsonObject,
	how: Partial<PresentedWith> = {},
	change: ProofChange = {},
): Promise<Input> => ({
	lines: [await forPhotos({ ...change, claims: { ath: hashOf(TOKEN), ...claims } })],
	with: { ...bound, ...how },
});
const { kty, e, n } = proofDemonstrationKey;
const jwk = { kty, e, n };
/** By a key of the client's own choice; the header may say something else. */
const by = (key: ClientKey, header: JsonObject = {}): Input => ({
	lines: [
		signedBy(
			key,
			{ typ: "dpop+jwt", jwk: publicHalfOf(key), ...header },
			{ jti: "j", htm: "POST", htu: TOKEN_URL, iat: CLOCK_START },
		),
	],
});
const { RS256: rsa, ES256: ec, Ed25519: ed } = clientKeys;
const none: Input = { lines: [] };
const until = (seconds: number): DpopServer => ({ seen: {}, nonce: { text: "fresh", until: CLOCK_START + seconds } });
const nonced = { lines: [await forToken({ claims: { nonce: "fresh" } })] };
const on = withDpop();

testChecks<ProofSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ lines = [good], with: how, optional, url, server = { seen: {} } }, bench) => {
		bench.as.dpop = server;
		const headers = lines.map((line) => ["DPoP", line] as const);
		const request = how ? get(url ?? PHOTOS_URL, headers) : post(url ?? TOKEN_URL, "", headers);
		// What is read does not depend on the switch here: each check is asked by itself.
		const reading = { ...bench.at("as"), settings: on };
		return readProof(request, reading, {
			status: how ? 401 : 400,
			required: !optional,
			...(how ? { with: how } : {}),
		});
	},
	table: [
		{
			check: schemeFits,
			cases: [
				["a bound token with DPoP", { with: bound }, "passed", on],
				["an unbound token with Bearer", { with: { scheme: "Bearer", token: TOKEN } }, "passed", on],
				["a bound token with Bearer", { with: { ...bound, scheme: "Bearer" } }, TOKEN_BAD, on],
				[
					"a token that is bound to nothing readable",
					{ with: { ...bound, scheme: "Bearer", boundTo: "" } },
					TOKEN_BAD,
					on,
				],
				["an unbound token with DPoP", { with: { scheme: "DPoP", token: TOKEN } }, TOKEN_BAD, on],
			],
		},
		{
			check: sent,
			cases: [
				["sent", {}, "passed", on],
				["not sent, and not needed", { ...none, optional: true }, "skipped", on],
				["not sent to the token endpoint", none, ["invalid_request", 400], on],
				["not sent to an API", { ...none, with: bound }, BAD_AT_API, on],
			],
		},
		{
			check: oneProof,
			cases: [
				["one", {}, "passed", on],
				["none", none, "skipped", on],
				["the same twice", { lines: [good, good] }, BAD, on],
				["two at an API", { lines: [good, good], with: bound }, BAD_AT_API, on],
			],
		},
		{
			check: readable,
			cases: [
				["a JWT", {}, "passed"],
				["none", none, "skipped"],
				["empty", { lines: [""] }, BAD],
				["two in one header", { lines: [`${good}, ${good}`] }, BAD],
				["no JWT", { lines: ["mF_9.B5f-4.1JqM"], with: bound }, BAD_AT_API],
			],
		},
		{
			check: claimsComplete,
			cases: [
				["all", {}, "passed", on],
				["none", none, "skipped", on],
				["no jti", await says({ jti: "" }), BAD, on],
				["jti that is no text", await says({ jti: [1] }), BAD, on],
				["no htm", await says({ htm: null }), BAD, on],
				["htu in a list", await says({ htu: [TOKEN_URL] }), BAD, on],
				["iat as text", { lines: [await forToken({ claims: { iat: "0" as never } })] }, BAD, on],
			],
		},
		{
			check: typeFits,
			cases: [
				["dpop+jwt", {}, "passed", on],
				["the media type, without case", await headed({ typ: "application/DPoP+JWT" }), "passed", on],
				["none", none, "skipped", on],
				["JWT", await headed({ typ: "JWT" }), BAD, on],
				["an access token", await headed({ typ: "at+jwt" }), BAD, on],
				["nothing", forged({ alg: "RS256", jwk }), BAD, on],
				["a list", forged({ typ: ["dpop+jwt"] }), BAD, on],
			],
		},
		{
			check: algorithmAllowed,
			cases: [
				["RS256", {}, "passed", on],
				["ES256", by(ec), "passed", on],
				["Ed25519", by(ed), "passed", on],
				["Ed25519 under its older name", by(ed, { alg: "EdDSA" }), "passed", on],
				["ES384, which nobody reads here", forged({ alg: "ES384" }), BAD, on],
				["no proof", none, "skipped", on],
				["none", forged({ alg: "none" }), BAD, on],
				["HS256", forged({ alg: "HS256" }), BAD, on],
				["a list", forged({ alg: ["RS256"] }), BAD, on],
				["another case", forged({ alg: "rs256" }), BAD, on],
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", {}, "passed", on],
				["no proof", none, "skipped", on],
				["an unknown one", forged({ alg: "RS256", jwk, crit: ["exp"], exp: 1 }), BAD, on],
				["a standard name", forged({ alg: "RS256", jwk, crit: ["jwk"] }), BAD, on],
			],
		},
		{
			check: keyPublic,
			cases: [
				["the public half", {}, "passed"],
				["the public half of P-256", by(ec), "passed"],
				["the public half of Ed25519", by(ed), "passed"],
				["the private key of P-256", by(ec, { jwk: wholeOf(ec) }), BAD],
				["the private key of Ed25519", by(ed, { jwk: wholeOf(ed) }), BAD],
				["another curve", forged({ jwk: { ...publicHalfOf(ec), crv: "P-384" } }), BAD],
				["half a point", forged({ jwk: { ...publicHalfOf(ec), y: "AQ" } }), BAD],
				["for another algorithm", forged({ jwk: { ...publicHalfOf(ec), alg: "ES512" } }), BAD],
				["no proof", none, "skipped"],
				["no key", forged({ alg: "RS256" }), BAD],
				["the private key", forged({ jwk: { ...proofDemonstrationKey } }), BAD],
				["one private member", forged({ jwk: { ...jwk, p: "AQ" } }), BAD],
				["a shared secret", forged({ jwk: { kty: "oct", k: "c2VjcmV0" } }), BAD],
				["a short key", forged({ jwk: { ...jwk, n: n.slice(0, 100) } }), BAD],
				["an even exponent", forged({ jwk: { ...jwk, e: "Ag" } }), BAD],
				["a list", forged({ jwk: [jwk] }), BAD],
				["a name in its place", forged({ jwk: "proof-demo-1", kid: "proof-demo-1" }), BAD],
			],
		},
		{
			check: signatureValid,
			cases: [
				["by the key in it", {}, "passed", on],
				["by a P-256 key", by(ec), "passed", on],
				["by an Ed25519 key", by(ed), "passed", on],
				["by an Ed25519 key, under its older name", by(ed, { alg: "EdDSA" }), "passed", on],
				["by another RSA key", by(rsa), "passed", on],
				["by P-256, and Ed25519 in it", by(ec, { jwk: publicHalfOf(ed) }), BAD, on],
				["by P-256, and RSA in it", by(ec, { jwk }), BAD, on],
				["by P-256, said to be RS256", by(ec, { alg: "RS256" }), BAD, on],
				["by RSA, said to be ES256", by(rsa, { alg: "ES256" }), BAD, on],
				[
					"by P-256, and no point in it",
					by(ec, { jwk: { ...publicHalfOf(ec), y: publicHalfOf(ec).x ?? "" } }),
					BAD,
					on,
				],
				["no proof", none, "skipped", on],
				["another key in it", await headed({ jwk: { ...jwk, n: thiefDemonstrationKey.n } }), BAD, on],
				["no signature", { lines: [good.replace(/[^.]*$/, "")] }, BAD, on],
				["alg none", forged({ alg: "none", jwk }), BAD, on],
				["another header", forged({ typ: "dpop+jwt", alg: "RS256", jwk, x: 1 }), BAD, on],
			],
		},
		{
			check: methodSame,
			cases: [
				["POST", {}, "passed", on],
				["no proof", none, "skipped", on],
				["GET", await says({ htm: "GET" }), BAD, on],
				["post", await says({ htm: "post" }), BAD, on],
			],
		},
		{
			check: urlSame,
			cases: [
				["the address", {}, "passed", on],
				["with a query in the request", { url: `${TOKEN_URL}?a=b` }, "passed", on],
				["with query and fragment in the proof", await says({ htu: `${TOKEN_URL}?a=b#c` }), "passed", on],
				["in capitals, with the default port", await says({ htu: "HTTPS://AS.EXAMPLE:443/token" }), "passed", on],
				["dot segments", await says({ htu: "https://as.example/x/../token" }), "passed", on],
				["no proof", none, "skipped", on],
				["another path", await says({ htu: `${TOKEN_URL}/` }), BAD, on],
				["another case of the path", await says({ htu: "https://as.example/Token" }), BAD, on],
				["another server", await says({ htu: "https://evil-as.example/token" }), BAD, on],
				["http", await says({ htu: "http://as.example/token" }), BAD, on],
				["no address", await says({ htu: "/token" }), BAD, on],
			],
		},
		{
			check: recent,
			cases: [
				["now", {}, "passed", on],
				["a minute ago", await says({ iat: CLOCK_START - 60 }), "passed", on],
				["a clock that is 5 s ahead", await says({ iat: CLOCK_START + 5 }), "passed", on],
				["no proof", none, "skipped", on],
				["61 s ago", await says({ iat: CLOCK_START - 61 }), BAD, on],
				["6 s ahead", await says({ iat: CLOCK_START + 6 }), BAD, on],
				["far away", await says({ iat: 1e300 }), BAD, on],
				["text", { lines: [await forToken({ claims: { iat: "now" as never } })] }, BAD, on],
			],
		},
		{
			check: tokenHash,
			cases: [
				["of this token", await at_api({}), "passed", on],
				["no proof", { ...none, with: bound }, "skipped", on],
				["of another", await at_api({ ath: hashOf("x") }), BAD_AT_API, on],
				["the token itself", await at_api({ ath: TOKEN }), BAD_AT_API, on],
				["missing", { lines: [await forPhotos()], with: bound }, BAD_AT_API, on],
			],
		},
		{
			check: keyBound,
			cases: [
				["this key", await at_api({}), "passed", on],
				["no proof", { ...none, with: bound }, "skipped", on],
				["another key in the proof", await at_api({}, {}, { key: thiefDemonstrationKey }), TOKEN_BAD, on],
				["another key in the token", await at_api({}, { boundTo: "x" }), TOKEN_BAD, on],
				["no key that can be used", { ...forged({ alg: "RS256" }), with: bound }, TOKEN_BAD, on],
			],
		},
		{
			check: nonceCurrent,
			cases: [
				["the one given", { ...nonced, server: until(1) }, "passed", on],
				["no proof", none, "skipped", on],
				["none given yet", {}, NONCE, on],
				["none in the proof", { server: until(1) }, NONCE, on],
				["another", { ...(await says({ nonce: "stale" })), server: until(1) }, NONCE, on],
				["no longer", { ...nonced, server: until(0) }, NONCE, on],
				["in a list", { ...(await says({ nonce: ["fresh"] })), server: until(1) }, NONCE, on],
				["at an API", { ...(await at_api({})), server: until(1) }, ["use_dpop_nonce", 401], on],
			],
		},
		{
			check: unused,
			cases: [
				["new", {}, "passed", on],
				["no proof", none, "skipped", on],
				["another key's number", { ...(await says({ jti: "j" })), server: { seen: { "x j": 9e9 } } }, "passed", on],
				[
					"forgotten",
					{ ...(await says({ jti: "j" })), server: { seen: { [`${JKT} j`]: CLOCK_START - 1 } } },
					"passed",
					on,
				],
				["used", { ...(await says({ jti: "j" })), server: { seen: { [`${JKT} j`]: CLOCK_START } } }, BAD, on],
				[
					"used at an API",
					{ ...(await at_api({ jti: "j" })), server: { seen: { [`${JKT} j`]: CLOCK_START } } },
					BAD_AT_API,
					on,
				],
			],
		},
	],
});

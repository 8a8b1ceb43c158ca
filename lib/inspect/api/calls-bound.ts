/** Calls that are about what has to come with a bound token: a proof (RFC 9449), or a certificate (RFC 8705 §3). */
import { mallorysCertificate } from "../../crypto/certificates";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { replaceSegment, withMember } from "../../crypto/rewrite-jwt";
import { connectedWith } from "../../http/connection";
import type { HttpRequest } from "../../http/message";
import { type ApiCall, badProof, invalidToken } from "./call";
import { hashOf, withHeaders } from "./kit";
import type { ApiTraits } from "./tested-api";

const proofs = ({ proofs: brings }: ApiTraits): boolean => brings;
const certificates = ({ certificates: binds }: ApiTraits): boolean => binds;

/** Seconds after which no server here takes a proof. */
const TOO_OLD = 600;

const isProof = ([name]: readonly [string, string]) => name.toLowerCase() === "dpop";

/** As a bearer token, with nothing beside it. */
const asBearer = (request: HttpRequest): HttpRequest =>
	withHeaders(request, (one) =>
		isProof(one) ? [] : [one[0].toLowerCase() === "authorization" ? [one[0], one[1].replace(/^\S+/, "Bearer")] : one],
	);

const withoutTls = ({ tls: _, ...request }: HttpRequest): HttpRequest => request;

const withProof = (request: HttpRequest, change: (proof: string) => string): HttpRequest =>
	withHeaders(request, (one) => [isProof(one) ? [one[0], change(one[1])] : one]);

const unsigned = (proof: string): string =>
	replaceSegment(
		withMember(proof, "header", "alg", () => '"none"'),
		"signature",
		"",
	);

/** One more member, which changes nothing but the text. */
const touched = (proof: string): string => withMember(proof, "payload", "touched", () => "true");

/** The thumbprint of a key that nobody has to show here. */
const A_KEY = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";

const proofCalls: readonly ApiCall[] = [
	{
		id: "no-proof",
		name: "No proof",
		differs: "The token comes with the scheme DPoP, and the proof is missing.",
		should: badProof("RFC 9449 §7.1", "RFC 9449 §4.3"),
		make: async ({ tested }) => [withHeaders(tested.request, (one) => (isProof(one) ? [] : [one]))],
	},
	{
		id: "two-proofs",
		name: "Two proofs",
		differs: "The DPoP header stands there twice.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ tested }) => [withHeaders(tested.request, (one) => (isProof(one) ? [one, one] : [one]))],
	},
	{
		id: "proof-type",
		name: "Proof of another type",
		differs: "typ of the proof is JWT.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ proven }) => [await proven({ header: { typ: "JWT" } })],
	},
	{
		id: "proof-incomplete",
		name: "Proof without jti",
		differs: "The proof has no number of its own.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ proven }) => [await proven({ claims: { jti: undefined } })],
	},
	{
		id: "proof-crit",
		name: "Proof with an unknown extension",
		differs: "The proof says in crit that an extension must be understood which nobody knows.",
		should: badProof("RFC 9449 §4.3", "RFC 7515 §4.1.11"),
		make: async ({ proven }) => [
			await proven({ header: { crit: ["urn:example:unknown"], "urn:example:unknown": true } }),
		],
	},
	{
		id: "proof-alg",
		name: "Proof with alg: none",
		differs: "The proof says that it has no signature, and has none.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ tested: { request } }) => [withProof(request, unsigned)],
	},
	{
		id: "proof-signature",
		name: "Proof that somebody changed",
		differs: "Somebody wrote one more member into the proof. The signature is that of the old text.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ tested: { request } }) => [withProof(request, touched)],
	},
	{
		id: "proof-method",
		name: "Proof for another method",
		differs: "The proof says DELETE; the call does not.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ proven }) => [await proven({ claims: { htm: "DELETE" } })],
	},
	{
		id: "proof-url",
		name: "Proof for another address",
		differs: "The proof was made for another path of the same API.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ proven, tested }) => [await proven({ claims: { htu: `${tested.request.url}/other` } })],
	},
	{
		id: "proof-token",
		name: "Proof for another token",
		differs: "ath is the hash of another token.",
		should: badProof("RFC 9449 §4.3"),
		make: async ({ proven }) => [await proven({ claims: { ath: hashOf("another-token") } })],
	},
	{
		id: "proof-old",
		name: "Old proof",
		differs: "The proof was made ten minutes ago.",
		should: badProof("RFC 9449 §4.3", "RFC 9449 §11.1"),
		make: async ({ proven, now }) => [await proven({ claims: { iat: now - TOO_OLD } })],
	},
	{
		id: "proof-nonce",
		name: "Proof with an old nonce",
		differs: "The nonce in the proof is not one of those that the API gives out now.",
		should: () => ({
			status: 401,
			error: "use_dpop_nonce",
			schemes: ["DPoP"],
			header: "DPoP-Nonce",
			specs: ["RFC 9449 §9"],
		}),
		make: async ({ proven }) => [await proven({ claims: { nonce: "yesterdays-nonce" } })],
	},
	{
		id: "proof-key",
		name: "Proof of another key",
		differs: "A thief made a good proof with a key of its own. The token is bound to another.",
		should: invalidToken("RFC 9449 §7.1", "RFC 9449 §6.1"),
		make: async ({ proven }) => [await proven({}, thiefDemonstrationKey)],
	},
	{
		id: "replayed",
		name: "Replayed proof",
		differs: "The call of the run comes twice, byte by byte. This is the answer to the second.",
		should: badProof("RFC 9449 §11.1"),
		make: async ({ tested: { request } }) => [request, request],
	},
];

const certificateCalls: readonly ApiCall[] = [
	{
		id: "no-certificate",
		name: "No certificate",
		differs: "The call comes over a connection on which no certificate was shown.",
		should: invalidToken("RFC 8705 §3"),
		make: async ({ tested }) => [withoutTls(tested.request)],
	},
	{
		id: "other-certificate",
		name: "Another certificate",
		differs: "The call comes over a connection of Mallory's, whose certificate is good.",
		should: invalidToken("RFC 8705 §3"),
		make: async ({ tested }) => [{ ...tested.request, tls: connectedWith(mallorysCertificate) }],
	},
];

/** A bound token without its proof: what DPoP is for. */
const asBearerCall: ApiCall = {
	id: "as-bearer",
	name: "Bound token as Bearer",
	differs:
		"The token is bound to a key (cnf.jkt), and comes as a bearer token without a proof. An API that reads no proofs takes it.",
	// An API that has never heard of DPoP most presumably takes it (RFC 9449 §7.2): a server binds tokens for others.
	should: ({ proofs: reads }) =>
		reads
			? { status: 401, error: "invalid_token", schemes: ["Bearer"], specs: ["RFC 6750 §3.1", "RFC 9449 §7.2"] }
			: { status: 200, specs: ["RFC 9449 §7.2"] },
	make: async ({ tested, issue, carrying }) => [
		tested.traits.proofs ? asBearer(tested.request) : await carrying(await issue({ cnf: { jkt: A_KEY } })),
	],
};

export const boundCalls: readonly ApiCall[] = [
	asBearerCall,
	...proofCalls.map((call) => ({ ...call, fits: proofs })),
	...certificateCalls.map((call) => ({ ...call, fits: certificates })),
];

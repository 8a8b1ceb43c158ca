/** What an API adds for tokens that are bound to a key by DPoP (RFC 9449 §7). Bearer tokens of other clients stay welcome. */
import { formatChallenge } from "../../http/challenge";
import { type HeaderList, type HttpRequest, headerAll } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { type CallSubject, callChecks } from "../bearer/checks";
import { scopeCovers } from "../bearer/checks/scope-covers";
import type { PartyContext } from "../context";
import { arrivalChecks, boundChecks, onceChecks, proofChecks } from "../dpop/checks";
import type { Scheme } from "../dpop/checks/subject";
import { nonceHeader } from "../dpop/nonce";
import { readProof } from "../dpop/proof";
import { dpopOf, PROOF_ALGORITHMS, readsProofs } from "../dpop/server";
import { guard } from "../guard";
import { judgeCertificate } from "./mtls";

/** The schemes with which this API takes a token. */
export const schemesOf = (at: PartyContext): RegExp =>
	readsProofs(at) ? /^(?:bearer|dpop) +(.+)$/i : /^bearer +(.+)$/i;

const schemeOf = (request: HttpRequest): Scheme =>
	headerAll(request.headers, "authorization").some((line) => /^dpop /i.test(line.trim())) ? "DPoP" : "Bearer";

/** The token comes first, since nothing that it says counts before; the scope comes last (RFC 6750 §3.1). */
const tokenChecks = callChecks.filter((check) => check !== scopeCovers);
const bindingChecks = [...arrivalChecks, ...proofChecks, ...boundChecks, ...onceChecks];

/** Judges a call by the token, and by what has to come with one that is bound. */
export async function judgeBound(
	request: HttpRequest,
	subject: CallSubject,
	at: PartyContext,
): Promise<Refusal | undefined> {
	return (
		(await guard(tokenChecks, subject, at)) ??
		(await judgeProof(request, subject, at)) ??
		(await judgeCertificate(subject, at)) ??
		(await guard([scopeCovers], subject, at))
	);
}

/** The proof that comes with a call (RFC 9449 §7.1). */
async function judgeProof(request: HttpRequest, subject: CallSubject, at: PartyContext): Promise<Refusal | undefined> {
	if (!dpopOf(at)) return undefined;
	const scheme = schemeOf(request);
	const boundTo = thumbprintIn(subject);
	const proof = readProof(request, at, {
		status: 401,
		required: scheme === "DPoP",
		with: { scheme, token: subject.token ?? "", ...(boundTo === undefined ? {} : { boundTo }) },
	});
	return guard(bindingChecks, proof, at);
}

/** `cnf.jkt` of the token (RFC 9449 §6.1). */
function thumbprintIn({ jwt }: CallSubject): string | undefined {
	const cnf = jwt?.claims.cnf;
	if (typeof cnf !== "object" || cnf === null || !("jkt" in cnf)) return undefined;
	// A binding that cannot be read is still a binding: nothing fits it.
	return typeof cnf.jkt === "string" ? cnf.jkt : "";
}

type Params = Readonly<Record<string, string | undefined>>;

/**
 * The challenges of an API that takes both schemes (RFC 9449 §7.2): what is wrong stands in the one that was used,
 * and a call that used `DPoP` is told of no other.
 */
export function challengeHeaders(request: HttpRequest | undefined, params: Params, at: PartyContext): HeaderList {
	const algs = PROOF_ALGORITHMS.join(" ");
	if (request && schemeOf(request) === "DPoP")
		return [
			["WWW-Authenticate", formatChallenge("DPoP", { ...params, algs })],
			...nonceHeader({ error: params.error ?? "" }, at),
		];
	return [
		["WWW-Authenticate", formatChallenge("Bearer", params)],
		["WWW-Authenticate", formatChallenge("DPoP", { algs })],
	];
}

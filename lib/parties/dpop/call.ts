/**
 * A call with a token that may be bound to a key, as whoever serves it judges it (RFC 9449 §7): an API, or the userinfo
 * endpoint. Bearer tokens of other clients stay welcome.
 */
import { formatChallenge } from "../../http/challenge";
import { type HeaderList, type HttpRequest, headerAll } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { type CallSubject, claimsOf } from "../bearer/checks/subject";
import type { PartyContext } from "../context";
import { guard } from "../guard";
import { arrivalChecks, boundChecks, onceChecks, proofChecks } from "./checks";
import type { Scheme } from "./checks/subject";
import { nonceHeader } from "./nonce";
import { readProof } from "./proof";
import { dpopOf, PROOF_ALGORITHMS, readsProofs } from "./server";

/** The schemes with which a token is taken here. */
export const schemesOf = (at: PartyContext): RegExp =>
	readsProofs(at) ? /^(?:bearer|dpop) +(.+)$/i : /^bearer +(.+)$/i;

const schemeOf = (request: HttpRequest): Scheme =>
	headerAll(request.headers, "authorization").some((line) => /^dpop /i.test(line.trim())) ? "DPoP" : "Bearer";

const bindingChecks = [...arrivalChecks, ...proofChecks, ...boundChecks, ...onceChecks];

/** Judges the proof that comes with a call, once nothing is wrong with the token itself (RFC 9449 §7.1). */
export async function judgeCallProof(
	request: HttpRequest,
	subject: CallSubject,
	at: PartyContext,
): Promise<Refusal | undefined> {
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

/** `cnf.jkt` of the token, or of what the authorization server said about it (RFC 9449 §6.1, §6.2). */
function thumbprintIn(subject: CallSubject): string | undefined {
	const { cnf } = claimsOf(subject);
	if (typeof cnf !== "object" || cnf === null || !("jkt" in cnf)) return undefined;
	// A binding that cannot be read is still a binding: nothing fits it.
	return typeof cnf.jkt === "string" ? cnf.jkt : "";
}

type Params = Readonly<Record<string, string | undefined>>;

/**
 * The challenges where both schemes are taken (RFC 9449 §7.2): what is wrong stands in the one that was used, and a
 * call that used `DPoP` is told of no other. Where no proof is read, there is one scheme only.
 */
export function challengeHeaders(request: HttpRequest | undefined, params: Params, at: PartyContext): HeaderList {
	const bearer = ["WWW-Authenticate", formatChallenge("Bearer", params)] as const;
	if (!readsProofs(at)) return [bearer];
	const algs = PROOF_ALGORITHMS.join(" ");
	if (request && schemeOf(request) === "DPoP")
		return [
			["WWW-Authenticate", formatChallenge("DPoP", { ...params, algs })],
			...nonceHeader({ error: params.error ?? "" }, at),
		];
	return [bearer, ["WWW-Authenticate", formatChallenge("DPoP", { algs })]];
}

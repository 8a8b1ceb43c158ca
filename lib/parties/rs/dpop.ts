/** What an API adds for tokens that are bound to a key by DPoP (RFC 9449 §7), or to a certificate. */
import type { HttpRequest } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { type CallSubject, callChecks } from "../bearer/checks";
import { scopeCovers } from "../bearer/checks/scope-covers";
import type { PartyContext } from "../context";
import { judgeCallProof } from "../dpop/call";
import { guard } from "../guard";
import { judgeCertificate } from "./mtls";

/** The token comes first, since nothing that it says counts before; the scope comes last (RFC 6750 §3.1). */
const tokenChecks = callChecks.filter((check) => check !== scopeCovers);

/** Judges a call by the token, and by what has to come with one that is bound. */
export const judgeBound = async (
	request: HttpRequest,
	subject: CallSubject,
	at: PartyContext,
): Promise<Refusal | undefined> =>
	(await guard(tokenChecks, subject, at)) ?? (await judgePresenter(request, subject, at));

/** Judges who brings a token with which nothing is wrong, and then whether it covers the call. */
export const judgePresenter = async (
	request: HttpRequest,
	subject: CallSubject,
	at: PartyContext,
): Promise<Refusal | undefined> =>
	(await judgeCallProof(request, subject, at)) ??
	(await judgeCertificate(subject, at)) ??
	(await guard([scopeCovers], subject, at));

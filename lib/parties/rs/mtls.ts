/** What an API adds for tokens that are bound to a certificate (RFC 8705 §3). Others stay welcome as bearer tokens. */
import { boundCertificate } from "../../crypto/bound-certificate";
import type { Refusal } from "../../vocabulary/message";
import { type CallSubject, claimsOf } from "../bearer/checks/subject";
import type { PartyContext } from "../context";
import { guard } from "../guard";
import { asksForCertificates } from "../mtls/binding";
import { bindingChecks } from "../mtls/checks";

/** Compares the certificate of the connection with what the token says, or what the server told of it (RFC 8705 §3.2). */
export async function judgeCertificate(call: CallSubject, at: PartyContext): Promise<Refusal | undefined> {
	if (!asksForCertificates(at)) return undefined;
	return guard(bindingChecks, { tls: call.tls, boundTo: boundCertificate(claimsOf(call)) }, at);
}

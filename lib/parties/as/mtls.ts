/** The certificate of the connection of a token request (RFC 8705 §3): looked at after the client has authenticated. */
import { thumbprintIn } from "../../http/connection";
import type { Refusal } from "../../vocabulary/message";
import type { PartyContext } from "../context";
import { guard } from "../guard";
import { asksForCertificates, bindsCertificates } from "../mtls/binding";
import { issuingChecks } from "../mtls/checks";
import type { TokenSubject } from "./checks/token/subject";

/** @returns the thumbprint to bind the token to, nothing where there is no certificate, or the refusal */
export async function judgeCertificate(
	{ request: { tls }, client }: TokenSubject,
	at: PartyContext,
): Promise<{ readonly x5t?: string } | Refusal> {
	if (!asksForCertificates(at)) return {};
	const required = client?.tls_client_certificate_bound_access_tokens === true;
	const refused = await guard(issuingChecks, { tls, required }, at);
	if (refused) return refused;
	const x5t = tls && thumbprintIn(tls);
	return x5t !== undefined && bindsCertificates(at) ? { x5t } : {};
}

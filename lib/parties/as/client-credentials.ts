/** How a client names and proves itself at the token endpoint (OAuth 2.1 §2.4.1). */
import { fromBase64, fromUtf8 } from "../../crypto/bytes";
import { decodeJwt } from "../../crypto/jwt";
import { subjectOf } from "../../http/connection";
import type { Params } from "../../http/form";
import { type HeaderList, headerAll, type TlsProof } from "../../http/message";
import type { PresentedCredentials } from "./checks/token/subject";

/**
 * Every way in which a request presents a client; more than one way of authenticating is an error.
 * @param tls what the connection has proved. No header stands for it.
 */
export function presentedCredentials(
	headers: HeaderList,
	params: Params,
	tls?: TlsProof,
): readonly PresentedCredentials[] {
	// A scheme that this server does not know is a try to authenticate all the same (OAuth 2.1 §3.2.4).
	const lines = headerAll(headers, "authorization").filter((line) => line.trim() !== "");
	const found: PresentedCredentials[] = lines.map((line) => {
		const basic = basicCredentials(line);
		return basic ? { method: "client_secret_basic", ...basic } : { method: "unsupported", clientId: undefined };
	});
	const clientId = params.get("client_id");
	const clientSecret = params.get("client_secret");
	const assertion = params.get("client_assertion");
	if (assertion !== undefined) found.push({ method: "private_key_jwt", clientId: subjectIn(assertion), assertion });
	if (clientSecret !== undefined) found.push({ method: "client_secret_post", clientId, clientSecret });
	else if (tls !== undefined && found.length === 0)
		// Beside another way it is not a second one: a certificate may be there to bind the token (RFC 8705 §3).
		found.push({ method: "tls_client_auth", clientId, certificateSubject: subjectOf(tls) });
	else if (clientId !== undefined) found.push({ method: "none", clientId });
	return found;
}

/** An assertion names its client as its subject (RFC 7523 §3); `client_id` may stand beside it. */
function subjectIn(assertion: string): string | undefined {
	const decoded = decodeJwt(assertion);
	const subject = "claims" in decoded ? decoded.claims.sub : undefined;
	return typeof subject === "string" ? subject : undefined;
}

/**
 * `Basic` credentials: each part is form-decoded after the split, because it was form-encoded before it
 * (RFC 6749 §2.3.1). `undefined` without the scheme; text that does not decode names nobody.
 */
function basicCredentials(authorization: string): Omit<PresentedCredentials, "method"> | undefined {
	const match = /^basic(?: +(\S*))?$/i.exec(authorization.trim());
	if (!match) return undefined;
	const octets = fromBase64(match[1] ?? "");
	const [id = "", secret = ""] = splitAtColon(octets ? textOf(octets) : "");
	return { clientId: formDecode(id), clientSecret: formDecode(secret) };
}

const splitAtColon = (text: string): readonly string[] => {
	const colon = text.indexOf(":");
	return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
};

function textOf(octets: Uint8Array): string {
	try {
		return fromUtf8(octets);
	} catch {
		return "";
	}
}

/** One form-encoded text. Malformed escapes stay as they are. */
const formDecode = (text: string): string => new URLSearchParams(`x=${text.replace(/&/g, "%26")}`).get("x") ?? "";

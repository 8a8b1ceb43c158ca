/** A DPoP proof as a server reads it (RFC 9449 §4.3). Reading proves nothing; the checks do. */
import { decodeJwt } from "../../crypto/jwt";
import { publicKeyIn } from "../../crypto/public-key";
import { type HttpRequest, headerAll } from "../../http/message";
import type { PartyContext } from "../context";
import type { ProofSubject, Scheme } from "./checks/subject";
import { readsProofs } from "./server";

/** What an API knows of the token that a proof comes with. */
export interface PresentedWith {
	readonly scheme: Scheme;
	readonly token: string;
	/** `cnf.jkt` of the token. */
	readonly boundTo?: string;
}

/** Reads the proof of a request. Where the server reads none, there is none. */
export function readProof(
	request: HttpRequest,
	at: PartyContext,
	how: { readonly status: 400 | 401; readonly required: boolean; readonly with?: PresentedWith },
): ProofSubject {
	// With the Bearer scheme a proof has no meaning.
	const reads = readsProofs(at) && how.with?.scheme !== "Bearer";
	const lines = reads ? headerAll(request.headers, "dpop") : [];
	const decoded = decodeJwt(lines[0] ?? "");
	const jwt = "claims" in decoded ? decoded : undefined;
	return {
		lines,
		jwt,
		key: publicKeyIn(jwt?.header.jwk),
		method: request.method,
		url: request.url,
		status: how.status,
		required: how.required,
		...how.with,
	};
}

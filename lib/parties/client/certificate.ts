/** A client that connects with its certificate, so that its tokens can be bound to it (RFC 8705 §3). */
import { connectedWith } from "../../http/connection";
import type { HttpRequest, TlsProof } from "../../http/message";
import type { ClientCredentials } from "../../world/client-memory";
import { type PartyContext, stands } from "../context";

type Holder = Pick<ClientCredentials, "certificate">;

/** What its connections prove; `undefined` where it has no certificate, or tokens are not bound to one. */
export const shownBy = ({ certificate }: Holder, at: PartyContext): TlsProof | undefined =>
	certificate !== undefined && stands(at, "sender", "mtls") ? connectedWith(certificate) : undefined;

/** The same request, on a connection on which the client has shown its certificate. */
export function connected(request: HttpRequest, client: Holder, at: PartyContext): HttpRequest {
	const tls = shownBy(client, at);
	return tls === undefined ? request : { ...request, tls };
}

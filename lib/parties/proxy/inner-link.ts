/** The connection between a reverse proxy and the API behind it (RFC 9440 §4): where it leads, and what it proves. */
import type { HttpRequest } from "../../http/message";
import { type PartyContext, stands } from "../context";

/** The host at which the API listens, and the subject of the certificate with which its proxy connects there. */
export interface InnerLink {
	readonly host: string;
	readonly proxy: string;
}

/** Where the API listens: with TLS, or without. */
export const originOf = ({ host }: InnerLink, at: PartyContext): string =>
	`${stands(at, "proxyLink", "tls") ? "https" : "http"}://${host}`;

/** What the proxy proves of itself there: its certificate is asked for with mutual TLS alone. */
export const proofOf = ({ proxy }: InnerLink, at: PartyContext): Pick<HttpRequest, "tls"> =>
	stands(at, "proxyLink", "mutual") ? { tls: { clientSubject: proxy } } : {};

/** Whether somebody in the network between can read what was sent to this address. */
export const isReadable = (url: string): boolean => url.startsWith("http:");

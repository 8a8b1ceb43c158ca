/** Messages as the bytes of HTTP/1.1 (RFC 9112), for the Raw tab and for export. */
import { utf8 } from "../crypto/bytes";
import { splitUrl } from "./form";
import { type HeaderList, type HttpRequest, type HttpResponse, header } from "./message";
import { subjectShown } from "./tls";

const reasons: Readonly<Record<number, string>> = {
	200: "OK",
	201: "Created",
	204: "No Content",
	303: "See Other",
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	429: "Too Many Requests",
	502: "Bad Gateway",
};

export const reasonOf = (status: number): string => reasons[status] ?? "";

/** `Host` and the request target of an absolute URL; a private-use scheme has no host. */
export function targetOf(url: string): { readonly host: string; readonly target: string } {
	const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/i.exec(url);
	if (!match) return { host: "", target: url };
	const { target, query } = splitUrl(match[2] ?? "");
	return { host: match[1] ?? "", target: `${target || "/"}${query ? `?${query}` : ""}` };
}

/** The path of an absolute URL, without query: what a server routes by. */
export const pathOf = (url: string): string => targetOf(url).target.split("?", 1)[0] ?? "/";

/** Methods whose requests have content, so that its absence is said as well (RFC 9110 §8.6). */
const WITH_CONTENT: readonly string[] = ["POST", "PUT", "PATCH"];

/** Whether a message has content, if only empty content of which that is said. */
export const hasContent = (message: HttpRequest | HttpResponse): boolean =>
	message.body !== "" || ("method" in message && WITH_CONTENT.includes(message.method));

/** Header lines that a sender adds by itself: `Host` first, `Content-Length` (octets) last. */
export function sentHeaders(message: HttpRequest | HttpResponse): HeaderList {
	const length: HeaderList =
		hasContent(message) && header(message.headers, "content-length") === undefined
			? [["Content-Length", String(utf8(message.body).length)]]
			: [];
	if ("status" in message) return [...message.headers, ...length];
	const host: HeaderList = header(message.headers, "host") === undefined ? [["Host", targetOf(message.url).host]] : [];
	return [...host, ...message.headers, ...length];
}

export function startLine(message: HttpRequest | HttpResponse): string {
	if ("status" in message) return `HTTP/1.1 ${message.status} ${reasonOf(message.status)}`.trimEnd();
	return `${message.method} ${targetOf(message.url).target} HTTP/1.1`;
}

/** What stands beside a request and is none of its bytes, in a sentence; `undefined` where nothing does. */
export const besideBytes = ({ tls }: HttpRequest): string | undefined =>
	tls && `Modelled, and no part of the message: the client connected with the certificate of ${subjectShown(tls)}.`;

/** The whole message. Lines end in `\n` here; on the wire they end in CRLF. */
export function rawText(message: HttpRequest | HttpResponse): string {
	const lines = sentHeaders(message).map(([name, value]) => `${name}: ${value}`);
	return [startLine(message), ...lines, "", message.body].join("\n");
}

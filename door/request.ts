/** A request of the socket as the parties read it: header lines raw, so that two of a name stay two. */
import type { IncomingMessage } from "node:http";
import type { HeaderList, HttpRequest } from "../lib/http/message";
import type { Limits } from "./limits";

export type Read<T> = { readonly value: T } | { readonly status: number };

/** The header lines in the order and the letters in which they came. */
export function headersOf({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): HeaderList {
	const lines: [string, string][] = [];
	for (let i = 0; i < rawHeaders.length; i += 2) lines.push([rawHeaders[i] ?? "", rawHeaders[i + 1] ?? ""]);
	return lines;
}

/** Which server is called, in small letters, and what is asked of it: path and query, as they were written. */
export interface Called {
	readonly host: string;
	readonly target: string;
}

/**
 * @param url of the request line: a path, or a whole address, whose host then counts (RFC 9112 §3.2.2)
 * @returns `undefined` where it is neither, and where there are several `Host` lines (400, RFC 9112 §3.2)
 */
export function calledIn(url: string, headers: HeaderList): Called | undefined {
	const hosts = headers.filter(([name]) => name.toLowerCase() === "host");
	if (hosts.length > 1) return undefined;
	if (url.startsWith("/")) return { host: (hosts[0]?.[1] ?? "").toLowerCase(), target: url };
	const [, host, target = ""] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url) ?? [];
	if (host === undefined) return undefined;
	return { host: host.toLowerCase(), target: target.startsWith("/") ? target : `/${target}` };
}

/**
 * Reads a whole request.
 * @param url the origin of the lab as its clients write it, and what is asked of it (`calledIn`), letter by letter
 * @param headers its header lines (`headersOf`)
 * @returns the request, or the status with which it is refused: 400 where the body is no UTF-8, 413 where there is too
 * much of it
 */
export async function readRequest(
	message: IncomingMessage,
	url: string,
	headers: HeaderList,
	limits: Pick<Limits, "bodyOctets">,
): Promise<Read<HttpRequest>> {
	const read = await readBody(message, limits);
	if ("status" in read) return read;
	return { value: { method: message.method ?? "GET", url, headers, body: read.value } };
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The body as text. Nothing in these protocols sends octets that are no UTF-8, and a text that is nearly the body would be no evidence. */
export async function readBody(message: IncomingMessage, limits: Pick<Limits, "bodyOctets">): Promise<Read<string>> {
	const read = await readOctets(message, limits);
	if ("status" in read) return read;
	try {
		return { value: strict.decode(read.value) };
	} catch {
		return { status: 400 };
	}
}

/** A body that does not come in time is the runtime's matter, which answers 408 and ends the connection. */
function readOctets(message: IncomingMessage, { bodyOctets }: Pick<Limits, "bodyOctets">): Promise<Read<Buffer>> {
	return new Promise((resolve) => {
		const parts: Buffer[] = [];
		let size = 0;
		message.on("data", (part: Buffer) => {
			size += part.length;
			if (size <= bodyOctets) parts.push(part);
			else resolve({ status: 413 });
		});
		message.on("end", () => resolve({ value: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) }));
		// Whoever is gone hears no status; it only has to be one.
		message.on("error", () => resolve({ status: 400 }));
	});
}

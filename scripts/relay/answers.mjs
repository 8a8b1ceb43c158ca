/** What the relay answers, apart from its streams. */
import { headers } from "../tools/content-security.mjs";

/** The headers of the site. Nothing here is a page, so nothing may be loaded by one. */
export const ALWAYS = {
	...Object.fromEntries(headers.map(({ key, value }) => [key, value])),
	"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
	"Cache-Control": "no-store, no-transform",
};

const SENTENCES = {
	400: "This is not what is sent here.",
	401: "This needs the presenter's key, which the server printed when it started.",
	403: "This came from another site.",
	404: "There is nothing at this address, or nobody with this connection.",
	405: "This address does not take that method.",
	408: "The request did not come as a whole.",
	409: "It is too late for this.",
	413: "This is too large.",
	429: "Too many requests. Wait a moment.",
	503: "The room is full. Follow with the code that the presenter says.",
};

const HEADERS = { 401: { "WWW-Authenticate": "Bearer" }, 429: { "Retry-After": "1" }, 503: { "Retry-After": "5" } };

/** @returns an answer that refuses, with a sentence */
export const refusal = (status, more = {}) => ({
	status,
	text: `${SENTENCES[status]}\n`,
	headers: { "Content-Type": "text/plain; charset=utf-8", ...HEADERS[status], ...more },
});

/** @returns an answer with a value */
export const json = (value, status = 200) => ({
	status,
	text: JSON.stringify(value),
	headers: { "Content-Type": "application/json" },
});

export const NOTHING = { status: 204 };

/** Sends an answer. What of the request is unread by then stays so: the connection is closed. */
export function send(req, res, { status, text, headers: own = {} }) {
	if (res.destroyed) return;
	const hasBody = Number(req.headers["content-length"] ?? 0) > 0 || req.headers["transfer-encoding"] !== undefined;
	const unread = hasBody && !req.readableEnded ? { Connection: "close" } : {};
	const length = text === undefined ? {} : { "Content-Length": Buffer.byteLength(text) };
	res.writeHead(status, { ...ALWAYS, ...own, ...length, ...unread }).end(text);
}

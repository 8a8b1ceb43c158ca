import { type HeaderList, type HttpResponse, page } from "../../../http/message";

/**
 * Headers of every page that the server shows: never framed (RFC 9700 §4.16), never cached, and no
 * Referer from it, since its URL may hold values that nobody else should read (RFC 9700 §4.2).
 */
const PAGE_HEADERS: HeaderList = [
	["Cache-Control", "no-store"],
	["Content-Security-Policy", "frame-ancestors 'none'"],
	["X-Frame-Options", "DENY"],
	["Referrer-Policy", "no-referrer"],
];

const OF_FRAMES: readonly string[] = ["Content-Security-Policy", "X-Frame-Options"];

/** An answer as a server sends it that says nothing of frames, so that every page may show it in one. */
export const framable = (answer: HttpResponse): HttpResponse => ({
	...answer,
	headers: answer.headers.filter(([name]) => !OF_FRAMES.includes(name)),
});

export const serverPage = (status: number, html: string, headers: HeaderList = []): HttpResponse =>
	page(status, html, [...headers, ...PAGE_HEADERS]);

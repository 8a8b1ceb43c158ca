/** What a page has the browser fetch besides itself. The page and the address bar stay as they are. */
import { get, type HttpRequest } from "../../http/message";
import type { BrowserMemory } from "../../world/browser-memory";
import { refererFor } from "./browser";

/** Addresses of the images of HTML that our own parties wrote (double-quoted attributes). */
export const imagesOf = (html: string): readonly string[] =>
	[...html.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, src = ""]) => src);

/**
 * The request for an image of another site. No cookie goes along: the parties here set none that other sites' pages send.
 * @param whole whether its `Referer` is the whole address of the page; else it is what the page's policy leaves of that
 */
export function imageRequest({ page }: BrowserMemory, url: string, whole: boolean): HttpRequest {
	const referer = whole ? page?.url.split("#", 1)[0] : refererFor(page?.url, url, page?.referrerPolicy);
	return get(url, referer === undefined ? [] : [["Referer", referer]]);
}

/**
 * A frame in a page: the browser fills it as it fills the window, below the address bar of the page around it. Modelled:
 * one frame, straight in the page of the window.
 */
import { parseSetCookie } from "../../http/cookies";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { BrowserMemory } from "../../world/browser-memory";
import { navigate, originOf, receive } from "./browser";

/** The page that the window shows, and what says whose it is. */
export const around = ({ page }: BrowserMemory): string => page?.url ?? "";

const isSameSite = (browser: BrowserMemory, url: string): boolean => originOf(around(browser)) === originOf(url);

/**
 * The request for what a frame is to show; `form` makes it a POST. Into a frame of another site only those cookies go
 * along that say `SameSite=None`: whatever site the frame shows, it is not the one in the address bar.
 */
export function navigateFrame(browser: BrowserMemory, address: string, form?: string): HttpRequest {
	const { cookies, frame, page } = browser;
	const sent = isSameSite(browser, address) ? cookies : cookies.filter(({ sameSite }) => sameSite === "None");
	const from = frame ?? page;
	return navigate({ ...browser, cookies: sent, ...(from && { page: from }) }, address, form);
}

/**
 * Takes a response in: cookies, then either the URL to follow or a page for the frame. The address bar and the history
 * stay as they are.
 * @returns the absolute URL of a redirect, else `undefined`
 */
export function receiveInFrame(
	browser: BrowserMemory,
	request: HttpRequest,
	response: HttpResponse,
): string | undefined {
	const inner: BrowserMemory = { ...browser, history: [] };
	const headers = response.headers.filter(
		([name, line]) =>
			name.toLowerCase() !== "set-cookie" ||
			isSameSite(browser, request.url) ||
			parseSetCookie(line, request.url)?.sameSite === "None",
	);
	const next = receive(inner, request, { ...response, headers });
	browser.cookies = inner.cookies;
	if (next === undefined && inner.page) browser.frame = inner.page;
	return next;
}

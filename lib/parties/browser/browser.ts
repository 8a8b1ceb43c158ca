/**
 * A browser, as far as OAuth can tell: it navigates, follows redirects, keeps cookies and history, and
 * sends Referer by policy. Modelled: one window, top-level navigation only.
 */
import { cookieHeader, storeCookies } from "../../http/cookies";
import { fragmentOf, parseUrl } from "../../http/form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, header, isRedirect } from "../../http/message";
import { originOf } from "../../http/origin";
import type { BrowserMemory } from "../../world/browser-memory";
import { constant } from "../../world/own-memory";

/**
 * The request for an address, from the page that the window shows. `form` makes it a POST. The fragment of
 * the address stays in the browser: it is no part of what is asked for (RFC 9110 §7.1, RFC 3986 §3.5).
 */
export function navigate(browser: BrowserMemory, address: string, form?: string): HttpRequest {
	const [url = ""] = address.split("#", 1);
	const fragment = fragmentOf(address);
	if (fragment === undefined) delete browser.fragment;
	else browser.fragment = fragment;
	const from = browser.page?.url;
	const method = form === undefined ? "GET" : "POST";
	// Our hosts are whole sites of their own: no two of them share a registrable domain.
	const cookie = cookieHeader(browser.cookies, url, {
		method,
		crossSite: from !== undefined && originOf(from) !== originOf(url),
	});
	const policy = browser.page?.referrerPolicy;
	const referer = refererFor(from, url, policy);
	return {
		method,
		url,
		headers: [
			...(form === undefined ? [] : ([["Content-Type", FORM_TYPE]] as const)),
			...(form === undefined ? [] : ([["Origin", originFor(from, url, policy)]] as const)),
			...(referer === undefined ? [] : ([["Referer", referer]] as const)),
			...(cookie === undefined ? [] : ([["Cookie", cookie]] as const)),
		],
		body: form ?? "",
	};
}

/**
 * Takes a response in: cookies, then either the URL to follow or a page in the window.
 * @returns the absolute URL of a redirect, else `undefined`
 */
export function receive(browser: BrowserMemory, request: HttpRequest, response: HttpResponse): string | undefined {
	browser.cookies = storeCookies(browser.cookies, request.url, response.headers);
	if (isRedirect(response)) {
		// A Location without a fragment inherits the one of the address that was opened (RFC 9110 §10.2.2).
		const next = resolve(header(response.headers, "location") ?? "", request.url);
		return next.includes("#") ? next : next + opened(browser);
	}
	const address = request.url + opened(browser);
	browser.history.push(address);
	browser.page = constant({
		url: address,
		status: response.status,
		html: response.body,
		referrerPolicy: header(response.headers, "referrer-policy") ?? DEFAULT_POLICY,
	});
	return undefined;
}

const opened = ({ fragment }: BrowserMemory): string => (fragment === undefined ? "" : `#${fragment}`);

/** Absolute form of a `Location`; a private-use scheme is absolute already. */
export function resolve(location: string, base: string): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return location;
	return parseUrl(location, base)?.href ?? location;
}

const DEFAULT_POLICY = "strict-origin-when-cross-origin";

export { originOf };

/**
 * The `Origin` of a form that is posted (Fetch): the page's own, or `null` where its policy hides it. A page that sends
 * no Referer sends no origin either. GET carries none, also where a redirect has made it out of a POST.
 */
function originFor(from: string | undefined, to: string, policy = DEFAULT_POLICY): string {
	if (from === undefined || policy === "no-referrer") return "null";
	const origin = originOf(from);
	if (policy === "same-origin") return origin === originOf(to) ? origin : "null";
	const isDowngrade = origin.startsWith("https:") && !originOf(to).startsWith("https:");
	return isDowngrade && DOWNGRADE_AWARE.includes(policy) ? "null" : origin;
}

const DOWNGRADE_AWARE: readonly string[] = [DEFAULT_POLICY, "strict-origin", "no-referrer-when-downgrade"];

/** The `Referer` by the policies that the lessons use (Referrer Policy §8.3). Never with the fragment (RFC 9110 §10.1.3). */
export function refererFor(from: string | undefined, to: string, policy = DEFAULT_POLICY): string | undefined {
	if (from === undefined || policy === "no-referrer") return undefined;
	const bare = from.split("#", 1)[0];
	if (policy === "unsafe-url" || originOf(from) === originOf(to)) return bare;
	return `${originOf(from)}/`;
}

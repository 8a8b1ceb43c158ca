/**
 * The base of a party: the address below which everything of it lies, such as `https://as.example` or
 * `http://localhost:3000/s/1/as`. It has no slash at its end, no query and no fragment. A private-use scheme such as
 * `example.photos:` (RFC 8252 §7.1) is one as well; nothing below it is a path.
 */
import { pathOf } from "./raw";

/** The path of a base: empty where it has none. */
export function basePath(base: string): string {
	const host = base.indexOf("://") + 3;
	const slash = host < 3 ? -1 : base.indexOf("/", host);
	if (slash < 0) return "";
	return base.endsWith("/") ? base.slice(slash, -1) : base.slice(slash);
}

/** A path of the party, as its own pages, redirects and cookies write it: relative to the host. */
export const pathAt = (base: string, path: string): string => `${basePath(base)}${path}`;

/**
 * The path of a request as seen from the base, which is `/` itself; `undefined` where it lies elsewhere. The host is
 * not looked at: whoever brought the request here has done so.
 */
export function pathBelow(base: string, url: string): string | undefined {
	const [own, path] = [basePath(base), pathOf(url)];
	if (!path.startsWith(own)) return undefined;
	const below = path.slice(own.length);
	if (below === "") return "/";
	return own === "" || below.startsWith("/") ? below : undefined;
}

/** The name of the document that a server publishes about itself (RFC 8414 §3). */
export const SERVER_METADATA = "oauth-authorization-server";

const WELL_KNOWN = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)\/\.well-known\/([^/?#]+)/i;

/** Where a document about a base lies: its well-known path goes between host and path (RFC 8414 §3.1, RFC 9728 §3.1). */
export function wellKnownUrl(base: string, name: string): string {
	const path = basePath(base);
	return `${path === "" ? base : base.slice(0, -path.length)}/.well-known/${name}${path}`;
}

/** The name of the document about a base that a URL asks for; `undefined` where it is no well-known address of this base. */
export function wellKnownName(base: string, url: string): string | undefined {
	if (!url.includes("/.well-known/")) return undefined;
	const [, , name = ""] = WELL_KNOWN.exec(url) ?? [];
	return name !== "" && pathOf(url) === `/.well-known/${name}${basePath(base)}` ? name : undefined;
}

/** Whether a URL is of a base: it is the base, lies below it, or is a well-known address of it. */
export const isOf = (base: string, url: string): boolean =>
	startsAt(base, url) || (url.includes("/.well-known/") && startsAt(base, url.replace(WELL_KNOWN, "$1")));

const startsAt = (base: string, url: string): boolean =>
	url.startsWith(base) && (url.length === base.length || base.endsWith(":") || "/?#".includes(url.charAt(base.length)));

/**
 * Cookies as a browser keeps them (RFC 6265bis), as far as the lessons need: host-only cookies,
 * the prefixes `__Host-` and `__Secure-`, `Secure`, `SameSite` and removal by `Max-Age=0`. Modelled: no `Domain`
 * attribute, so no public suffix list.
 */
import { basePath } from "./base";
import { parseUrl } from "./form";
import { type HeaderList, headerAll } from "./message";

export interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly host: string;
	readonly path: string;
	readonly secure: boolean;
	readonly httpOnly: boolean;
	readonly sameSite: "Strict" | "Lax" | "None";
}

export type Jar = readonly Cookie[];

/** The value that one `Set-Cookie` line asks for, or `undefined` where a browser would drop it. */
export function parseSetCookie(line: string, url: string): (Cookie & { readonly remove: boolean }) | undefined {
	const [pair = "", ...rest] = line.split(";").map((part) => part.trim());
	const split = pair.indexOf("=");
	const from = parseUrl(url);
	if (split <= 0 || !from) return undefined;
	const { hostname, protocol } = from;
	const attributes = new Map<string, string>();
	for (const part of rest) {
		const equals = part.indexOf("=");
		const key = equals < 0 ? part : part.slice(0, equals);
		attributes.set(key.trim().toLowerCase(), equals < 0 ? "" : part.slice(equals + 1).trim());
	}
	const name = pair.slice(0, split);
	const cookie = {
		name,
		value: pair.slice(split + 1),
		host: hostname,
		path: attributes.get("path") || "/",
		secure: attributes.has("secure"),
		httpOnly: attributes.has("httponly"),
		sameSite: sameSiteOf(attributes.get("samesite")),
		remove: attributes.get("max-age") === "0",
	};
	if (cookie.secure && protocol !== "https:") return undefined;
	if (name.startsWith("__Secure-") && !cookie.secure) return undefined;
	if (name.startsWith("__Host-") && (!cookie.secure || cookie.path !== "/" || attributes.has("domain")))
		return undefined;
	return cookie;
}

const sameSiteOf = (text = ""): Cookie["sameSite"] =>
	/^strict$/i.test(text) ? "Strict" : /^none$/i.test(text) ? "None" : "Lax";

/** The jar after a response: same name, host and path replaces, `Max-Age=0` removes. */
export function storeCookies(jar: Jar, url: string, headers: HeaderList): Jar {
	const lines = headerAll(headers, "set-cookie");
	if (lines.length === 0) return jar;
	let next = [...jar];
	for (const line of lines) {
		const cookie = parseSetCookie(line, url);
		if (!cookie) continue;
		const { remove, ...kept } = cookie;
		next = next.filter((c) => !(c.name === kept.name && c.host === kept.host && c.path === kept.path));
		if (!remove) next.push(kept);
	}
	return next;
}

/**
 * The `Cookie` header for a top-level navigation, or `undefined` when nothing matches.
 * `crossSite` says whether another site started it: then `Strict` stays at home, and `Lax` travels
 * only with GET.
 */
export function cookieHeader(
	jar: Jar,
	url: string,
	navigation: { readonly method: string; readonly crossSite: boolean },
): string | undefined {
	const target = jar.length === 0 ? undefined : parseUrl(url);
	if (!target) return undefined;
	const { hostname, pathname, protocol } = target;
	const sent = jar.filter(
		(c) =>
			c.host === hostname &&
			pathMatches(pathname, c.path) &&
			(!c.secure || protocol === "https:") &&
			(!navigation.crossSite || c.sameSite === "None" || (c.sameSite === "Lax" && navigation.method === "GET")),
	);
	return sent.length === 0 ? undefined : sent.map((c) => `${c.name}=${c.value}`).join("; ");
}

const pathMatches = (path: string, prefix: string) =>
	path === prefix || (path.startsWith(prefix) && (prefix.endsWith("/") || path[prefix.length] === "/"));

/** The cookies of a request, as a server reads them. */
export const readCookies = (headers: HeaderList): readonly (readonly [name: string, value: string])[] =>
	headerAll(headers, "cookie").flatMap((line) =>
		line.split(";").flatMap((part): [string, string][] => {
			const split = part.indexOf("=");
			return split > 0 ? [[part.slice(0, split).trim(), part.slice(split + 1).trim()]] : [];
		}),
	);

/** The value of one cookie in a request. */
export const readCookie = (headers: HeaderList, name: string): string | undefined =>
	readCookies(headers).find(([key]) => key === name)?.[1];

/**
 * A session cookie: for its own host, over TLS, hidden from scripts. `Lax`, since with `Strict` whoever comes from a
 * client would look signed out.
 */
export const sessionCookie = (name: string, value: string): readonly [string, string] => [
	"Set-Cookie",
	`${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`,
];

/** A cookie of a party's own, as it sets it and takes it away. */
export interface OwnCookie {
	readonly name: string;
	set(value: string): readonly [string, string];
	readonly forget: readonly [string, string];
}

/**
 * A session cookie that only the pages below a base are sent: `HttpOnly`, and `Lax`, since it has to come along when
 * another site sends the browser here. With `None` it also comes along into a frame of another site.
 *
 * With a host to itself a party uses `__Host-`, so that no other host and no plain http can plant one. That prefix wants
 * `Path=/`, so below a path it is `__Secure-`, and the path alone keeps neighbours on the host apart: enough against
 * mixing sessions up, and no wall against a neighbour who wants to. Over plain http, which only a server on one's own
 * machine speaks, browsers differ about `Secure`, and both prefixes need it: there are none.
 */
export function cookieAt(base: string, own: string, sameSite: Cookie["sameSite"] = "Lax"): OwnCookie {
	const path = basePath(base);
	const isSecure = !base.startsWith("http:");
	const name = `${isSecure ? (path === "" ? "__Host-" : "__Secure-") : ""}${own}`;
	const attributes = `Path=${path || "/"}; ${isSecure ? "Secure; " : ""}HttpOnly; SameSite=${sameSite}`;
	return {
		name,
		set: (value) => ["Set-Cookie", `${name}=${value}; ${attributes}`],
		forget: ["Set-Cookie", `${name}=; ${attributes}; Max-Age=0`],
	};
}

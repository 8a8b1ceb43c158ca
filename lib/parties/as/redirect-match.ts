/** How a sent `redirect_uri` is compared with a registered one. Only `exact` is allowed (OAuth 2.1 §2.3.1). */
import type { LevelOf } from "../../vocabulary/controls";

/**
 * The rule by which a server of each level would have registered this client: a pattern, a prefix, or
 * the URI itself. Patterns and prefixes are what RFC 9700 §4.1 warns of; they exist to be attacked.
 */
export function registeredRule(uri: string, mode: LevelOf<"redirectMatch">): string {
	if (mode === "exact") return uri;
	const split = /^([a-z][a-z0-9+.-]*:(?:\/\/)?)([^/]*)(?:\/|$)/i.exec(uri);
	const [, scheme = "", host = ""] = split ?? [];
	if (mode === "prefix") return `${scheme}${host}/`;
	return host === "" ? `${scheme}*` : `${scheme}*${host}/*`;
}

/** Whether a sent URI fits. Never throws: the text comes from anybody. */
export function matchesRegistered(sent: string, registered: string, mode: LevelOf<"redirectMatch">): boolean {
	// Whoever compares loosely allows no less than the exact comparison.
	if (sent === registered || sameLoopback(sent, registered)) return true;
	const rule = registeredRule(registered, mode);
	if (mode === "exact") return false;
	if (mode === "prefix") return sent.startsWith(rule);
	const pattern = rule
		.split("*")
		.map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, "\\$&"))
		.join(".*");
	return new RegExp(`^${pattern}$`).test(sent);
}

const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::([1-9]\d{0,4}))?(\/[^#]*)?$/;

const LAST_PORT = 65_535;

/** Loopback IP literals may use any port, because an app cannot know a free one in advance (OAuth 2.1 §8.4.2). */
function sameLoopback(sent: string, registered: string): boolean {
	const a = LOOPBACK.exec(sent);
	const b = LOOPBACK.exec(registered);
	return a !== null && b !== null && a[1] === b[1] && a[3] === b[3] && Number(a[2] ?? 80) <= LAST_PORT;
}

/**
 * Where the parties of a sandbox lie: below a path of the lab's one origin, so that every real client resolves them and
 * any number of sandboxes needs no host of its own.
 */

/** The parties of a sandbox that answer requests, by lane. */
export const labParties = ["as", "rs", "tools", "other"] as const;
export type LabParty = (typeof labParties)[number];

/** The segment of the path that each has. */
const SEGMENTS: Readonly<Record<LabParty, string>> = { as: "as", rs: "api", tools: "mcp", other: "other" };

export interface Addresses {
	/** The issuer, below which all endpoints of the authorization server lie. */
	readonly issuer: string;
	readonly api: string;
	/** The one endpoint of the tool server. */
	readonly mcp: string;
	/** A second issuer, which is the attacker's and answers only where a fault says so. */
	readonly other: string;
}

/** @param origin of the lab, such as `http://127.0.0.1:4180` */
export const addressesOf = (origin: string, sandbox: string): Addresses => ({
	issuer: `${origin}/${sandbox}/${SEGMENTS.as}`,
	api: `${origin}/${sandbox}/${SEGMENTS.rs}`,
	mcp: `${origin}/${sandbox}/${SEGMENTS.tools}`,
	other: `${origin}/${sandbox}/${SEGMENTS.other}`,
});

const WELL_KNOWN = /^\/\.well-known\/[^/?#]+(?=\/)/;

/**
 * The sandbox that a request target names, whether or not there is one; `undefined` where it names none. Well-known
 * addresses are inserted before the path of their party (RFC 8414 §3.1, RFC 9728 §3.1).
 * @param target in origin form, as the request line says it (RFC 9112 §3.2.1)
 */
export function sandboxIn(target: string): string | undefined {
	const path = target.startsWith("/.") ? target.replace(WELL_KNOWN, "") : target;
	const [, id, segment] = /^\/([^/?#]+)\/([^/?#]+)/.exec(path) ?? [];
	return id !== undefined && Object.values(SEGMENTS).includes(segment ?? "") ? id : undefined;
}

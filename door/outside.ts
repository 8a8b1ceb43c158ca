/**
 * Fetching a client's metadata document from the internet, where the owner of a sandbox allows it. Never from a private
 * address: whoever names a document would otherwise have this machine ask its neighbours (CIMD, RFC 9700 §4.11).
 */
import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request as requestOverTls } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { HttpRequest, HttpResponse } from "../lib/http/message";
import type { Limits } from "./limits";
import { headersOf } from "./request";

const NOBODY: HttpResponse = { status: 0, headers: [], body: "" };

const listOf = (type: "ipv4" | "ipv6", nets: readonly (readonly [net: string, bits: number])[]): BlockList => {
	const list = new BlockList();
	for (const [net, bits] of nets) list.addSubnet(net, bits, type);
	return list;
};

/** Addresses that are not of the public internet (RFC 6890). */
const RESERVED = listOf("ipv4", [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
]);

/** Of IPv6 only global unicast is public: no form that stands for an address of IPv4, such as `::ffff:127.0.0.1`, lies in it. */
const GLOBAL_V6 = listOf("ipv6", [["2000::", 3]]);

/** Within it: of protocols (Teredo among them), for documentation, and 6to4, which carries an address of IPv4. */
const RESERVED_V6 = listOf("ipv6", [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
]);

/** Whether an address is one of the public internet. Text that is no address is not. */
export const isPublic = (address: string): boolean =>
	isIP(address) === 4
		? !RESERVED.check(address, "ipv4")
		: isIP(address) === 6 && GLOBAL_V6.check(address, "ipv6") && !RESERVED_V6.check(address, "ipv6");

type Bounds = Pick<Limits, "documentOctets" | "documentTime" | "documentsAtOnce">;

interface Resolved {
	readonly address: string;
	readonly family: number;
}

/** What stands between this machine and the internet. */
export interface Way {
	resolve(name: string): Promise<Resolved>;
	isAllowed(address: string): boolean;
	/** Whom to believe about names, where that is somebody else than the runtime believes. */
	readonly ca?: string;
}

const INTERNET: Way = { resolve: (name) => lookup(name), isAllowed: isPublic };

/**
 * Asks for documents, over TLS alone, and for so many at once: whoever names one makes this machine send a request.
 * @param way another one in tests
 * @returns fetches one. What came back, without following a redirect; status 0 where nobody may be asked, nobody answers
 * in time, or too much comes
 */
export function createOutside(limits: Bounds, way = INTERNET) {
	let open = 0;
	return async (request: HttpRequest): Promise<HttpResponse> => {
		if (open >= limits.documentsAtOnce) return NOBODY;
		open += 1;
		try {
			return await fetchPublic(request, limits, way);
		} finally {
			open -= 1;
		}
	};
}

async function fetchPublic({ url, headers }: HttpRequest, limits: Bounds, way: Way): Promise<HttpResponse> {
	const target = URL.canParse(url) ? new URL(url) : undefined;
	if (target?.protocol !== "https:") return NOBODY;
	const signal = AbortSignal.timeout(limits.documentTime);
	const late = new Promise<undefined>((resolve) =>
		signal.addEventListener("abort", () => resolve(undefined), { once: true }),
	);
	const found = way.resolve(target.hostname.replace(/^\[|\]$/g, "")).catch(() => undefined);
	// The address that was looked at is the one that is asked, so that a name cannot mean two.
	const resolved = await Promise.race([found, late]);
	if (!resolved || !way.isAllowed(resolved.address)) return NOBODY;
	return ask(target, { headers: Object.fromEntries(headers), signal, ca: way.ca }, resolved, limits).catch(
		() => NOBODY,
	);
}

interface Sending {
	readonly headers: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
	readonly ca: string | undefined;
}

const ask = (url: URL, sending: Sending, resolved: Resolved, { documentOctets }: Bounds): Promise<HttpResponse> =>
	new Promise((resolve, reject) => {
		const lookup = pinnedTo(resolved);
		requestOverTls(url, { ...sending, lookup, agent: false }, (message) => {
			bodyOf(message, documentOctets).then(
				(body) => resolve({ status: message.statusCode ?? 0, headers: headersOf(message), body }),
				reject,
			);
		})
			.on("error", reject)
			.end();
	});

/** Every name has this one address. The runtime asks for one or for all of them. */
const pinnedTo =
	({ address, family }: Resolved): LookupFunction =>
	(_, { all }, done) =>
		all ? done(null, [{ address, family }]) : done(null, address, family);

/** Rejects where there is more than that, or where it breaks off. */
async function bodyOf(message: IncomingMessage, most: number): Promise<string> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of message as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > most) throw new Error("The document is too large");
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
}

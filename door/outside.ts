/**
 * Fetching a client's metadata document from the internet, where the owner of a sandbox allows it. Never from a private
 * address: whoever names a document would otherwise have this machine ask its neighbours (CIMD, RFC 9700 §4.11).
 */
import { lookup } from "node:dns/promises";
import { request as requestOverTls } from "node:https";
import { BlockList, isIP } from "node:net";
import type { HttpRequest, HttpResponse } from "../lib/http/message";
import type { Limits } from "./limits";
import { headersOf } from "./request";

const NOBODY: HttpResponse = { status: 0, headers: [], body: "" };

/** Addresses that are not of the public internet (RFC 6890). */
const RESERVED = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const)
	RESERVED.addSubnet(net, bits, "ipv4");

/** Of IPv6 only global unicast is public, without what stands for an address of IPv4. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet("2000::", 3, "ipv6");
const NOT_PUBLIC_V6 = new BlockList();
NOT_PUBLIC_V6.addSubnet("2001:db8::", 32, "ipv6");
NOT_PUBLIC_V6.addSubnet("2002::", 16, "ipv6");
NOT_PUBLIC_V6.addSubnet("2001::", 32, "ipv6");

/** Whether an address is one of the public internet. */
export const isPublic = (address: string): boolean =>
	isIP(address) === 4
		? !RESERVED.check(address, "ipv4")
		: isIP(address) === 6 && PUBLIC_V6.check(address, "ipv6") && !NOT_PUBLIC_V6.check(address, "ipv6");

type Bounds = Pick<Limits, "documentOctets" | "documentTime">;

/** @returns what came back, without following a redirect; status 0 where nobody may be asked, or nobody answers */
export async function fetchPublic({ url, headers }: HttpRequest, limits: Bounds): Promise<HttpResponse> {
	const target = URL.canParse(url) ? new URL(url) : undefined;
	if (target?.protocol !== "https:") return NOBODY;
	// The address that was looked at is the one that is asked, so that a name cannot mean two.
	const address = await lookup(target.hostname.replace(/^\[|\]$/g, "")).catch(() => undefined);
	if (!address || !isPublic(address.address)) return NOBODY;
	return ask(target, headers, address, limits).catch(() => NOBODY);
}

function ask(
	url: URL,
	headers: HttpRequest["headers"],
	{ address, family }: { readonly address: string; readonly family: number },
	{ documentOctets, documentTime }: Bounds,
): Promise<HttpResponse> {
	return new Promise((resolve, reject) => {
		const asked = requestOverTls(
			url,
			{
				headers: Object.fromEntries(headers),
				signal: AbortSignal.timeout(documentTime),
				lookup: (_, __, done) => done(null, [{ address, family }]),
			},
			(message) => {
				const parts: Buffer[] = [];
				let size = 0;
				message.on("data", (part: Buffer) => {
					size += part.length;
					if (size > documentOctets) message.destroy(new Error("The document is too large"));
					else parts.push(part);
				});
				message.on("error", reject);
				message.on("end", () =>
					resolve({
						status: message.statusCode ?? 0,
						headers: headersOf(message),
						body: Buffer.concat(parts).toString("utf8"),
					}),
				);
			},
		);
		asked.on("error", reject).end();
	});
}

/** RFC 9440 from end to end: what the proxy passes on, and what the API behind it makes of it. */
import { describe, expect, test } from "vitest";
import { lanes, rsMemory } from "../../cast/cast";
import { jobCertificate, mallorysCertificate } from "../../crypto/certificates";
import { connectedWith } from "../../http/connection";
import { get, type HeaderList, headerAll } from "../../http/message";
import { API } from "../../testing/bench";
import type { LevelOf } from "../../vocabulary/controls";
import type { Lane } from "../../vocabulary/lanes";
import { defaultSettings } from "../../vocabulary/settings";
import { CLOCK_START } from "../../world/clock";
import { seeded } from "../../world/dice";
import type { World } from "../../world/world";
import { isAsking } from "../context";
import { createNetwork } from "../network";
import { program } from "../programs";
import { behindProxy } from "./behind-proxy";
import { certificateTold, clientCert } from "./client-cert";
import { reverseProxy } from "./reverse-proxy";

const LINK = { host: "api.internal", proxy: "CN=proxy,O=Example" } as const;
const ORIGIN = `https://${LINK.host}`;
const proxyLane: Lane = {
	...lanes.rs,
	id: "proxy",
	program: program("tested-proxy", reverseProxy(LINK)),
};
const apiLane: Lane = {
	...lanes.rs,
	base: ORIGIN,
	also: `http://${LINK.host}`,
	program: program("tested-api-behind", behindProxy(LINK)),
};

function networkOf(
	strip: LevelOf<"proxyStrip"> = "on",
	cast = [proxyLane, apiLane],
	proxyLink: LevelOf<"proxyLink"> = "mutual",
) {
	const memory = { rs: rsMemory() };
	const world: World = { clock: CLOCK_START, draws: {}, values: [], memory, open: {} };
	const settings = { ...defaultSettings, levels: { proxyStrip: strip, proxyLink } };
	return createNetwork(cast, world, settings, seeded(world, "a"));
}

/** What the proxy asks the API. */
async function passedOn(strip: LevelOf<"proxyStrip">, headers: HeaderList, certificate?: string) {
	const request = get(`${API}/photos?page=2`, headers);
	const tls = certificate === undefined ? {} : { tls: connectedWith(certificate) };
	const { answer } = await networkOf(strip).begin({ ...request, ...tls });
	return isAsking(answer) ? answer.ask : undefined;
}

const told = (headers: HeaderList = []) => headerAll(headers, "client-cert");
const FORGED: HeaderList = [
	["CLIENT-cert", `:${mallorysCertificate}:`],
	["Accept", "application/json"],
];

describe("the proxy", () => {
	test.each([
		["off", undefined, [`:${mallorysCertificate}:`]],
		["on", undefined, []],
		["off", jobCertificate, [`:${jobCertificate}:`]],
		["on", jobCertificate, [`:${jobCertificate}:`]],
	] as const)("stripping %s, and a certificate %#", async (strip, certificate, expected) => {
		expect(told((await passedOn(strip, FORGED, certificate))?.headers)).toEqual(expected);
	});

	test("passes on everything else, to where the API listens, on a connection of its own", async () => {
		expect(await passedOn("on", FORGED, jobCertificate)).toMatchObject({
			method: "GET",
			url: `${ORIGIN}/photos?page=2`,
			headers: [["Accept", "application/json"], clientCert(jobCertificate)],
			tls: { clientSubject: LINK.proxy },
		});
	});

	test("passes the API's answer back, and says 502 where nobody answers", async () => {
		const nowhere = get(`${API}/nowhere`);
		expect((await networkOf().deliver(nowhere)).response.status).toBe(404);
		expect((await networkOf("on", [proxyLane]).deliver(nowhere)).response.status).toBe(502);
	});
});

describe("the header", () => {
	test.each([
		["one", [clientCert("AAAA")], "AAAA"],
		["none", [], undefined],
		["two", [clientCert("AAAA"), clientCert("BBBB")], undefined],
		["one without colons", [["Client-Cert", "AAAA"]], undefined],
		["a list", [["Client-Cert", ":AAAA:, :BBBB:"]], undefined],
	] as const)("%s", (_, headers, expected) => {
		expect(certificateTold(headers)).toBe(expected);
	});
});

describe("the connection behind the proxy", () => {
	const askedAt = async (level: LevelOf<"proxyLink">) => {
		const { answer } = await networkOf("on", undefined, level).begin(get(`${API}/photos`));
		return isAsking(answer) ? answer.ask : undefined;
	};

	test.each([
		["plain", `http://${LINK.host}`, undefined],
		["tls", ORIGIN, undefined],
		["mutual", ORIGIN, { clientSubject: LINK.proxy }],
	] as const)("%s: where it leads, and what it proves", async (level, origin, tls) => {
		const asked = await askedAt(level);
		expect([asked?.url, asked?.tls]).toEqual([`${origin}/photos`, tls]);
	});

	test.each([
		["plain", 401, 0],
		["tls", 0, 401],
		["mutual", 0, 401],
	] as const)("%s: the API listens at one address of the two", async (level, plain, safe) => {
		const at = networkOf("on", undefined, level);
		const status = async (url: string) => (await at.deliver(get(url))).response.status;
		expect([await status(`http://${LINK.host}/photos`), await status(`${ORIGIN}/photos`)]).toEqual([plain, safe]);
	});
});

test("the API behind is found below its own address, and answers as the one in front", async () => {
	const { response } = await networkOf().deliver(get(`${API}/photos`));
	expect(response.status).toBe(401);
	expect(response.headers.map(([, value]) => value).join()).toContain(`${API}/.well-known/oauth-protected-resource`);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cast, EVIL_ISSUER, REDIRECT_URI, twoServers } from "@/testing/mix-up";
import { API, CLIENT_ID, ISSUER } from "../../cast/cast";
import { queryOf } from "../../http/form";
import { get, header, post, redirect } from "../../http/message";
import { damaged, damages } from "../../testing/mutate";
import { seeded } from "../../world/dice";
import { recall } from "../../world/world";
import { createNetwork, NO_ANSWER } from "../network";
import { keepOwn, sendOn } from "./server";

const ASKED = `${EVIL_ISSUER}/authorize?response_type=code&client_id=photo-print-evil&redirect_uri=${encodeURIComponent(REDIRECT_URI)}&state=s&code_challenge=c&resource=https%3A%2F%2Fevil-api.example`;

async function start(levels: Parameters<typeof settingsWith>[0] = {}) {
	const settings = settingsWith(levels);
	const world = await twoServers(settings);
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const [lane] = cast.filter(({ role }) => role === "attacker");
	if (!lane) throw new Error("There is no attacker");
	const answer = async (request: Parameters<typeof network.deliver>[0]) => (await network.deliver(request)).response;
	return { world, network, answer, at: network.contextOf(lane), memory: recall(world, "attacker", "attacker") };
}

const settingsWith = (levels: { readonly clientType?: "confidential" }) =>
	({ profile: "weakest", levels, skippedChecks: [], seed: "a" }) as const;

describe("the metadata of the attacker's server", () => {
	test("name its own issuer, so the client takes them", async () => {
		const { world } = await start();
		const [other] = recall(world, "client", "client").otherServers ?? [];
		expect(other?.metadata).toEqual({
			issuer: EVIL_ISSUER,
			authorization_endpoint: `${EVIL_ISSUER}/authorize`,
			token_endpoint: `${EVIL_ISSUER}/token`,
		});
		expect(recall(world, "client", "client").metadata.token_endpoint).toBe(`${ISSUER}/token`);
	});

	test.each([
		["POST", "/.well-known/oauth-authorization-server", 405],
		["POST", "/authorize", 405],
		["GET", "/token", 405],
		["GET", "/login", 404],
		["GET", "/toString", 404],
	])("%s %s: %i", async (method, path, status) => {
		const { answer } = await start();
		expect(await answer({ ...get(EVIL_ISSUER + path), method })).toMatchObject({ status });
	});

	test("HEAD is answered as GET, without the body (RFC 9110 §9.3.2)", async () => {
		const { answer } = await start();
		const url = `${EVIL_ISSUER}/.well-known/oauth-authorization-server`;
		const byGet = await answer(get(url));
		expect(await answer({ ...get(url), method: "HEAD" })).toEqual({ ...(byGet as object), body: "" });
	});

	test("an attacker without a server does not answer", async () => {
		const { answer, world } = await start();
		world.memory.attacker = { role: "attacker" };
		expect(await answer(get(ASKED))).toMatchObject({ status: 0 });
	});
});

describe("its authorization endpoint", () => {
	test("sends the browser on, with the client_id and the API of the honest server and all else unchanged", async () => {
		const { answer } = await start();
		const response = await answer(get(ASKED));
		const location = header(response.headers, "location") ?? "";
		expect(response.status).toBe(303);
		expect(location.startsWith(`${ISSUER}/authorize?`)).toBe(true);
		expect(queryOf(location)).toEqual([
			["response_type", "code"],
			["client_id", CLIENT_ID],
			["redirect_uri", REDIRECT_URI],
			["state", "s"],
			["code_challenge", "c"],
			["resource", API],
		]);
	});

	test("for a confidential client it first begins a sign-in of its own, and plants that challenge", async () => {
		const { answer, at, memory } = await start({ clientType: "confidential" });
		expect(await answer(get(ASKED))).toMatchObject({ status: 303 });
		expect(memory.own?.cookie).toMatch(/^__Host-photos=./);
		keepOwn(
			at,
			redirect("https://as.example/authorize?state=own&code_challenge=planted", [["Set-Cookie", "a=b; Path=/"]]),
		);
		expect(memory.own).toEqual({ cookie: "a=b", state: "own", codeChallenge: "planted" });
		const location = header((await sendOn(ASKED, at)).headers, "location") ?? "";
		expect(new Map(queryOf(location)).get("code_challenge")).toBe("planted");
		expect(new Map(queryOf(location)).get("state")).toBe("s");
	});
});

describe("its token endpoint", () => {
	test("keeps the code and the verifier, and answers with an ordinary error", async () => {
		const { answer, memory } = await start();
		const response = await answer(
			post(`${EVIL_ISSUER}/token`, "grant_type=authorization_code&code=c1&code_verifier=v1"),
		);
		expect(response).toMatchObject({ status: 400 });
		expect([memory.code, memory.codeVerifier]).toEqual(["c1", "v1"]);
	});

	test("keeps nothing that was not sent", async () => {
		const { answer, memory } = await start();
		await answer(post(`${EVIL_ISSUER}/token`, "grant_type=authorization_code&code="));
		expect([memory.code, memory.codeVerifier]).toEqual([undefined, undefined]);
	});
});

test("answers whatever comes, and leads nowhere but to the honest server", async () => {
	const { network } = await start();
	const requests = [get(ASKED), post(`${EVIL_ISSUER}/token`, "grant_type=authorization_code&code=c1&client_id=x")];
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...requests), damages, async (request, list) => {
			const { response } = await network.deliver(damaged(request, list));
			if (response === NO_ANSWER) return;
			expect([303, 400, 404, 405]).toContain(response.status);
			const location = header(response.headers, "location");
			if (location !== undefined) expect(location.startsWith(`${ISSUER}/authorize`)).toBe(true);
		}),
		{ seed: 44, numRuns: 1000, endOnFailure: true },
	);
});

import { describe, expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { clientDemonstrationKey, demonstrationKey } from "@/lib/crypto/keys";
import { signJwt } from "@/lib/crypto/sign-jwt";
import type { Scenario } from "@/lib/flow/define";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { at, form, header, second } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { flow } from "./flow";

const settings = { levels: { clientAuth: "private_key_jwt" } } as const;
const honest = await runScenario(flow, { settings });
const made = (run: Run, kind: string) => run.values.filter((value) => value.kind === kind).map(({ text }) => text);
const [assertion = ""] = made(honest, "client_assertion");
const decoded = decodeJwt(assertion);
const claims = "claims" in decoded ? decoded.claims : {};
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

const putAssertion = (text: string) => form("client_assertion").set(text);
const runWith = (scenario: Partial<Scenario>) => runScenario(flow, { settings, ...scenario });
/** A learner who edits the assertion by hand: the client's name stands beside it, so that it is still found. */
const endWith = async (text: string) => {
	const run = await runWith({ edits: [at("token", putAssertion(text), form("client_id").add("archive-job"))] });
	return [run.end.state, ...refusalsOf(run)];
};

describe("what the default run teaches", () => {
	test("seven hops, no front channel, no person", async () => {
		const run = await runScenario(flow, {});
		expect(run.hops.map(({ message }) => `${message.note}.${message.kind}`)).toEqual([
			"prepare.work",
			"token.request",
			"token.checks",
			"token.response",
			"api.request",
			"api.checks",
			"api.response",
		]);
		expect(run.hops.some(({ message }) => "channel" in message && message.channel === "front")).toBe(false);
		expect(run.lanes.some(({ role }) => role === "browser")).toBe(false);
	});

	test("the token is about the program, nobody signed in, and there is no refresh token", () => {
		const [token = ""] = made(honest, "access_token");
		const access = decodeJwt(token);
		expect("claims" in access && access.claims).toMatchObject({
			sub: "archive-job",
			client_id: "archive-job",
			aud: "https://api.example",
			scope: "photos.read",
		});
		expect("claims" in access && access.claims).not.toHaveProperty("auth_time");
		expect(JSON.stringify(honest.hops)).not.toContain("refresh_token");
	});

	test("the program gets its own pictures, and nothing of Ada's", () => {
		const last = honest.hops.at(-1)?.message;
		expect(last?.kind === "response" && JSON.parse(last.response.body)).toEqual({
			photos: ["cover-2025.jpg", "cover-2026.jpg"],
		});
		expect(JSON.stringify(honest.hops)).not.toContain("harbour.jpg");
	});
});

describe("the assertion", () => {
	test("says who, for whom alone, until when, and has a number", () => {
		expect("header" in decoded && decoded.header).toEqual({
			alg: "RS256",
			typ: "client-authentication+jwt",
			kid: "client-demo-1",
		});
		expect(claims).toEqual({
			iss: "archive-job",
			sub: "archive-job",
			aud: "https://as.example",
			iat: expect.any(Number),
			exp: expect.any(Number),
			jti: expect.any(String),
		});
		expect(Number(claims.exp) - Number(claims.iat)).toBe(60);
	});

	test("is made in the first hop and sent in the second", () => {
		const value = honest.values.find(({ kind }) => kind === "client_assertion");
		expect(value?.bornAt).toBe(0);
		const second = honest.hops[1]?.message;
		expect(second?.kind === "request" && second.request.body).toContain(assertion);
	});

	test.each([
		["a character of the payload changed", () => assertion.replace(/\.(.)/, ".f"), "assertion.readable"],
		["the signature cut off", () => assertion.replace(/[^.]*$/, ""), "assertion.signature-valid"],
		[
			"alg none",
			() => `${base64url({ alg: "none", kid: "client-demo-1" })}.${base64url(claims)}.`,
			"assertion.algorithm-allowed",
		],
		["an access token's type", () => signJwt("at+jwt", claims, clientDemonstrationKey), "assertion.type-fits"],
		["another key", () => signJwt("JWT", claims, demonstrationKey), "assertion.key-registered"],
		[
			"another key under the registered name",
			() => signJwt("JWT", claims, { ...demonstrationKey, kid: "client-demo-1" }),
			"assertion.signature-valid",
		],
		[
			"another issuer",
			() => signJwt("JWT", { ...claims, iss: "photo-print" }, clientDemonstrationKey),
			"assertion.names-the-client",
		],
		[
			"the token endpoint as audience",
			() => signJwt("JWT", { ...claims, aud: "https://as.example/token" }, clientDemonstrationKey),
			"assertion.audience-is-issuer",
		],
		["a past time", () => signJwt("JWT", { ...claims, exp: 1 }, clientDemonstrationKey), "assertion.in-time"],
		["no number", () => signJwt("JWT", { ...claims, jti: "" }, clientDemonstrationKey), "assertion.unused"],
	] as const)("edited: %s", async (_, text, check) => {
		expect(await endWith(await text())).toEqual(["tokenRefused", check]);
	});

	test("works once: where the token is asked for again, the first assertion is refused and a new one is not", async () => {
		const badToken = at("api", header("Authorization").set("Bearer not-a-token"));
		const replayed = await runWith({ edits: [badToken, at(second("token"), putAssertion(assertion))] });
		expect([replayed.end.state, refusalsOf(replayed).at(-1)]).toEqual(["tokenRefused", "assertion.unused"]);
		const fresh = await runWith({ edits: [badToken] });
		expect(fresh.end.state).toBe("done");
		expect(new Set(made(fresh, "client_assertion")).size).toBe(2);
	});
});

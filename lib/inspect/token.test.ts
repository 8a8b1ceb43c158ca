import { describe, expect, test } from "vitest";
import { dpop, tokenExchange as exchange, flow, oidcLogin } from "@/testing/lessons";
import { demonstrationKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { computeRun } from "../flow/read/compute";
import { CRITICAL, TEXT_EXP } from "../testing/inputs";
import { rfc7515A2Jws } from "../testing/vectors";
import { defaultSettings } from "../vocabulary/settings";
import { CLOCK_START } from "../world/clock";
import { tokenOfRun } from "./source";
import { tryToken } from "./token";

const run = await computeRun(flow, { settings: defaultSettings, choices: [], edits: [] });
const token = tokenOfRun(run);
const text = token?.text ?? "";
const clock = token?.clock ?? 0;

describe("the token of a run", () => {
	test("is made by the authorization server, and used before it expires", () => {
		expect(token).toMatchObject({ lesson: "code-pkce", maker: { role: "as" }, hop: expect.stringMatching(/^\d+$/) });
		expect(clock - CLOCK_START).toBeGreaterThan(0);
		expect(clock - CLOCK_START).toBeLessThan(300);
	});

	test("is absent where the user denies", async () => {
		const denied = await computeRun(flow, { settings: defaultSettings, choices: ["right", "deny"], edits: [] });
		expect(tokenOfRun(denied)).toBeUndefined();
	});

	test("is the one that the API received, not one from before the run or for another service", async () => {
		const run = await computeRun(exchange, { settings: defaultSettings, choices: [], edits: [] });
		const made = run.values.filter(({ kind }) => kind === "access_token").map(({ text }) => text);
		const found = tokenOfRun(run);
		expect([made.length, made.indexOf(found?.text ?? "")]).toEqual([5, 4]);
		expect((await tryToken(found?.text ?? "", "api", found?.clock ?? 0)).response?.status).toBe(200);
	});
});

describe("what the API says", () => {
	test("yes to the run's own token, by the same checks as in the run", async () => {
		const trial = await tryToken(text, "api", clock);
		const inRun = run.hops.flatMap(({ message }) =>
			message.kind === "checks" && message.checks.some(({ id }) => id.startsWith("api.")) ? message.checks : [],
		);
		expect(trial.response?.status).toBe(200);
		const own = trial.checks.filter(({ id }) => id.startsWith("api."));
		expect(own).toEqual(inRun);
		// What the API asks about proofs does not concern an unbound token.
		const others = trial.checks.filter((check) => !own.includes(check));
		expect(others.filter(({ verdict }) => verdict !== "skipped").map(({ id }) => id)).toEqual(["dpop.scheme-fits"]);
		expect(trial.error).toBeUndefined();
	});

	test.each<[string, () => string | Promise<string>, "api" | "other", number, string]>([
		["another API", () => text, "other", clock, "api.audience-mine"],
		["the second in which it expires", () => text, "api", clock + 298, "api.not-expired"],
		[
			"another payload",
			() => text.replace(/\.[^.]*\./, `.${btoa("{}").replace(/=+$/, "")}.`),
			"api",
			clock,
			"api.signature-valid",
		],
		["a token from elsewhere", () => rfc7515A2Jws, "api", clock, "api.type-access-token"],
		[
			"a key of somebody else",
			() => signJwt("at+jwt", {}, { ...demonstrationKey, kid: "k" }),
			"api",
			clock,
			"api.key-known",
		],
		[
			"a critical extension that nobody knows, under a good signature",
			() => CRITICAL,
			"api",
			clock,
			"api.critical-understood",
		],
		["an end that is a text", () => TEXT_EXP, "api", 1795165300, "api.not-expired"],
		["no JWT", () => "mF_9.B5f-4.1JqM", "api", clock, "api.token-readable"],
	])("no: %s", async (_, make, api, at, check) => {
		const trial = await tryToken(await make(), api, at);
		expect(trial).toMatchObject({ error: "invalid_token", refusal: { check, status: 401 }, response: { status: 401 } });
		expect(trial.checks.at(-1)).toMatchObject({ id: check, verdict: "failed" });
	});

	test("one second before its end it still counts", async () => {
		expect((await tryToken(text, "api", clock + 297)).response?.status).toBe(200);
	});

	test("403 where the scope is too small", async () => {
		const about = { sub: "ada", client_id: "photo-print", iat: clock, jti: "t1" };
		const meant = { iss: "https://as.example", aud: "https://api.example", exp: clock + 9, scope: "photos.write" };
		const claims = { ...about, ...meant };
		const trial = await tryToken(await signJwt("at+jwt", claims, demonstrationKey), "api", clock);
		expect(trial).toMatchObject({ error: "insufficient_scope", response: { status: 403 } });
	});
});

test("an ID Token opens no API: it is refused by its typ, although the same key signed it", async () => {
	const login = await computeRun(oidcLogin, { settings: defaultSettings, choices: [], edits: [] });
	const idToken = login.values.find(({ kind }) => kind === "id_token")?.text ?? "";
	const trial = await tryToken(idToken, "api", clock);
	expect([trial.response?.status, trial.refusal?.check]).toEqual([401, "api.type-access-token"]);
	expect(trial.checks.at(-1)?.compared?.left.text).toBe("JWT");
});

test("a bound token opens nothing as a bearer token, and the API asks what that of the DPoP lesson asks", async () => {
	const bound = await computeRun(dpop, { settings: dpop.defaults, choices: [], edits: [] });
	const found = tokenOfRun(bound);
	const trial = await tryToken(found?.text ?? "", "api", found?.clock ?? 0);
	expect(trial).toMatchObject({
		error: "invalid_token",
		refusal: { check: "dpop.scheme-fits", status: 401 },
		response: { status: 401 },
	});
	expect(trial.checks.at(-1)?.compared).toMatchObject({ left: { text: "Bearer" }, right: { text: "DPoP" } });
	const asThief = bound.hops.flatMap(({ message }) =>
		message.kind === "response" && message.refusal?.check === "dpop.scheme-fits" ? [message.checks] : [],
	);
	// The thief comes later, so the seconds that are left differ.
	const said = (checks: typeof trial.checks) => checks.map(({ id, verdict }) => `${id} ${verdict}`);
	expect(asThief.map(said)).toEqual([said(trial.checks)]);
});

/** Damaged exchanges: no exception, no 5xx, and no token that was not earned. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeJwt } from "../crypto/jwt";
import { type HttpRequest, post } from "../http/message";
import { anySettings, sendAnything } from "../testing/anything";
import { API, bodyOf } from "../testing/bench";
import { exchangePost, forkExchange, startExchange } from "../testing/exchange";
import { damaged, damages } from "../testing/mutate";
import { isAsking } from "./context";
import { onwardOf } from "./service/onward";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });
const OK_TOKEN = [200, 400, 401, 405];
const IMAGES = "https://images.example";

/** Changes of the exchange's own fields, to values that somebody might try. */
const attempts = fc.dictionary(
	fc.constantFrom("subject_token", "actor_token", "actor_token_type", "resource", "audience", "scope", "client_id"),
	fc.constantFrom(
		"",
		"a.b.c",
		"SUBJECT",
		"ACTOR",
		"IMAGES",
		API,
		IMAGES,
		"photos.write",
		"prints.create",
		"photo-print",
	),
	{ maxKeys: 2 },
);

describe("a token exchange", () => {
	test("issues only for this user, this target, this scope and this actor", async () => {
		const bench = await startExchange();
		const named: Readonly<Record<string, string>> = {
			SUBJECT: bench.subjectToken,
			ACTOR: bench.actorToken,
			IMAGES: onwardOf(bench.lane("images")).actorToken ?? "",
		};
		const before = Object.keys(bench.as.tokens).length;
		const answers: number[] = [];
		await fc.assert(
			fc.asyncProperty(attempts, damages, async (change, list) => {
				const real = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, named[value] ?? value]));
				const request: HttpRequest = damaged(exchangePost(bench, real), list);
				const fork = forkExchange(bench);
				const response = await sendAnything(fork, request, OK_TOKEN);
				answers.push(response.status);
				const issued = Object.keys(fork.as.tokens).length - before;
				expect(issued).toBe(response.status === 200 ? 1 : 0);
				if (issued === 0) return;
				const decoded = decodeJwt(String(bodyOf(response).access_token));
				expect("claims" in decoded ? decoded.claims : {}).toMatchObject({
					sub: "ada",
					aud: IMAGES,
					client_id: "print-service",
					scope: "photos.read",
					act: { sub: "print-service" },
				});
				const form = new URLSearchParams(`?${request.body}`);
				const secret = form.getAll("client_secret").find((value) => value !== "");
				expect([request.method, secret]).toEqual(["POST", bench.secret]);
				expect(canonical(form.getAll("subject_token").find((value) => value !== ""))).toBe(
					canonical(bench.subjectToken),
				);
			}),
			parameters(31, 800),
		);
		for (const status of OK_TOKEN) expect(answers.filter((one) => one === status).length).toBeGreaterThan(5);
	});

	test("answers under any settings, any token in any place", async () => {
		const bench = await startExchange();
		const member = fc.constantFrom(
			null,
			1,
			"ada",
			[],
			["x"],
			{ sub: 1 },
			{ sub: { toString: 1 } },
			{ toString: 1 },
			1e300,
		);
		const claims = fc.dictionary(
			fc.constantFrom("iss", "sub", "aud", "exp", "scope", "act", "may_act", "jti", "auth_time", "__proto__"),
			member,
		);
		const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const token = claims.map(
			(one) => `${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1" })}.${segment(one)}.AA`,
		);
		const skips = fc.subarray([
			"exchange.subject-genuine",
			"exchange.subject-active",
			"exchange.subject-for-client",
			"exchange.actor-genuine",
			"exchange.actor-is-client",
			"exchange.may-act",
			"exchange.types-supported",
		]);
		await fc.assert(
			fc.asyncProperty(
				token,
				token,
				damages,
				anySettings,
				skips,
				async (subject, actor, list, other, skippedChecks) => {
					const request = exchangePost(bench, { subject_token: subject, actor_token: actor });
					await sendAnything(forkExchange(bench, { ...other, skippedChecks }), damaged(request, list), OK_TOKEN);
				},
			),
			parameters(32, 700),
		);
	});

	test("a service takes no call without the token, and keeps nothing of what it refuses", async () => {
		const bench = await startExchange();
		const good = post("https://print.example/prints", "", [["Authorization", `Bearer ${bench.subjectToken}`]]);
		let taken = 0;
		await fc.assert(
			fc.asyncProperty(damages, async (list) => {
				const fork = forkExchange(bench);
				const { answer } = await fork.network.begin(damaged(good, list));
				if (!isAsking(answer)) expect([0, 400, 401, 403, 404, 405]).toContain(answer.status);
				else {
					expect([answer.next, canonical(String(answer.about?.received))]).toEqual([
						"onward",
						canonical(bench.subjectToken),
					]);
					taken += 1;
				}
			}),
			parameters(33, 400),
		);
		expect(taken).toBeGreaterThan(50);
	});
});

/** The same bytes may be written with other bits after the last one. */
const canonical = (token = "") =>
	token.replace(/[^.]*$/, (tail) => Buffer.from(tail, "base64url").toString("base64url"));

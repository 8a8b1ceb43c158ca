/** `nbf` before everybody who judges a JWT (RFC 7519 §4.1.5): a second too early is refused, at that second it counts. */
import { describe, expect, test } from "vitest";
import { call, question, startAsking } from "@/testing/asking";
import { JOB_ID, jobSettings, startJob } from "@/testing/service-client";
import type { JsonObject } from "../crypto/json";
import { decodeJwt } from "../crypto/jwt";
import { clientDemonstrationKey, demonstrationKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { get, type HttpRequest, type HttpResponse, post } from "../http/message";
import { type Bench, bodyOf, callApi, ISSUER, obtainToken, startBench } from "../testing/bench";
import { exchangePost, startExchange } from "../testing/exchange";
import { idTokenClaims, obtainTokens, startOpenidBench, USERINFO } from "../testing/openid";
import { recall } from "../world/world";
import { judgeIdToken } from "./client/openid";

/** The same token with one more claim, signed with the server's published key. */
function said(token: string, change: JsonObject): Promise<string> {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) throw new Error(decoded.problem);
	return signJwt(String(decoded.header.typ), { ...decoded.claims, ...change }, demonstrationKey);
}

type Ask = (nbf: JsonObject, bench: Bench) => Promise<string>;
interface Judge {
	readonly start: () => Promise<Bench>;
	/** What it answers to a token with this `nbf`, in short. */
	readonly ask: Ask;
	readonly yes: string;
	readonly no: string;
}

const short = (response: HttpResponse) => `${response.status} ${response.status === 200 ? "" : bodyOf(response).error}`;
const bearer = (url: string, token: string): HttpRequest => get(url, [["Authorization", `Bearer ${token}`]]);

const judges: Readonly<Record<string, Judge>> = {
	"the API": {
		start: startBench,
		ask: async (nbf, bench) => short(await callApi(bench, await said(await obtainToken(bench), nbf))),
		yes: "200 ",
		no: "401 invalid_token",
	},
	"an API that asks": {
		start: startAsking,
		ask: async (nbf, bench) => {
			const asking = bench as Awaited<ReturnType<typeof startAsking>>;
			return short(await call(asking, undefined, await said(asking.token, nbf)));
		},
		yes: "200 ",
		no: "401 invalid_token",
	},
	introspection: {
		start: startAsking,
		ask: async (nbf, bench) => {
			const asking = bench as Awaited<ReturnType<typeof startAsking>>;
			return String(bodyOf(await bench.send(question(asking, { token: await said(asking.token, nbf) }))).active);
		},
		yes: "true",
		no: "false",
	},
	userinfo: {
		start: startOpenidBench,
		ask: async (nbf, bench) => {
			const { access_token = "" } = await obtainTokens(bench, { resource: USERINFO });
			return short(await bench.send(bearer(USERINFO, await said(access_token, nbf))));
		},
		yes: "200 ",
		no: "401 invalid_token",
	},
	"an ID Token": {
		start: startOpenidBench,
		ask: async (nbf, bench) => {
			const session = recall(bench.world, "client", "client").sessions.own;
			session.current = {
				id: "t",
				issuer: ISSUER,
				redirectUri: "",
				nonce: idTokenClaims.nonce,
			};
			session.idToken = await signJwt("JWT", { ...idTokenClaims, ...nbf }, demonstrationKey);
			return (await judgeIdToken(bench.at("client")))?.error ?? "yes";
		},
		yes: "yes",
		no: "invalid_id_token",
	},
	"a subject token": {
		start: startExchange,
		ask: async (nbf, bench) => {
			const exchange = bench as Awaited<ReturnType<typeof startExchange>>;
			const subject_token = await said(exchange.subjectToken, nbf);
			return short(await bench.send(exchangePost(exchange, { subject_token })));
		},
		yes: "200 ",
		no: "400 invalid_request",
	},
	"an actor token": {
		start: startExchange,
		ask: async (nbf, bench) => {
			const exchange = bench as Awaited<ReturnType<typeof startExchange>>;
			const actor_token = await said(exchange.actorToken, nbf);
			return short(await bench.send(exchangePost(exchange, { actor_token })));
		},
		yes: "200 ",
		no: "400 invalid_request",
	},
	"a client assertion": {
		start: () => startJob(jobSettings("private_key_jwt")),
		ask: async (nbf, bench) => {
			const { clock } = bench.world;
			const claims = { iss: JOB_ID, sub: JOB_ID, aud: ISSUER, exp: clock + 60, jti: "j", ...nbf };
			const assertion = await signJwt("client-authentication+jwt", claims, clientDemonstrationKey);
			const type = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
			const body = `grant_type=client_credentials&client_assertion_type=${type}&client_assertion=${assertion}`;
			return short(await bench.send(post(`${ISSUER}/token`, body)));
		},
		yes: "200 ",
		no: "401 invalid_client",
	},
};

describe.each(Object.entries(judges))("%s", (_, { start, ask, yes, no }) => {
	test("counts from that second on", async () => {
		const bench = await start();
		expect(await ask({ nbf: bench.world.clock }, bench)).toBe(yes);
	});

	test.each([
		["a second too early", (clock: number) => clock + 1],
		["a text", (clock: number) => String(clock)],
	])("%s is refused", async (_, nbf) => {
		const bench = await start();
		expect(await ask({ nbf: nbf(bench.world.clock) }, bench)).toBe(no);
	});
});

/** `response_type=id_token token` (OpenID Core §3.2): both tokens behind the #, and each says which the other is. */
import { expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import { tokenHash } from "../../../crypto/token-hash";
import { get } from "../../../http/message";
import {
	answerOf,
	authorizeUrl,
	type Bench,
	type Change,
	decide,
	settingsOf,
	startBench,
} from "../../../testing/bench";
import { fragmentOfAnswer } from "../../../testing/implicit";

const ASKED: Change = {
	response_type: "id_token token",
	scope: "openid photos.read",
	nonce: "n-0S6_WzA2Mj",
	code_challenge: undefined,
	code_challenge_method: undefined,
};

async function start(implicit: "on" | "off" = "on"): Promise<Bench> {
	const bench = await startBench(settingsOf({ profile: "2.0", levels: { implicit } }));
	const types = ["code", "token", "id_token token"];
	Object.assign(bench.as, { responseTypes: types, openid: true, scopes: ["openid", "photos.read"] });
	const client = bench.as.clients["photo-print"];
	if (client) bench.as.clients["photo-print"] = { ...client, response_types: types, scope: "openid photos.read" };
	return bench;
}

test("the ID Token has the nonce, and the hash of the access token beside it; no code is left", async () => {
	const bench = await start();
	const answer = fragmentOfAnswer(await decide(bench, "allow", ASKED));
	const decoded = decodeJwt(answer.id_token ?? "");
	expect("claims" in decoded && decoded.claims).toMatchObject({
		nonce: "n-0S6_WzA2Mj",
		at_hash: tokenHash(answer.access_token ?? ""),
		sub: "ada",
		aud: "photo-print",
	});
	expect(answer).toMatchObject({ token_type: "Bearer", state: "xyz-state" });
	expect([answer.code, Object.keys(bench.as.codes)]).toEqual([undefined, []]);
});

test("without openid there is no ID Token, and without a nonce no answer of this kind", async () => {
	const plain = fragmentOfAnswer(await decide(await start(), "allow", { ...ASKED, scope: "photos.read" }));
	expect([plain.access_token === undefined, plain.id_token]).toEqual([false, undefined]);
	const response = await (await start()).send(get(authorizeUrl({ ...ASKED, nonce: undefined })));
	expect(fragmentOfAnswer(response)).toMatchObject({ error: "invalid_request", error_description: "nonce is missing" });
});

test("it is gone where the implicit grant is", async () => {
	const response = await (await start("off")).send(get(authorizeUrl(ASKED)));
	expect([response.status, { ...answerOf(response), ...fragmentOfAnswer(response) }.error]).toEqual([
		303,
		"unsupported_response_type",
	]);
});

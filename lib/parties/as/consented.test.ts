/** What the person unticks is not in the token, wherever it is shown afterwards. */
import { expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { header } from "../../http/message";
import { answerOf, bodyOf, callApi, fill, signIn, startBench, tokenRequest } from "../../testing/bench";
import { readForms } from "../browser/forms";

const ALLOW = ["decision", "allow"] as const;
const BOTH = { scope: "photos.read order:items" };

async function grantedAfter(...unticked: string[]) {
	const bench = await startBench();
	const page = await signIn(bench, BOTH);
	const away = unticked.map((scope) => ["-scope", scope] as const);
	const decided = await bench.send(fill(page, [...away, ALLOW]));
	const { code, error } = answerOf(decided);
	const token = code === undefined ? undefined : bodyOf(await bench.send(tokenRequest(code)));
	return { bench, error, token };
}

test("the page has a box for each scope, in words, and says what one covers", async () => {
	const { response } = await signIn(await startBench(), { scope: "photos.read order" });
	expect(readForms(response.body)[0]?.boxes.map(({ value }) => value)).toEqual(["photos.read", "order"]);
	expect(response.body).toContain(
		"Place, change and cancel orders <code>order</code>, which includes <code>order:items</code>",
	);
});

test("everything stays ticked: everything is granted", async () => {
	const { token } = await grantedAfter();
	expect(token?.scope).toBe("photos.read order:items");
});

test("one is unticked: the answer and the token have the other one only, and the API says what is missing", async () => {
	const { bench, token } = await grantedAfter("photos.read");
	expect(token?.scope).toBe("order:items");
	const access = String(token?.access_token);
	const decoded = decodeJwt(access);
	expect("claims" in decoded && decoded.claims.scope).toBe("order:items");
	const refused = await callApi(bench, access);
	expect(refused.status).toBe(403);
	expect(header(refused.headers, "www-authenticate")).toContain('error="insufficient_scope"');
	expect(header(refused.headers, "www-authenticate")).toContain('scope="photos.read"');
});

test("all are unticked: that is a no", async () => {
	const { error, token } = await grantedAfter("photos.read", "order:items");
	expect([error, token]).toEqual(["access_denied", undefined]);
});

test("a form that ticks more than was asked is not accepted", async () => {
	const bench = await startBench();
	const page = await signIn(bench, BOTH);
	const forged = await bench.send(fill(page, [["scope", "photos.write"], ALLOW]));
	expect(forged.status).toBe(403);
	expect(bench.as.codes).toEqual({});
});

test("without openid it is no login, so there is nothing to untick; a single scope is answered by Deny", async () => {
	const one = await signIn(await startBench());
	expect(readForms(one.response.body)[0]?.boxes).toEqual([]);
});

/** `prompt` and `max_age` at the authorization endpoint (OpenID Core §3.1.2.1, §3.1.2.3). */
import { describe, expect, test } from "vitest";
import { decodeJwt } from "../../../crypto/jwt";
import type { Pairs } from "../../../http/form";
import { get, type HttpResponse, header, post } from "../../../http/message";
import {
	addClient,
	answerOf,
	authorizeUrl,
	type Bench,
	bodyOf,
	type Change,
	cookieFrom,
	fill,
	ISSUER,
	REDIRECT_URI,
	rightPassword,
	signIn,
	startBench,
	tokenRequest,
	withLevels,
} from "../../../testing/bench";
import { forgeIdToken, openidChange, startOpenidBench } from "../../../testing/openid";
import { readForms } from "../../browser/forms";

/** A browser in which Ada has signed in and allowed Photo Print everything, `age` seconds ago. */
async function usedBefore(age = 60, change: Change = openidChange): Promise<{ bench: Bench; cookie: string }> {
	const bench = await startOpenidBench();
	const visit = await signIn(bench, change);
	await bench.send(fill(visit, [["decision", "allow"]]));
	bench.world.clock += age;
	return { bench, cookie: visit.cookie };
}

const ask = (bench: Bench, cookie: string, change: Change, extra: Pairs = []) =>
	bench.send(get(authorizeUrl({ ...openidChange, ...change }, extra), cookie === "" ? [] : [["Cookie", cookie]]));

/** Where the form of a page leads; `undefined` without one. */
const formOf = (response: HttpResponse) => readForms(response.body)[0]?.action;

/** The claims of the ID Token that a code brings. */
async function idTokenOf(bench: Bench, response: HttpResponse) {
	const { code = "" } = answerOf(response);
	const { id_token } = bodyOf(await bench.send(tokenRequest(code, { resource: undefined })));
	const decoded = decodeJwt(String(id_token));
	if (!("claims" in decoded)) throw new Error(decoded.problem);
	return decoded.claims;
}

/** Signs in at the page of a request, and goes on to where the answer leads. */
async function signInAgain(bench: Bench, cookie: string, page: HttpResponse) {
	const signedIn = await bench.send(fill({ cookie, response: page }, rightPassword));
	const next = cookieFrom(signedIn, cookie);
	const url = new URL(header(signedIn.headers, "location") ?? "", ISSUER).href;
	return { cookie: next, response: await bench.send(get(url, [["Cookie", next]])) };
}

describe("prompt=none", () => {
	test("brings a code without a page, where Ada is signed in and has allowed it", async () => {
		const { bench, cookie } = await usedBefore(60);
		const signedInAt = bench.world.clock - 60;
		const response = await ask(bench, cookie, { prompt: "none" });
		expect([response.status, response.body, header(response.headers, "set-cookie")]).toEqual([303, "", undefined]);
		expect(header(response.headers, "location")?.startsWith(REDIRECT_URI)).toBe(true);
		expect(answerOf(response)).toMatchObject({ state: "xyz-state", iss: ISSUER });
		expect(Object.keys(bench.as.pending)).toEqual([]);
		expect((await idTokenOf(bench, response)).auth_time).toBe(signedInAt);
	});

	test.each<[string, Change]>([
		["without a session", { prompt: "none" }],
		["with one that the server does not know", { prompt: "none" }],
	])("%s: login_required, no page and no cookie", async (name, change) => {
		const bench = await startOpenidBench();
		const response = await ask(bench, name.startsWith("without") ? "" : "__Host-as=x", change);
		expect([response.status, header(response.headers, "set-cookie")]).toEqual([303, undefined]);
		expect(answerOf(response)).toMatchObject({ error: "login_required", state: "xyz-state", iss: ISSUER });
		expect([bench.as.sessions, bench.as.pending]).toEqual([{}, {}]);
	});

	test("with a session in which nobody has signed in yet: login_required", async () => {
		const bench = await startOpenidBench();
		const cookie = cookieFrom(await ask(bench, "", {}));
		expect(answerOf(await ask(bench, cookie, { prompt: "none" })).error).toBe("login_required");
	});

	test("with a sign-in that is older than max_age: login_required", async () => {
		const { bench, cookie } = await usedBefore(60);
		expect(answerOf(await ask(bench, cookie, { prompt: "none", max_age: "60" })).code).toBeDefined();
		expect(answerOf(await ask(bench, cookie, { prompt: "none", max_age: "59" })).error).toBe("login_required");
	});

	test("for what Ada has not allowed: consent_required", async () => {
		const { bench, cookie } = await usedBefore(60, { ...openidChange, scope: "openid" });
		expect(answerOf(await ask(bench, cookie, { prompt: "none" })).error).toBe("consent_required");
		expect(answerOf(await ask(bench, cookie, { prompt: "none", scope: "openid" })).code).toBeDefined();
	});

	test("after a no: consent_required", async () => {
		const bench = await startOpenidBench();
		const visit = await signIn(bench, openidChange);
		await bench.send(fill(visit, [["decision", "deny"]]));
		expect(answerOf(await ask(bench, visit.cookie, { prompt: "none" })).error).toBe("consent_required");
	});

	test("with a hint that means somebody else: login_required (OpenID Core §3.1.2.1)", async () => {
		const { bench, cookie } = await usedBefore(60);
		const asking = async (sub: string, change: Change) =>
			ask(bench, cookie, { ...change, id_token_hint: await forgeIdToken({ sub }) });
		expect(answerOf(await asking("ada", { prompt: "none" })).code).toBeDefined();
		expect(answerOf(await asking("mallory", { prompt: "none" })).error).toBe("login_required");
		expect([formOf(await asking("ada", {})), formOf(await asking("mallory", {}))]).toEqual(["/consent", "/login"]);
	});

	test("what is wrong with the request comes first", async () => {
		const bench = await startOpenidBench();
		const response = await ask(bench, "", { prompt: "none", code_challenge: undefined });
		expect(answerOf(response).error).toBe("invalid_request");
		expect((await ask(bench, "", { prompt: "none", redirect_uri: "https://evil.example/cb" })).status).toBe(400);
	});
});

describe("a new sign-in", () => {
	test.each<[string, Change]>([
		["prompt=login", { prompt: "login" }],
		["max_age=0", { max_age: "0" }],
		["a sign-in that is too old", { max_age: "59" }],
		["prompt=login and consent", { prompt: "login consent" }],
	])("%s: the sign-in page comes, and after it the consent page, once", async (_, change) => {
		const { bench, cookie } = await usedBefore(60);
		const page = await ask(bench, cookie, change);
		expect([page.status, formOf(page)]).toEqual([200, "/login"]);
		expect(page.body).toContain("sign in once more");
		bench.world.clock += 10;
		const signedInAt = bench.world.clock;
		const after = await signInAgain(bench, cookie, page);
		expect(formOf(after.response)).toBe("/consent");
		expect(after.cookie).not.toBe(cookie);
		bench.world.clock += 100;
		const decided = await bench.send(fill(after, [["decision", "allow"]]));
		expect((await idTokenOf(bench, decided)).auth_time).toBe(signedInAt);
	});

	test("cannot be skipped: the consent page and its form are not for the older sign-in", async () => {
		const { bench, cookie } = await usedBefore(60);
		const page = await ask(bench, cookie, { prompt: "login" });
		const [form] = readForms(page.body);
		const fields = Object.fromEntries(form?.hidden ?? []);
		const asked = `${ISSUER}/consent?request=${fields.request}`;
		expect(formOf(await bench.send(get(asked, [["Cookie", cookie]])))).toBe("/login");
		const body = `request=${fields.request}&csrf=${fields.csrf}&decision=allow`;
		const { response, notebook } = await bench.deliver(post(`${ISSUER}/consent`, body, [["Cookie", cookie]]));
		expect([response.status, notebook.refusal?.check]).toEqual([403, "form.signed-in-again"]);
	});

	test("a wrong password does not count", async () => {
		const { bench, cookie } = await usedBefore(60);
		const page = await ask(bench, cookie, { prompt: "login" });
		const wrong = await bench.send(
			fill({ cookie, response: page }, [
				["username", "ada"],
				["password", "x"],
			]),
		);
		expect([formOf(wrong), wrong.body.includes("sign in once more")]).toEqual(["/login", true]);
	});

	test("is not asked of somebody whose sign-in is young enough", async () => {
		const { bench, cookie } = await usedBefore(60);
		for (const change of [{ max_age: "60" }, { prompt: "consent" }, { prompt: "create" }, {}])
			expect(formOf(await ask(bench, cookie, change))).toBe("/consent");
	});

	test("is the first one where nobody is signed in", async () => {
		const bench = await startOpenidBench();
		const page = await ask(bench, "", { prompt: "login", max_age: "0" });
		expect([formOf(page), page.body.includes("once more")]).toEqual(["/login", false]);
		expect(formOf((await signInAgain(bench, cookieFrom(page), page)).response)).toBe("/consent");
	});
});

describe("what cannot be done", () => {
	test.each<[string, Change, Pairs, string]>([
		["none and another value", { prompt: "none login" }, [], "invalid_request"],
		["select_account", { prompt: "select_account" }, [], "account_selection_required"],
		["max_age that is no number", { max_age: "-1" }, [], "invalid_request"],
		["prompt twice", { prompt: "login" }, [["prompt", "none"]], "invalid_request"],
		["max_age twice", { max_age: "1" }, [["max_age", "2"]], "invalid_request"],
	])("%s", async (_, change, extra, error) => {
		const { bench, cookie } = await usedBefore();
		expect(answerOf(await ask(bench, cookie, change, extra))).toMatchObject({ error, state: "xyz-state", iss: ISSUER });
	});
});

describe("where it is no request for a login, both are unknown, and ignored (OAuth 2.1 §3.1)", () => {
	const ignored: Change = { prompt: "none login", max_age: "-1" };

	test("without openid among the scopes", async () => {
		const { bench, cookie } = await usedBefore();
		const response = await ask(bench, cookie, { ...ignored, scope: "profile" }, [["prompt", "x"]]);
		expect(formOf(response)).toBe("/consent");
	});

	test("at a server that is no OpenID Provider, which does not remember what was allowed either", async () => {
		const bench = await startBench(withLevels({}));
		const visit = await signIn(bench);
		await bench.send(fill(visit, [["decision", "allow"]]));
		const response = await bench.send(get(authorizeUrl(ignored), [["Cookie", visit.cookie]]));
		expect(formOf(response)).toBe("/consent");
		expect(bench.as.consents).toBeUndefined();
	});

	test("at such a server also where it has a scope of that name", async () => {
		const bench = await startBench();
		Object.assign(bench.as, { scopes: ["openid"] });
		addClient(bench, { client_id: "app", scope: "openid" });
		const response = await bench.send(get(authorizeUrl({ ...ignored, client_id: "app", scope: "openid" })));
		expect(formOf(response)).toBe("/login");
	});
});

describe("a scope that the server does not know", () => {
	test("is ignored in a login (OpenID Core §3.1.2.1), and the answer says what was granted", async () => {
		const bench = await startOpenidBench();
		const visit = await signIn(bench, { ...openidChange, scope: "openid email" });
		expect(visit.response.body).not.toContain("email");
		const { code = "" } = answerOf(await bench.send(fill(visit, [["decision", "allow"]])));
		expect(bodyOf(await bench.send(tokenRequest(code, { resource: undefined }))).scope).toBe("openid");
	});

	test("does not stand in the way of an answer without a page", async () => {
		const { bench, cookie } = await usedBefore();
		const response = await ask(bench, cookie, { prompt: "none", scope: "openid profile email" });
		expect(answerOf(response).code).toBeDefined();
	});

	test("is refused in any other request (OAuth 2.1 §4.1.2.1), and so is a malformed one in a login", async () => {
		const bench = await startOpenidBench();
		expect(answerOf(await ask(bench, "", { scope: "profile email" })).error).toBe("invalid_scope");
		expect(answerOf(await ask(bench, "", { scope: 'openid "' })).error).toBe("invalid_scope");
	});
});

import { describe, expect, test } from "vitest";
import { POST_LOGOUT_REDIRECT_URI } from "../../../cast/openid";
import { formatPairs, pairsOf } from "../../../http/form";
import { get, type HttpResponse, header, post } from "../../../http/message";
import { type Bench, CLIENT_ID, cookieFrom, fill, signIn, startBench } from "../../../testing/bench";
import { END_SESSION, forgeIdToken, openidChange, startOpenidBench } from "../../../testing/openid";

const hint = await forgeIdToken();
const usual = { id_token_hint: hint, post_logout_redirect_uri: POST_LOGOUT_REDIRECT_URI, state: "s" };
type Fields = Readonly<Record<string, string | undefined>>;
const query = (change: Fields = {}) => formatPairs(pairsOf({ ...usual, ...change }));

/** Ada, signed in at the server. */
async function ada() {
	const bench = await startOpenidBench();
	const { cookie } = await signIn(bench, openidChange);
	return { bench, cookie };
}

const byGet = (bench: Bench, cookie: string, change: Fields = {}) =>
	bench.send(get(`${END_SESSION}?${query(change)}`, cookie === "" ? [] : [["Cookie", cookie]]));

const sessionsOf = ({ as }: Bench) => Object.values(as.sessions).filter(({ sub }) => sub !== undefined).length;
const location = (response: HttpResponse) => header(response.headers, "location");

async function decide(change: Fields, decision: string) {
	const { bench, cookie } = await ada();
	const asked = await byGet(bench, cookie, change);
	const response = await bench.send(fill({ cookie, response: asked }, [["decision", decision]]));
	return { bench, cookie, asked, response };
}

describe("signing out", () => {
	test("asks first, even with a good hint, and ends nothing until then", async () => {
		const { bench, cookie } = await ada();
		const asked = await byGet(bench, cookie);
		expect([asked.status, sessionsOf(bench)]).toEqual([200, 1]);
		expect(asked.body).toContain("Photo Print asks to end this session");
		expect(header(asked.headers, "x-frame-options")).toBe("DENY");
	});

	test("a yes ends the session, takes the cookie away and goes back with state", async () => {
		const { bench, cookie, response } = await decide({}, "sign-out");
		expect([response.status, location(response)]).toEqual([303, `${POST_LOGOUT_REDIRECT_URI}?state=s`]);
		expect(cookieFrom(response)).toBe("");
		expect(header(response.headers, "set-cookie")).toMatch(/^__Host-as=; .*Max-Age=0$/);
		expect(sessionsOf(bench)).toBe(0);
		expect(location(await byGet(bench, cookie))).toBe(`${POST_LOGOUT_REDIRECT_URI}?state=s`);
	});

	test("a no keeps it and goes nowhere", async () => {
		const { bench, response } = await decide({}, "stay");
		expect([response.status, location(response), sessionsOf(bench)]).toEqual([200, undefined, 1]);
		expect(header(response.headers, "set-cookie")).toBeUndefined();
	});

	test("no address: a page of the server's own", async () => {
		const { bench, response } = await decide({ post_logout_redirect_uri: undefined }, "sign-out");
		expect([response.status, location(response), sessionsOf(bench)]).toEqual([200, undefined, 0]);
	});

	test("nothing at all is sent: it asks all the same", async () => {
		const { bench, cookie } = await ada();
		const asked = await bench.send(get(END_SESSION, [["Cookie", cookie]]));
		expect(asked.body).toContain("A page asks to end this session");
	});

	test("a form counts once, and only in its own session", async () => {
		const { bench, cookie, asked, response } = await decide({}, "stay");
		expect(response.status).toBe(200);
		const again = await bench.send(fill({ cookie, response: asked }, [["decision", "sign-out"]]));
		expect([again.status, sessionsOf(bench)]).toEqual([403, 1]);
		const fresh = await byGet(bench, cookie);
		const foreign = await bench.send(fill({ cookie: "__Host-as=x", response: fresh }, [["decision", "sign-out"]]));
		expect([foreign.status, sessionsOf(bench)]).toEqual([403, 1]);
	});

	test("nobody is signed in: no error, and it goes back", async () => {
		const response = await byGet(await startOpenidBench(), "");
		expect([response.status, location(response)]).toEqual([303, `${POST_LOGOUT_REDIRECT_URI}?state=s`]);
	});

	test("a hint that has expired is as good as any (OpenID Logout §2)", async () => {
		const { bench, cookie } = await ada();
		expect((await byGet(bench, cookie, { id_token_hint: await forgeIdToken({ exp: 1, iat: 0 }) })).status).toBe(200);
	});
});

describe("by POST", () => {
	test("with the cookie it asks, as by GET", async () => {
		const { bench, cookie } = await ada();
		const asked = await bench.send(post(END_SESSION, query(), [["Cookie", cookie]]));
		expect([asked.status, sessionsOf(bench)]).toEqual([200, 1]);
	});

	test("from another site the Lax cookie stays at home, so the same comes again by GET", async () => {
		const { bench } = await ada();
		const response = await bench.send(post(END_SESSION, query()));
		expect([response.status, location(response)]).toEqual([303, `/end_session?${query()}`]);
	});
});

describe("a page, and no redirect", () => {
	test.each<[string, Fields]>([
		["an address that is not registered", { post_logout_redirect_uri: "https://evil.example/" }],
		["an address, and no hint", { id_token_hint: undefined }],
		["client_id in place of the hint", { id_token_hint: undefined, client_id: CLIENT_ID }],
		["a hint of another client", { client_id: "other-app" }],
		["a hint that nobody signed", { id_token_hint: "e30.e30.AA" }],
	])("%s", async (_, change) => {
		for (const cookie of ["", "signed in"]) {
			const { bench, cookie: own } = await ada();
			const response = await byGet(bench, cookie && own, change);
			expect([response.status, location(response), sessionsOf(bench)]).toEqual([400, undefined, 1]);
		}
	});

	test("other methods are 405, and a server that is no OpenID Provider has no such page", async () => {
		const bench = await startOpenidBench();
		expect((await bench.send({ ...get(END_SESSION), method: "PUT" })).status).toBe(405);
		expect((await bench.send(get(`${END_SESSION}/form`))).status).toBe(405);
		expect((await (await startBench()).send(get(END_SESSION))).status).toBe(404);
		expect((await (await startBench()).send(post(`${END_SESSION}/form`, ""))).status).toBe(404);
	});
});

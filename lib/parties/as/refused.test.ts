import { expect, test } from "vitest";
import { formatPairs } from "../../http/form";
import { get, header, post } from "../../http/message";
import {
	addClient,
	answerOf,
	ask,
	authorizeUrl,
	type Bench,
	type Change,
	cookieFrom,
	decide,
	fill,
	ISSUER,
	rightPassword,
	signIn,
	startBench,
	withLevels,
} from "../../testing/bench";
import type { LevelOf } from "../../vocabulary/controls";
import { firstLink } from "../browser/forms";

const EVIL = "https://evil.example/sign-in";
const STRANGER = { client_id: "stranger", redirect_uri: EVIL };
const WRONG = { ...STRANGER, scope: "everything" };

async function start(redirectTrust: LevelOf<"redirectTrust">, weighs = true): Promise<Bench> {
	const bench = await startBench(withLevels({ redirectTrust }));
	if (weighs) Object.assign(bench.as, { weighsRedirects: true });
	addClient(bench, { client_id: "stranger", redirect_uris: [EVIL], selfRegistered: true });
	return bench;
}

const wrong = async (bench: Bench, change: Change = WRONG) => (await ask(bench, change)).response;

test.each(["signed-in", "asked"] as const)(
	"a server that does not ask itself redirects at once, at %s",
	async (level) => {
		expect(answerOf(await wrong(await start(level, false)))).toMatchObject({ error: "invalid_scope" });
	},
);

test.each(["signed-in", "asked"] as const)(
	"a client that was registered by hand gets its error at once, at %s",
	async (level) => {
		const bench = await start(level);
		expect(answerOf(await wrong(bench, { scope: "everything" }))).toMatchObject({ error: "invalid_scope" });
		expect(answerOf(await decide(bench, "deny"))).toMatchObject({ error: "access_denied", state: "xyz-state" });
	},
);

test("asked: a page with the error, and a link that carries the answer as the redirect would have", async () => {
	const at_once = header((await wrong(await start("at-once"))).headers, "location");
	const { status, body, headers } = await wrong(await start("asked"));
	expect([status, header(headers, "location"), firstLink(body)]).toEqual([400, undefined, at_once]);
	expect(body).toContain("<code>invalid_scope</code>");
});

test("asked: a denied request is answered by a page, and an allowed one by redirect", async () => {
	const bench = await start("asked");
	const denied = await decide(bench, "deny", STRANGER);
	expect([denied.status, answerOf(denied)]).toEqual([200, {}]);
	expect(firstLink(denied.body)).toMatch(/^https:\/\/evil\.example\/sign-in\?error=access_denied&/);
	expect(answerOf(await decide(bench, "allow", STRANGER)).code).toBeDefined();
});

test("signed in: the error comes after the sign-in, once", async () => {
	const bench = await start("signed-in");
	const asked = await ask(bench, WRONG);
	expect([asked.response.status, answerOf(asked.response)]).toEqual([200, {}]);
	const after = await signIn(bench, WRONG);
	expect(answerOf(after.response)).toMatchObject({ error: "invalid_scope", state: "xyz-state" });
	const again = await bench.send(get(authorizeUrl(WRONG), [["Cookie", after.cookie]]));
	expect(answerOf(again)).toMatchObject({ error: "invalid_scope" });
});

test("signed in: no decision makes a code of a request that was refused", async () => {
	const bench = await start("signed-in");
	const asked = await ask(bench, WRONG);
	const signedIn = await bench.send(fill(asked, rightPassword));
	const cookie = cookieFrom(signedIn, asked.cookie);
	const request = new URL(header(signedIn.headers, "location") ?? "", ISSUER).searchParams.get("request") ?? "";
	const csrf = Object.values(bench.as.sessions).at(-1)?.csrf ?? "";
	const form = formatPairs([
		["request", request],
		["csrf", csrf],
		["decision", "allow"],
	]);
	const answer = await bench.send(post(`${ISSUER}/consent`, form, [["Cookie", cookie]]));
	expect(answerOf(answer)).toMatchObject({ error: "invalid_scope" });
	expect(bench.as.codes).toEqual({});
});

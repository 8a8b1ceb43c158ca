import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { browserMemory, CLIENT_ORIGIN, lanes, PASSWORD } from "../../cast/cast";
import { get, type HttpRequest, type HttpResponse } from "../../http/message";
import { type Bench, REDIRECT_URI, startBench, withLevels } from "../../testing/bench";
import { startOpenidBench } from "../../testing/openid";
import { type Person, personAt } from "../../testing/person";
import { constant } from "../../world/own-memory";
import { recall } from "../../world/world";
import { navigate, receive } from "../browser/browser";
import { type Answer, isAsking } from "../context";
import { NOT_ASKED } from "../network";

const MALLORY = constant({ sub: "mallory", name: "Mallory", password: "battery staple" });
const PHOTOS = { ada: "lisbon.jpg", mallory: "welcome.jpg" };

type Name = keyof typeof PHOTOS;
const passwords: Readonly<Record<Name, string>> = { ada: PASSWORD, mallory: MALLORY.password };

/** Two people with accounts at the same server, each before a browser of their own. */
async function withTwo(start: typeof startBench, levels: Parameters<typeof withLevels>[0] = {}) {
	const bench = await start(withLevels(levels));
	Object.assign(bench.as, { accounts: { ...bench.as.accounts, mallory: MALLORY } });
	const photos = { ada: [PHOTOS.ada], mallory: [PHOTOS.mallory] };
	Object.assign(recall(bench.world, "rs", "rs"), { photos });
	const person = () => {
		const browser = browserMemory();
		return personAt(bench.network, () => browser);
	};
	return { bench, ada: person(), mallory: person() };
}

/** From the click to the consent. @returns the address at which the client waits for the answer */
async function agree(person: Person, name: Name): Promise<string> {
	await person.go(`${CLIENT_ORIGIN}/connect`);
	await person.press([
		["username", name],
		["password", passwords[name]],
	]);
	return person.press([["decision", "allow"]], REDIRECT_URI);
}

/** A request that the client answers turn by turn, whatever happens between them. */
function inTurns({ network }: Bench, request: HttpRequest) {
	let answer: Answer | undefined;
	const turn = async (): Promise<HttpResponse | undefined> => {
		if (answer === undefined) answer = (await network.begin(request)).answer;
		else if (isAsking(answer)) {
			const { ask, next, about = {} } = answer;
			const heard = ask === undefined ? NOT_ASKED : { asked: ask, response: (await network.deliver(ask)).response };
			answer = (await network.resume(lanes.client, next, { request, about, ...heard })).answer;
		}
		return isAsking(answer) ? undefined : answer;
	};
	const finish = async (): Promise<HttpResponse> => (await turn()) ?? finish();
	return { turn, finish };
}

/** Opens an address in turns. @returns what takes one turn, and what shows the page in the end */
function open(bench: Bench, { browser }: Person, url: string) {
	const request = navigate(browser(), url);
	const { turn, finish } = inTurns(bench, request);
	const show = async () => {
		receive(browser(), request, await finish());
		return browser().page?.html ?? "";
	};
	return { turn, show };
}

const orders = fc.array(fc.boolean(), { maxLength: 12 });

describe("two browsers at one client", () => {
	test("each is shown its own photos, in whatever order their turns come", async () => {
		await fc.assert(
			fc.asyncProperty(orders, fc.constantFrom("bound", "unbound", "off"), async (order, state) => {
				const { bench, ada, mallory } = await withTwo(startBench, { state });
				const adas = open(bench, ada, await agree(ada, "ada"));
				const mallorys = open(bench, mallory, await agree(mallory, "mallory"));
				for (const isAdas of order) await (isAdas ? adas : mallorys).turn();
				const pages = [await adas.show(), await mallorys.show()];
				const shown = pages.map((html) => Object.values(PHOTOS).filter((photo) => html.includes(photo)));
				expect(shown).toEqual([[PHOTOS.ada], [PHOTOS.mallory]]);
				const kept = Object.values(recall(bench.world, "client", "client").sessions);
				expect(kept.flatMap(({ photos = [] }) => photos)).toEqual(Object.values(PHOTOS));
			}),
			{ seed: 61, numRuns: 20 },
		);
	});

	test("each is greeted by name, and who signs out signs out nobody else", async () => {
		await fc.assert(
			fc.asyncProperty(orders, async (order) => {
				const { bench, ada, mallory } = await withTwo(startOpenidBench);
				const adas = open(bench, ada, await agree(ada, "ada"));
				const mallorys = open(bench, mallory, await agree(mallory, "mallory"));
				for (const isAdas of order) await (isAdas ? adas : mallorys).turn();
				expect(await adas.show()).toContain("Hello, Ada");
				expect(await mallorys.show()).toContain("Hello, Mallory");

				const out = [await ada.press([], REDIRECT_URI), await mallory.press([], REDIRECT_URI)];
				expect(out).toEqual([expect.stringContaining("/end_session"), expect.stringContaining("/end_session")]);
				for (const person of [mallory, ada]) {
					await person.press([["decision", "sign-out"]]);
					expect(person.browser().page?.html).toContain("You are signed out");
				}
			}),
			{ seed: 62, numRuns: 8 },
		);
	});

	test("a token goes to the API of the server that issued it, whichever server another one has chosen meanwhile", async () => {
		const { bench, ada, mallory } = await withTwo(startBench);
		const issuer = "https://other-as.example";
		const metadata = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
		const other = { clientId: "photo-print", resource: "https://other-api.example", metadata };
		Object.assign(recall(bench.world, "client", "client"), { otherServers: [other] });

		const adas = open(bench, ada, await agree(ada, "ada"));
		await adas.turn();
		await adas.turn();
		const asked = await mallory.go(`${CLIENT_ORIGIN}/connect?server=other-as.example`);
		const state = new URL(asked).searchParams.get("state");
		await mallory.go(`${REDIRECT_URI}?code=c&state=${state}&iss=${encodeURIComponent(issuer)}`);
		expect(mallory.browser().page?.html).toContain("invalid_response");
		expect(await adas.show()).toContain(PHOTOS.ada);
	});

	test("an error that one of them is told is not the other's", async () => {
		const { bench, ada, mallory } = await withTwo(startBench);
		const adas = open(bench, ada, await agree(ada, "ada"));
		await adas.turn();
		await agree(mallory, "mallory");
		await mallory.go(`${REDIRECT_URI}?error=access_denied&state=x`);
		expect(mallory.browser().page?.html).toContain("state_mismatch");
		expect(await adas.show()).toContain(PHOTOS.ada);
		expect(Object.values(recall(bench.world, "client", "client").sessions).map(({ error }) => error)).toEqual([
			undefined,
			undefined,
			"state_mismatch",
		]);
	});
});

describe("a cookie that names nobody's session", () => {
	const cookies = ["none", "own", "stranger", "__proto__", "toString", ""];

	test.each(cookies)("%s: the answer is refused, and it is nobody's afterwards", async (value) => {
		const { bench, ada } = await withTwo(startBench);
		const url = await agree(ada, "ada");
		const before = structuredClone(recall(bench.world, "client", "client").sessions);
		const response = await bench.send(get(url, [["Cookie", `__Host-photos=${value}`]]));
		expect([response.status, response.body.includes("no_transaction")]).toEqual([400, true]);
		const { stranger, ...sessions } = recall(bench.world, "client", "client").sessions;
		expect([sessions, stranger]).toEqual([before, { error: "no_transaction" }]);
		await ada.go(url);
		expect(ada.browser().page?.html).toContain(PHOTOS.ada);
	});

	test.each(cookies)("%s signs nobody out", async (value) => {
		const { bench, ada } = await withTwo(startOpenidBench);
		await ada.go(await agree(ada, "ada"));
		const request = {
			...get(`${CLIENT_ORIGIN}/logout`, [["Cookie", `__Host-photos-session=${value}`]]),
			method: "POST",
		};
		expect((await bench.send(request)).status).toBe(400);
		expect(await ada.press([])).toContain("/end_session");
	});

	test("with state unbound the answer goes on in the session of whoever asked: that is the flaw", async () => {
		const { bench, ada } = await withTwo(startBench, { state: "unbound" });
		const response = await bench.send(get(await agree(ada, "ada")));
		expect(response.body).toContain(PHOTOS.ada);
		const sessions = Object.values(recall(bench.world, "client", "client").sessions);
		expect(sessions.filter(({ photos }) => photos)).toHaveLength(1);
	});
});

test("who has signed in has a session under another id than before", async () => {
	const { bench, ada } = await withTwo(startOpenidBench);
	const url = await agree(ada, "ada");
	const before = Object.keys(recall(bench.world, "client", "client").sessions);
	await ada.go(url);
	const after = recall(bench.world, "client", "client").sessions;
	expect(Object.keys(after).filter((id) => before.includes(id))).toEqual(["own"]);
	expect(Object.values(after).map(({ signedIn }) => signedIn?.sub)).toEqual([undefined, "ada"]);
});

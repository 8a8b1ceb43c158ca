/** An answer that is posted to the client in a form (RFC 9700 §4.2.4): the server's page, and the client that takes it. */
import { describe, expect, test } from "vitest";
import { pairsOf, parsePairs, withQuery } from "../http/form";
import { get, header, headerAll, post } from "../http/message";
import { answerOf, ask, type Bench, cookieFrom, decide, ISSUER, REDIRECT_URI, startBench } from "../testing/bench";
import { recall } from "../world/world";
import { fillForm } from "./browser/forms";
import { readCallback, startAuthorization } from "./client/authorization";

const FORM = { response_mode: "form_post" } as const;

async function start(takesForm = true): Promise<Bench> {
	const bench = await startBench();
	Object.assign(bench.as, { postsForms: true });
	if (takesForm) bench.world.memory.client = { ...recall(bench.world, "client", "client"), takesForm: true };
	return bench;
}

describe("the server", () => {
	test.each([
		["allow", "code"],
		["deny", "error"],
	] as const)(
		"%s: a page with the whole answer in a form for the client, and in no address",
		async (decision, name) => {
			const response = await decide(await start(), decision, FORM);
			expect([response.status, header(response.headers, "location")]).toEqual([200, undefined]);
			expect(header(response.headers, "cache-control")).toBe("no-store");
			const { action, body } = fillForm(response.body, []);
			const answer = Object.fromEntries(parsePairs(body));
			expect([action, answer.state, answer.iss]).toEqual([REDIRECT_URI, "xyz-state", ISSUER]);
			expect(answer[name]).toBeDefined();
			expect(response.body).toContain("document.forms[0].submit()");
		},
	);

	test("an error of the request is posted as well; without the mode, the answer is a redirect", async () => {
		const bench = await start();
		const { response } = await ask(bench, { ...FORM, scope: "everything" });
		expect(parsePairs(fillForm(response.body, []).body)).toContainEqual(["error", "invalid_scope"]);
		expect(answerOf(await decide(bench, "allow")).code).toBeDefined();
	});

	test("what stands in an answer stays text", async () => {
		const response = await decide(await start(), "allow", { ...FORM, state: '"><script>' });
		expect(response.body).not.toContain('"><script>');
		expect(parsePairs(fillForm(response.body, []).body)).toContainEqual(["state", '"><script>']);
	});

	test("a server that cannot do it says so on a page", async () => {
		const { response } = await ask(await startBench(), FORM);
		expect(response.status).toBe(400);
	});

	test.each([
		[true, ["query", "form_post"]],
		[false, ["query"]],
	] as const)("its metadata says whether it can: %s", async (postsForms, modes) => {
		const bench = postsForms ? await start() : await startBench();
		const { body } = await bench.send(get(`${ISSUER}/.well-known/oauth-authorization-server`));
		expect(JSON.parse(body).response_modes_supported).toEqual(modes);
	});
});

describe("the client", () => {
	test("asks for it, and sets a cookie that comes along with a form of another site", async () => {
		const { headers } = await (await start()).send(get("https://photos.example/connect"));
		expect(header(headers, "location")).toContain("response_mode=form_post");
		expect(headerAll(headers, "set-cookie").join()).toMatch(/^__Host-photos=.*SameSite=None$/);
	});

	/** A browser brings the answer to what the client has asked, in the body or in the address. */
	async function brought(bench: Bench, isPosted: boolean, change: Readonly<Record<string, string>> = {}) {
		const connected = await bench.send(get("https://photos.example/connect"));
		const cookie = [["Cookie", cookieFrom(connected)]] as const;
		const asked = Object.fromEntries(new URL(header(connected.headers, "location") ?? "").searchParams);
		const granted = await decide(bench, "allow", asked);
		const pairs = parsePairs(fillForm(granted.body, []).body).map(
			([name, text]) => [name, change[name] ?? text] as const,
		);
		const form = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
		return bench.send(isPosted ? post(REDIRECT_URI, form, cookie) : get(withQuery(REDIRECT_URI, pairs), cookie));
	}

	test.each([true, false])("takes the answer from the body, and from an address as well: %s", async (isPosted) => {
		const { status, body } = await brought(await start(), isPosted);
		expect([status, body.includes("harbour.jpg")]).toEqual([200, true]);
	});

	test("judges what is in the body", async () => {
		expect((await brought(await start(), true, { state: "another" })).status).toBe(400);
	});

	test("one that has not asked for a form takes none; one that has takes no other body", async () => {
		expect((await (await start(false)).send(post(REDIRECT_URI, "code=x"))).status).toBe(405);
		const json = { ...post(REDIRECT_URI, "{}"), headers: [["Content-Type", "application/json"]] as const };
		const { status, headers } = await (await start()).send(json);
		expect([status, header(headers, "allow")]).toEqual([405, "GET, HEAD, POST"]);
	});
});

test.each([
	[true, undefined],
	[false, "callback.transaction-known"],
] as const)("where a request stays open, its state is good once more: %s", async (keepsRequests, refused) => {
	const bench = await startBench();
	const client = recall(bench.world, "client", "client");
	bench.world.memory.client = { ...client, ...(keepsRequests ? { keepsRequests } : {}) };
	const { transaction } = startAuthorization(bench.at("client"));
	const url = withQuery(REDIRECT_URI, pairsOf({ code: "one", state: transaction.state, iss: ISSUER }));
	expect(await readCallback(bench.at("client"), url, transaction.id)).toBeUndefined();
	expect((await readCallback(bench.at("client"), url, transaction.id))?.check).toBe(refused);
});

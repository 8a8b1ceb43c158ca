/** A fault is for the next run only: it goes off by itself when the run is over in which it has struck, or had no message. */
import { expect, test } from "vitest";
import { decodeJwt } from "../../crypto/jwt";
import { get, header } from "../../http/message";
import { clientOf, wholeLogin } from "../../testing/lab-client";
import { startSandbox } from "../../testing/sandbox";
import { type FaultId, faultIds } from "../fault-ids";
import { runsOf } from "../runs";
import { faults } from ".";

const start = async (...on: readonly FaultId[]) => {
	const bench = await startSandbox({ consent: "auto", faults: on });
	const { log } = bench.sandbox;
	return {
		bench,
		client: clientOf(bench),
		faultsOn: () => bench.sandbox.settings.faults,
		last: () => log.exchanges.at(-1),
	};
};

test("every fault has words, and does something", () => {
	for (const id of faultIds) {
		const { title, place, before, after } = faults[id];
		expect([id, title !== "" && place !== undefined, (before ?? after) !== undefined]).toEqual([id, true, true]);
	}
	expect(new Set(faultIds.map((id) => `${faults[id].place} ${faults[id].title}`)).size).toBe(faultIds.length);
});

test("what stood in an answer that another fault has replaced has not struck", async () => {
	for (const order of [
		["id-token-nonce-wrong", "token-500"],
		["token-500", "id-token-nonce-wrong"],
	] as const) {
		const { client, last } = await start(...order);
		const code = (await client.authorize({ nonce: "n" })).get("code");
		await client.redeem(code).catch(() => "no JSON came");
		expect(last()?.faults).toEqual(["token-500"]);
	}
});

test("it goes off as the next run begins, and both the settings and the log say so", async () => {
	const { client, faultsOn, last } = await start("state-wrong", "id-token-sub");
	await client.authorize();
	expect([faultsOn(), last()?.armed]).toEqual([
		["state-wrong", "id-token-sub"],
		["state-wrong", "id-token-sub"],
	]);
	expect((await client.authorize({ state: "second" })).get("state")).toBe("second");
	expect([faultsOn(), last()?.ended, last()?.armed]).toEqual([["id-token-sub"], ["state-wrong"], ["id-token-sub"]]);
});

test("it stays while its own run goes on, and until it has struck", async () => {
	const { client, faultsOn } = await start("id-token-sub");
	await client.authorize();
	const tokens = await client.redeem((await client.authorize({ state: "second" })).get("code"));
	await client.keys();
	await client.call(tokens.access_token);
	await client.refresh(tokens.refresh_token);
	expect(faultsOn()).toEqual(["id-token-sub"]);
	await client.discover();
	expect(faultsOn()).toEqual([]);
});

test("metadata that is read twice in a run is wrong twice, and right once the client has been quiet", async () => {
	const { bench, client, faultsOn } = await start("metadata-issuer");
	const issuer = async () => (JSON.parse((await client.discover()).body) as { issuer: string }).issuer;
	expect(await issuer()).toBe(await issuer());
	expect(faultsOn()).toEqual(["metadata-issuer"]);
	bench.pass(11);
	expect([await issuer(), faultsOn()]).toEqual([bench.sandbox.addresses.issuer, []]);
});

test("one that changes keys and metadata besides stays until it comes to an ID Token", async () => {
	const { client, faultsOn, last } = await start("id-token-es256");
	const login = async (scope: string) => {
		await client.discover();
		await client.keys();
		expect(last()?.faults).toEqual(["id-token-es256"]);
		return client.redeem((await client.authorize({ scope, state: scope })).get("code"));
	};
	await client.discover();
	await client.authorize({ state: "given up" });
	const { id_token: text } = await login("openid");
	const jwt = decodeJwt(String(text));
	expect("header" in jwt && [jwt.header.alg, jwt.signatureLength]).toEqual(["ES256", 64]);
	expect(faultsOn()).toEqual(["id-token-es256"]);
	await client.discover();
	expect(faultsOn()).toEqual([]);
});

test.each<[FaultId, Readonly<Record<string, string | undefined>>]>([
	["state-wrong", { state: undefined }],
	["mix-up", {}],
	["id-token-nonce-wrong", { nonce: undefined }],
	["id-token-hs256-secret", {}],
	["id-token-es256", { scope: "photos.read" }],
	["userinfo-sub", {}],
	["refresh-sub", {}],
	["dpop-nonce-again", {}],
])("%s goes off after a whole run that it found no message in", async (fault, change) => {
	const { client, faultsOn, last } = await start(fault);
	const login = async () =>
		client.call((await client.redeem((await client.authorize(change)).get("code"))).access_token);
	await login();
	await client.discover();
	// A client may read a document again before it refreshes, or asks who somebody is.
	expect(faultsOn()).toEqual([fault]);
	await login();
	expect([faultsOn(), last()?.armed]).toEqual([[], undefined]);
});

test("one in a document goes off as soon as one is read for the next run, since it would strike there", async () => {
	const { client, faultsOn } = await start("metadata-resource");
	await wholeLogin(client);
	expect(faultsOn()).toEqual(["metadata-resource"]);
	await client.discover();
	expect(faultsOn()).toEqual([]);
});

test("one that was switched on in the middle of a run waits for the next one", async () => {
	const { bench, client, faultsOn } = await start();
	const code = (await client.authorize({ state: undefined })).get("code");
	bench.set({ faults: ["state-wrong"] });
	await client.redeem(code);
	expect((await client.authorize({ state: "second" })).get("state")).not.toBe("second");
	expect(faultsOn()).toEqual(["state-wrong"]);
});

test("a client that stops at a document has begun anew when it reads it once more than it does without a fault", async () => {
	const { bench, client, faultsOn } = await start();
	await client.discover();
	await wholeLogin(client);
	bench.set({ faults: ["metadata-issuer"] });
	await client.discover();
	expect(faultsOn()).toEqual(["metadata-issuer"]);
	await client.discover();
	expect(faultsOn()).toEqual([]);
	expect(runsOf(bench.sandbox.log.exchanges).map(({ exchanges, faults }) => [exchanges.length, ...faults])).toEqual([
		[4],
		[1, "metadata-issuer"],
		[1],
	]);
});

test("nobody knows how often it reads it: the third time is another run", async () => {
	const { client, faultsOn } = await start("metadata-issuer");
	await client.discover();
	await client.discover();
	expect(faultsOn()).toEqual(["metadata-issuer"]);
	await client.discover();
	expect(faultsOn()).toEqual([]);
});

test("one after the other: after a run without a fault each has a run of its own, and none is wasted", async () => {
	const { bench, client, faultsOn } = await start();
	const { log } = bench.sandbox;
	bench.set({
		laterFaults: ["state-wrong", "id-token-nonce-wrong", "metadata-issuer", "metadata-resource", "iss-wrong"],
	});
	const armed: string[] = [];
	for (let login = 0; login < 7; login++) {
		const from = log.next;
		await client.discover();
		await wholeLogin(client, { state: `s${login}`, nonce: `n${login}` });
		armed.push(...new Set(log.exchanges.filter(({ n }) => n >= from).map((one) => String(one.armed ?? ""))));
	}
	expect(armed).toEqual([
		"",
		"state-wrong",
		"id-token-nonce-wrong",
		"metadata-issuer",
		"metadata-resource",
		"iss-wrong",
		"",
	]);
	expect([faultsOn(), bench.sandbox.settings.laterFaults]).toEqual([[], []]);
	// Whoever watches learns from the exchange that the settings have changed.
	expect(log.exchanges.filter(({ ended }) => ended).map(({ n, ended }) => [n, ...(ended ?? [])])).toEqual([
		[5],
		[9, "state-wrong"],
		[13, "id-token-nonce-wrong"],
		[17, "metadata-issuer"],
		[21, "metadata-resource"],
		[25, "iss-wrong"],
	]);
});

test("one that is switched on again strikes again", async () => {
	const { bench, client } = await start("keys-rotated-late");
	await wholeLogin(client);
	bench.set({ faults: [] });
	bench.set({ faults: ["keys-rotated-late"] });
	await wholeLogin(client, { state: "second" });
	const struck = bench.sandbox.log.exchanges.filter(({ faults: done }) => done?.includes("keys-rotated-late"));
	expect(struck.map(({ n }) => n)).toEqual([2, 5]);
});

test("new keys reach the sandbox’s own API and userinfo, and the old one is published no more", async () => {
	const { bench, client } = await start();
	const kids = async () =>
		(JSON.parse((await client.keys()).body) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
	const [old] = await kids();
	bench.set({ faults: ["keys-rotated-late"] });
	const tokens = await wholeLogin(client);
	const jwt = decodeJwt(String(tokens.id_token));
	const [kid, ...more] = await kids();
	expect("header" in jwt && [jwt.header.kid, more, kid === old]).toEqual([kid, [], false]);
	expect([
		(await client.call(tokens.access_token)).status,
		(await client.userinfo(tokens.access_token)).status,
	]).toEqual([200, 200]);
});

test("an answer that the browser posts is wrong in the same way", async () => {
	const { bench, client, last } = await start("state-wrong");
	const { body } = await client.authorizePage({ response_mode: "form_post" });
	expect(body).toContain('name="state" value="xyz-B"');
	expect(last()?.faults).toEqual(["state-wrong"]);
	expect(runsOf(bench.sandbox.log.exchanges)).toMatchObject([{ kind: "code", faults: ["state-wrong"] }]);
});

test("the second server answers only while its fault is on", async () => {
	const { bench } = await start("mix-up");
	const { other, issuer } = bench.sandbox.addresses;
	const metadata = await bench.send(get(`${other}/.well-known/openid-configuration`));
	expect(JSON.parse(metadata.body)).toMatchObject({ issuer: other, token_endpoint: `${other}/token` });
	const sent = await bench.send(
		get(`${other}/authorize?client_id=lab-public&state=s&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb`),
	);
	const location = header(sent.headers, "location") ?? "";
	expect(location).toBe(`${issuer}/authorize?client_id=lab-public&state=s&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb`);
	await bench.send(get(location));
	expect(bench.sandbox.settings.faults).toEqual(["mix-up"]);
	bench.set({ faults: [] });
	expect((await bench.send(get(`${other}/.well-known/openid-configuration`))).status).toBe(404);
});

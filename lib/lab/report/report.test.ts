/** What is not seen is not failed, and what is seen is named. */
import { expect, test } from "vitest";
import { post } from "../../http/message";
import { clientOf, wholeLogin } from "../../testing/lab-client";
import { startSandbox } from "../../testing/sandbox";
import type { FaultId } from "../fault-ids";
import { type Observation, reportOf } from ".";
import { pooledOf } from "./pooled";

async function start() {
	const bench = await startSandbox({ consent: "auto" });
	const line = (id: string): Observation => {
		const found = reportOf(bench.sandbox.log.exchanges).find((one) => one.id === id);
		if (!found) throw new Error(`No line ${id}`);
		return found;
	};
	return { bench, client: clientOf(bench), line, status: (id: string) => [line(id).status, line(id).shown] };
}

test("of a client that has not come nothing was seen, and each line says what would show it", () => {
	const lines = reportOf([]);
	expect(lines).toHaveLength(19);
	expect(lines.every(({ status, sentence, shown }) => status === "not seen" && sentence && shown.length === 0)).toBe(
		true,
	);
	expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

test("S256, and what is new for each login", async () => {
	const { client, status } = await start();
	await wholeLogin(client);
	expect([status("s256"), status("fresh-state"), status("fresh-verifier")]).toEqual([
		["yes", [1]],
		["not seen", []],
		["not seen", []],
	]);
	await client.authorize({ state: "another", code_challenge: "another-challenge-of-forty-three-letters-ab" });
	expect([status("fresh-state"), status("fresh-verifier")]).toEqual([
		["yes", [1, 4]],
		["yes", [1, 4]],
	]);
	await client.authorize({ code_challenge_method: "plain" });
	expect([status("s256"), status("fresh-state"), status("fresh-verifier")]).toEqual([
		["no", [5]],
		["no", [1, 5]],
		["no", [1, 5]],
	]);
});

test("a redirect URI that is not registered", async () => {
	const { client, status } = await start();
	await client.authorize();
	expect(status("redirect-exact")).toEqual(["yes", [1]]);
	await client.authorize({ redirect_uri: "http://127.0.0.1:5555/cb/" });
	expect(status("redirect-exact")).toEqual(["no", [2]]);
});

test("an access token in an address", async () => {
	const { client, status } = await start();
	const { access_token } = await wholeLogin(client);
	expect(status("no-query-token")).toEqual(["yes", [3]]);
	await client.call(access_token, `?access_token=${access_token}`);
	expect(status("no-query-token")).toEqual(["no", [4]]);
});

test("slow_down, as the server itself judges it", async () => {
	const { bench, status } = await start();
	bench.set({ consent: "ask" });
	const device = clientOf(bench, "lab-device");
	const { issuer } = bench.sandbox.addresses;
	const asked = await bench.send(post(`${issuer}/device_authorization`, "client_id=lab-device&scope=photos.read"));
	const { device_code, interval } = JSON.parse(asked.body) as { device_code: string; interval: number };
	const poll = () => device.token({ grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code });
	await poll();
	expect((await poll()).error).toBe("slow_down");
	expect(status("slow-down")).toEqual(["not seen", []]);
	bench.pass(interval + 5);
	await poll();
	expect(status("slow-down")).toEqual(["yes", [4]]);
	await poll();
	await poll();
	expect(status("slow-down")).toEqual(["no", [6]]);
});

test("the refresh token that came last, and a code that comes once", async () => {
	const { client, status } = await start();
	const code = (await client.authorize()).get("code");
	const tokens = await client.redeem(code);
	const second = await client.refresh(tokens.refresh_token);
	expect([status("rotated-refresh"), status("code-once")]).toEqual([
		["not seen", []],
		["yes", [2]],
	]);
	await client.refresh(second.refresh_token);
	expect(status("rotated-refresh")).toEqual(["yes", [4]]);
	await client.refresh(tokens.refresh_token);
	await client.redeem(code);
	expect([status("rotated-refresh"), status("code-once")]).toEqual([
		["no", [5]],
		["no", [6]],
	]);
});

test("what a client checks shows under faults only, and one that was missed outweighs one that was noticed", async () => {
	const { bench, client, line } = await start();
	await wholeLogin(client);
	expect(line("checks-state").status).toBe("not seen");
	bench.set({ faults: ["state-missing"] });
	await client.authorize({ state: "2" });
	await client.authorize({ state: "3" });
	expect(line("checks-state")).toMatchObject({
		status: "stopped",
		sentence: "Stopped under “No state, though the client sent one”.",
	});
	bench.set({ faults: ["state-wrong"] });
	await wholeLogin(client, { state: "4" });
	expect(line("checks-state")).toMatchObject({ status: "no", sentence: "Did not notice “Wrong state”." });
});

test("a page that is opened again is no second request of the client, unless both come to tokens", async () => {
	const { client, status } = await start();
	const codes = [(await client.authorize()).get("code"), (await client.authorize()).get("code")];
	await client.redeem(codes[0]);
	expect([status("fresh-state"), status("fresh-verifier")]).toEqual([
		["not seen", []],
		["not seen", []],
	]);
	await client.redeem(codes[1]);
	expect([status("fresh-state"), status("fresh-verifier")]).toEqual([
		["no", [1, 2]],
		["no", [1, 3, 2, 4]],
	]);
});

test("two clients with one state are told of it", async () => {
	const { bench, client, status } = await start();
	await wholeLogin(client);
	await wholeLogin(clientOf(bench, "lab-post"));
	expect(status("fresh-state")).toEqual(["no", [1, 4]]);
});

test("an address that a loose rule lets through is none that is registered", async () => {
	const { bench, client, status } = await start();
	bench.set({ levels: { ...bench.sandbox.settings.levels, redirectMatch: "wildcard" } });
	await client.authorize({ redirect_uri: "http://127.0.0.1/cb/x" });
	expect(status("redirect-exact")).toEqual(["no", [1]]);
});

test("where no new refresh token comes, the old one is to be kept", async () => {
	const { bench, client, status } = await start();
	const { refresh_token: token } = await wholeLogin(client);
	bench.set({ faults: ["refresh-not-rotated"] });
	await client.refresh(token);
	await client.refresh("undefined");
	expect(status("rotated-refresh")[0]).toBe("no");
});

test("alg none is about the algorithm; a wrong signature is about the signature, where the keys were read", async () => {
	const { bench, client, line } = await start();
	const under = async (fault: FaultId, state: string) => {
		bench.set({ faults: [fault] });
		await client.redeem((await client.authorize({ state })).get("code"));
		await wholeLogin(client, { state: `after ${state}` });
	};
	await wholeLogin(client);
	await under("id-token-none", "1");
	expect([line("checks-alg").status, line("checks-signature").status]).toEqual(["stopped", "not seen"]);
	await under("id-token-rs256", "2");
	expect(line("checks-signature")).toMatchObject({
		status: "not seen",
		sentence: expect.stringContaining("has read no keys"),
	});
	await client.keys();
	await under("id-token-rs256", "3");
	expect(line("checks-signature").status).toBe("stopped");
});

test("who takes a wrong signature is told what the standard allows instead", async () => {
	const { bench, client, line } = await start();
	bench.set({ faults: ["id-token-rs256"] });
	await wholeLogin(client);
	expect(line("checks-signature")).toMatchObject({
		status: "no",
		sentence: expect.stringMatching(/^Did not notice “Wrong signature, RS256”\. .*§3\.1\.3\.7, item 6, allows TLS/),
	});
});

test("new keys that a client does not take show that it looks at the signature, and those that it does not read that it does not", async () => {
	const { bench, client, line } = await start();
	await client.keys();
	await wholeLogin(client);
	bench.set({ faults: ["keys-rotated-late"] });
	await client.redeem((await client.authorize({ state: "2" })).get("code"));
	await client.authorize({ state: "3" });
	expect(line("checks-signature").status).toBe("stopped");
	bench.set({ faults: ["keys-rotated-late"] });
	await wholeLogin(client, { state: "4" });
	expect(line("checks-signature").status).toBe("no");
});

test("who keeps to S256 where it is not announced uses it, and who does not is that fault’s matter", async () => {
	const { bench, client, status, line } = await start();
	bench.set({ faults: ["metadata-no-s256"] });
	await client.discover();
	await client.authorize({ code_challenge_method: "plain" });
	expect(status("s256")).toEqual(["not seen", []]);
	await client.authorize({ state: "2" });
	expect([...status("s256"), line("s256").sentence]).toEqual([
		"yes",
		[3],
		"Each other authorization request had a challenge with S256. The rest came while the server did not announce it, on purpose.",
	]);
});

test("whose messages are taken together", async () => {
	const { bench, client } = await start();
	const pooled = () => pooledOf(bench.sandbox.log.exchanges);
	await wholeLogin(client);
	expect(pooled()).toEqual({ clients: ["lab-public"], programs: [] });
	const { access_token: token } = await wholeLogin(clientOf(bench, "lab-post"));
	for (const agent of ["one/1", "two/2", "one/1"]) await client.call(token, "", [["User-Agent", agent]]);
	expect(pooled()).toEqual({ clients: ["lab-public", "lab-post"], programs: ["one/1", "two/2"] });
});

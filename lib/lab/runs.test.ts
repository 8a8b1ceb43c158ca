/** Runs are told apart by the values that messages carry. */
import { expect, test } from "vitest";
import { get } from "../http/message";
import { clientOf } from "../testing/lab-client";
import { startSandbox } from "../testing/sandbox";
import { runsOf } from "./runs";

async function start() {
	const bench = await startSandbox({ consent: "auto" });
	return { bench, client: clientOf(bench), runs: () => runsOf(bench.sandbox.log.exchanges) };
}

const numbers = (runs: ReturnType<typeof runsOf>) => runs.map(({ exchanges }) => exchanges.map(({ n }) => n));

test("nothing is no run", () => {
	expect(runsOf([])).toEqual([]);
});

test("documents before it, keys after it, a call and a refresh belong to a login", async () => {
	const { client, runs } = await start();
	for (let again = 0; again < 2; again++) {
		await client.discover();
		const tokens = await client.redeem((await client.authorize()).get("code"));
		await client.keys();
		await client.call(tokens.access_token);
		await client.refresh(tokens.refresh_token);
	}
	expect(numbers(runs())).toEqual([
		[1, 2, 3, 4, 5, 6],
		[7, 8, 9, 10, 11, 12],
	]);
	expect(runs()).toMatchObject([
		{ number: 1, kind: "code", clientId: "lab-public", faults: [] },
		{ number: 2, kind: "code" },
	]);
});

test("a token request that cannot be read belongs to the login that waits for its tokens", async () => {
	const { bench, client, runs } = await start();
	const { issuer } = bench.sandbox.addresses;
	const agent = [["User-Agent", "one/1"]] as const;
	await client.redeem((await client.authorize()).get("code"));
	await bench.send(get(`${issuer}/userinfo`, [...agent]));
	await client.authorize({ state: "2" });
	const headers = [["Content-Type", "application/json"], ...agent] as const;
	await bench.send({ method: "POST", url: `${issuer}/token`, headers, body: "{}" });
	expect(numbers(runs()).at(-1)).toEqual([4, 5]);
});

test("two logins at once, by the codes and tokens that each brings", async () => {
	const { bench, client, runs } = await start();
	const other = clientOf(bench, "lab-public");
	const [one, two] = [await client.authorize(), await other.authorize({ state: "second" })];
	const second = await other.redeem(two.get("code"));
	const first = await client.redeem(one.get("code"));
	await client.call(first.access_token);
	await other.call(second.access_token);
	expect(numbers(runs())).toEqual([
		[1, 4, 5],
		[2, 3, 6],
	]);
});

test("a service that asks again begins again, and a device polls in its own run", async () => {
	const { client, runs, bench } = await start();
	const device = clientOf(bench, "lab-device");
	const grant = "urn:ietf:params:oauth:grant-type:device_code";
	const { device_code } = await device.token({ grant_type: "client_credentials" }).then(async () => {
		const { issuer } = bench.sandbox.addresses;
		const body = "client_id=lab-device&scope=photos.read";
		const headers = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
		const answer = await bench.send({ method: "POST", url: `${issuer}/device_authorization`, headers, body });
		return JSON.parse(answer.body) as { readonly device_code: string };
	});
	await device.token({ grant_type: grant, device_code });
	await client.token({ grant_type: "client_credentials" });
	expect(runs().map(({ kind, exchanges }) => [kind, exchanges.length])).toEqual([
		["client credentials", 1],
		["device", 2],
		["client credentials", 1],
	]);
});

test("an authorization page that is opened once more, before anybody has answered, is no second login", async () => {
	const { bench, client, runs } = await start();
	bench.set({ consent: "ask" });
	await client.authorize();
	await client.authorize();
	await client.authorize({ state: "another" });
	expect(numbers(runs())).toEqual([[1, 2], [3]]);
});

test("a token that nobody gave is still of the client that sends it", async () => {
	const { client, runs } = await start();
	await client.redeem((await client.authorize()).get("code"));
	await client.call("undefined");
	await client.refresh("undefined");
	expect(numbers(runs())).toEqual([[1, 2, 3, 4]]);
});

test("metadata that is read again after a while is another run; at once it is the same", async () => {
	const { bench, client, runs } = await start();
	await client.discover();
	await client.discover();
	bench.pass(11);
	await client.discover();
	expect(numbers(runs())).toEqual([[1, 2], [3]]);
	bench.set({ faults: ["metadata-issuer"] });
	await client.discover();
	expect(numbers(runs())).toEqual([[1, 2], [3], [4]]);
});

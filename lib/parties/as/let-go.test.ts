import { expect, test } from "vitest";
import { addClient, bodyOf, obtainCode, startBench, tokenRequest } from "../../testing/bench";
import { askForCodes, pollRequest, startDeviceBench } from "../../testing/device";
import { obtainTokens, startRefreshBench } from "../../testing/refresh";
import { CODE_LIFETIME } from "./granted";
import { KEPT_AFTER, MOST_RECORDS, tidy } from "./let-go";

const said = async (bench: Awaited<ReturnType<typeof startBench>>, code: string) => {
	const { body } = await bench.send(tokenRequest(code));
	return String((JSON.parse(body) as { error_description?: string }).error_description);
};

test("a code that came too late is known as one for a day, and is then no code at all", async () => {
	const bench = await startBench();
	const code = await obtainCode(bench);
	bench.world.clock += CODE_LIFETIME;
	expect(await said(bench, code)).toMatch(/expired/);
	bench.world.clock += KEPT_AFTER;
	expect(await said(bench, code)).toMatch(/expired/);
	bench.world.clock += 3601;
	expect(await said(bench, code)).not.toMatch(/expired/);
	expect(bench.as.codes).toEqual({});
	expect(bench.as.sessions).toEqual({});
});

test("tokens, families, devices and what waits go with what they belong to", async () => {
	const refreshing = await startRefreshBench();
	await obtainTokens(refreshing);
	expect(Object.keys(refreshing.as.refreshTokens)).toHaveLength(1);
	const device = await startDeviceBench();
	const { device_code: deviceCode } = await askForCodes(device);
	for (const { as, world } of [refreshing, device]) {
		as.pending.t = { ...as.pending.t, session: "nobody's" } as never;
		as.tidied = { at: world.clock, requests: 0 };
		tidy(as, world.clock + 10 * KEPT_AFTER);
		const { tokens, families, refreshTokens, pending, devices } = as;
		expect([tokens, families, refreshTokens, pending, devices?.waiting ?? {}, devices?.shown ?? {}]).toEqual(
			Array.from({ length: 6 }, () => ({})),
		);
	}
	expect(bodyOf(await device.send(pollRequest(deviceCode))).error).toBe("invalid_grant");
});

test("of strangers' clients and of everything else at most so many stay, and the oldest go", async () => {
	const bench = await startBench();
	addClient(bench, { client_id: "ours" });
	for (let i = 0; i <= MOST_RECORDS; i++) {
		addClient(bench, { client_id: `stranger-${i}`, selfRegistered: true });
		bench.as.sessions[`session-${i}`] = { csrf: "", startedAt: bench.world.clock };
	}
	bench.as.tidied = { at: bench.world.clock, requests: 999 };
	tidy(bench.as, bench.world.clock);
	expect(bench.as.clients["stranger-0"]).toBeUndefined();
	expect([bench.as.clients["stranger-1"], bench.as.clients.ours].map(Boolean)).toEqual([true, true]);
	expect(Object.keys(bench.as.sessions)).toHaveLength(MOST_RECORDS);
	expect(bench.as.sessions["session-0"]).toBeUndefined();
});

test("a client's document is read again however long it was not used, as long as the client is known", async () => {
	const { as, world } = await startBench();
	const id = "https://agent.example/client.json";
	as.clients[id] = { ...as.clients["photo-print"], client_id: id, selfRegistered: true } as never;
	as.freshDocuments = { [id]: world.clock, "https://gone.example/client.json": world.clock };
	as.tidied = { at: world.clock, requests: 0 };
	tidy(as, world.clock + 10 * KEPT_AFTER);
	expect(as.freshDocuments).toEqual({ [id]: world.clock });
});

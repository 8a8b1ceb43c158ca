/** What a page says of a switch is what the sandbox will do. */
import { expect, test } from "vitest";
import { clientOf, wholeLogin } from "../../testing/lab-client";
import { startSandbox } from "../../testing/sandbox";
import type { FaultId } from "../fault-ids";
import { runsOf } from "../runs";
import { standingOf } from "./standing";

async function start() {
	const bench = await startSandbox({ consent: "auto" });
	const { sandbox } = bench;
	return {
		bench,
		client: clientOf(bench),
		standing: (id: FaultId) => standingOf(id, runsOf(sandbox.log.exchanges), sandbox.armed[id]),
	};
}

test("it waits for a run, has struck in one, and waits again when it is switched on once more, or the log is cleared", async () => {
	const { bench, client, standing } = await start();
	await wholeLogin(client);
	bench.set({ faults: ["state-wrong"] });
	expect(standing("state-wrong")).toEqual({ kind: "waiting" });
	await client.authorize({ state: "2" });
	expect(standing("state-wrong")).toEqual({ kind: "struck", run: 2 });
	bench.set({ faults: [] });
	bench.set({ faults: ["state-wrong"] });
	expect(standing("state-wrong")).toEqual({ kind: "waiting" });
	expect((await client.authorize({ state: "3" })).get("state")).not.toBe("3");
	expect(standing("state-wrong")).toEqual({ kind: "struck", run: 3 });
	bench.sandbox.log.clear();
	expect(standing("state-wrong")).toEqual({ kind: "waiting" });
	expect((await client.authorize({ state: "4" })).get("state")).not.toBe("4");
});

test("a whole run goes by it, and half a run does not; what only prepares it is no strike", async () => {
	const { bench, client, standing } = await start();
	bench.set({ faults: ["id-token-es256"] });
	await client.discover();
	await client.authorize();
	expect(standing("id-token-es256")).toEqual({ kind: "waiting" });
	await wholeLogin(client, { state: "2", scope: "photos.read" });
	expect(standing("id-token-es256")).toEqual({ kind: "passed", run: 2 });
});

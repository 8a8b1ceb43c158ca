/** The official client of MCP under faults: it registers anew in each run, and may stop before it has said its name. */
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FaultId } from "../../lib/lab/fault-ids";
import { applySettings, type Sandbox } from "../../lib/lab/sandbox";
import { verdictOf } from "../../lib/lab/verdict";
import type { Door } from "../door";
import { createAda, doorForAda } from "../mcp/ada";

let door: Door;
let sandbox: Sandbox;
beforeAll(async () => {
	// The client says on standard error what a program could keep besides.
	vi.spyOn(console, "warn").mockReturnValue();
	({ door, sandbox } = await doorForAda());
	await run([]);
});
afterAll(async () => {
	vi.restoreAllMocks();
	await door.close();
});

/** Connects and lists the tools, as a program of whoever reads the SDK's own pages. */
async function run(faults: readonly FaultId[]): Promise<void> {
	sandbox.settings = { ...sandbox.settings, faults };
	applySettings(sandbox);
	const ada = createAda("dynamic registration");
	const client = new Client({ name: "test", version: "1" });
	const transportOf = () =>
		new StreamableHTTPClientTransport(new URL(sandbox.addresses.mcp), { authProvider: ada.provider });
	const first = transportOf();
	const refused: unknown = await client.connect(first).catch((error: unknown) => error);
	if (!(refused instanceof UnauthorizedError) || ada.asked.length === 0) throw refused;
	await first.finishAuth(await ada.answer());
	await client.connect(transportOf());
	await client.listTools();
	await client.close();
}

test.each<[FaultId, string, boolean | undefined]>([
	["metadata-resource", "noticed", true],
	["metadata-issuer", "noticed", true],
	["metadata-no-s256", "stopped", true],
	["iss-wrong", "noticed", true],
	["token-type-case", "coped", true],
	["state-wrong", "noticed", true],
	["mix-up", "not reached", undefined],
])("%s: %s", async (fault, verdict, good) => {
	const error: unknown = await run([fault]).catch((problem: unknown) => problem);
	const judged = verdictOf(fault, sandbox.log.exchanges, { isOver: true });
	expect([judged.verdict, judged.good, judged.sentence]).toEqual([verdict, good, expect.any(String)]);
	expect([fault, error instanceof Error]).toEqual([fault, verdict === "noticed" || verdict === "stopped"]);
});

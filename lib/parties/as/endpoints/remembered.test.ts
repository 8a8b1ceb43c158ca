import { expect, test } from "vitest";
import { get, header } from "../../../http/message";
import { addClient, answerOf, authorizeUrl, type Change, cookieFrom, decide, startBench } from "../../../testing/bench";
import { recall } from "../../../world/world";

/** Ada allows the usual client, and her browser asks once more. */
async function again(remembers: boolean, change: Change, decision: "allow" | "deny" = "allow") {
	const bench = await startBench();
	if (remembers) bench.world.memory.as = { ...recall(bench.world, "as", "as"), remembers: true };
	addClient({ ...bench, as: recall(bench.world, "as", "as") }, { client_id: "other" });
	await decide(bench, decision);
	const [id = ""] = Object.keys(recall(bench.world, "as", "as").sessions);
	return bench.send(get(authorizeUrl(change), [["Cookie", `__Host-as=${id}`]]));
}

test("a server that remembers answers at once what was allowed before, and others ask again", async () => {
	const answered = await again(true, {});
	expect([answered.status, answerOf(answered).state]).toEqual([303, "xyz-state"]);
	expect(answerOf(answered).code).toMatch(/^[\w-]{43}$/);
	expect((await again(false, {})).status).toBe(200);
});

test.each([
	["another client", { client_id: "other" }, "allow"],
	["more scope", { scope: "photos.read order" }, "allow"],
	["no scope at all", { scope: undefined }, "allow"],
	["it was denied", {}, "deny"],
] as const)("it asks where it was not allowed before: %s", async (_, change, decision) => {
	expect((await again(true, change, decision)).status).toBe(200);
});

test("it asks a browser in which nobody is signed in", async () => {
	const bench = await startBench();
	bench.world.memory.as = { ...recall(bench.world, "as", "as"), remembers: true };
	await decide(bench, "allow");
	const response = await bench.send(get(authorizeUrl()));
	expect([response.status, header(response.headers, "location")]).toEqual([200, undefined]);
	expect(cookieFrom(response)).not.toBe("");
});

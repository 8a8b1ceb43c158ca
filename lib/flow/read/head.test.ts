import { expect, test } from "vitest";
import { catalog, entryOf } from "@/testing/lessons";
import type { AnyFlow } from "../define";
import { runScenario } from "../proof/proof";
import { at, method } from "../proof/scenario";
import { computeRun } from "./compute";

const HEAD = method("HEAD");

async function lesson(id: string): Promise<AnyFlow> {
	const flow = await entryOf(id)?.load();
	if (!flow) throw new Error(`There is no lesson "${id}"`);
	return flow;
}

test("a page that was asked for by HEAD comes without its body, and no sentence speaks of what would have stood in it", async () => {
	const { hops, end } = await runScenario(await lesson("code-pkce"), { edits: [at("authorize", HEAD)] });
	const last = hops.at(-1);
	expect(last?.message.kind === "response" && [last.message.response.status, last.message.response.body]).toEqual([
		200,
		"",
	]);
	expect(last?.note.specs).toEqual(["RFC 9110 §9.3.2"]);
	expect(end).toMatchObject({ state: "errorPage", text: expect.stringContaining("HEAD") });
});

test("the end says so, too, where the client tells its user that it stopped", async () => {
	const { end } = await runScenario(await lesson("code-pkce"), { edits: [at("api", HEAD)] });
	expect(end).toMatchObject({ state: "apiRefused", text: expect.stringContaining("HEAD") });
});

test("a refusal and a redirect say in their head what they have to say", async () => {
	const flow = await lesson("code-pkce");
	const redirected = await runScenario(flow, { edits: [at("connect", HEAD)] });
	expect([redirected.end.state, redirected.hops[2]?.note.title]).toEqual([
		"done",
		"Client sends the browser to the server",
	]);
	const refused = await runScenario(flow, { edits: [at("token", HEAD)] });
	expect(refused.end).toMatchObject({ state: "tokenRefused", text: expect.not.stringContaining("HEAD") });
});

test.each(catalog.map(({ id }) => id))(
	"%s: every request can be made a HEAD, and the run comes to an end",
	async (id) => {
		const flow = await lesson(id);
		const { hops, spec } = await runScenario(flow, {});
		const sent = hops.flatMap(({ message }) => (message.kind === "request" ? [message.exchange] : []));
		expect(sent.length).toBeGreaterThan(0);
		for (const exchange of sent) {
			const run = await computeRun(flow, { ...spec, edits: [{ exchange, ops: [{ op: "method", value: "HEAD" }] }] });
			for (const { message } of run.hops)
				if (message.kind === "response" && message.exchange === exchange) expect(message.response.body).toBe("");
		}
	},
);

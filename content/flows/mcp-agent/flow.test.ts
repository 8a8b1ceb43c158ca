import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import { changesOf, elsewhere, type Leaving, leavingIn, wordlessEnds } from "@/lib/testing/edits";
import type { Settings } from "@/lib/vocabulary/settings";
import { flow } from "./flow";

test("titles call the client by the name of its lane, and no challenge of the run is a plain one", async () => {
	const { hops } = await runScenario(flow, {});
	const notes = hops.map(({ note }) => note);
	expect(notes.map(({ title }) => title).filter((title) => /\bclient\b/i.test(title))).toEqual([]);
	const requests = hops.filter(({ message }) => `${message.note}.${message.kind}` === "authorize.request");
	expect(requests.map(({ note }) => note.text)).toEqual([
		"The authorization server now has the challenge. It does not know the verifier.",
		"The authorization server now has the challenge, which is the hash of a new verifier.",
	]);
});

/** What each access token says, in the order in which they were issued. */
async function tokensOf(levels: Settings["levels"]) {
	const run = await runScenario(flow, { settings: { levels } });
	return run.values
		.filter(({ kind }) => kind === "access_token")
		.map(({ text }) => decodeJwt(text))
		.flatMap((decoded) => ("claims" in decoded ? [decoded.claims] : []));
}

test("each token names one audience, and the step-up asks for the union", async () => {
	const agent = { client_id: "https://agent.example/client.json", aud: "https://mcp.example/mcp", sub: "ada" };
	expect(await tokensOf({})).toMatchObject([
		{ ...agent, scope: "photos.read" },
		{ client_id: "tool-server", aud: "https://api.example", sub: "ada", act: { sub: "tool-server" } },
		{ ...agent, scope: "photos.read order:items" },
	]);
});

test("the photo API never sees the agent's token, the agent never the one behind it", async () => {
	const { hops, values } = await runScenario(flow, {});
	const [own, onward, second] = values.filter(({ kind }) => kind === "access_token").map(({ text }) => text);
	const bytes = (lane: string) =>
		JSON.stringify(
			hops.flatMap(({ message }) => ("from" in message && [message.from, message.to].includes(lane) ? [message] : [])),
		);
	for (const token of [own, second]) expect(bytes("upstream")).not.toContain(token);
	expect(bytes("client")).not.toContain(onward);
	for (const token of [own, onward, second]) expect(bytes("user")).not.toContain(token);
});

test("with a document nobody registers, and with a registration nobody reads a document", async () => {
	const paths = async (registration: "cimd" | "dcr") => {
		const { hops } = await runScenario(flow, { settings: { levels: { registration } } });
		return hops.flatMap(({ message }) => (message.kind === "request" ? [new URL(message.request.url).pathname] : []));
	};
	expect(await paths("cimd")).not.toContain("/register");
	expect((await paths("cimd")).filter((path) => path === "/client.json")).toHaveLength(1);
	expect(await paths("dcr")).not.toContain("/client.json");
});

const paths = ["/mcp", "/photos", "/token", "/cb", "/prompt", "/authorize"];

test.each(["2.1", "2.0"] as const)("any one change leads to an end that has words (%s)", async (profile) => {
	const leaving = await leavingIn(flow, await resolve(flow, { settings: { profile } }));
	// At the usual profile content/edits.test.ts makes the other changes.
	const others = (one: Leaving) => (profile === flow.defaults.profile ? [] : changesOf(one.request));
	const changes = (one: Leaving) => [...elsewhere(flow, paths), ...others(one)];
	expect(await wordlessEnds(flow, leaving, changes)).toEqual([]);
	expect(leaving.length).toBeGreaterThan(10);
});

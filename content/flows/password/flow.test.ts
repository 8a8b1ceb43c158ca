import { describe, expect, test } from "vitest";
import { flow as codePkce } from "@/content/flows/code-pkce/flow";
import { play } from "@/lib/flow/engine";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { at, form, target } from "@/lib/flow/proof/scenario";
import { gainsOf } from "@/lib/flow/read/describe";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run } from "@/lib/flow/run";
import { showsInRack } from "@/lib/vocabulary/values";
import { flow } from "./flow";

/** Note and kind of the hop at which a lane got each password that its rack shows. */
const passwordsIn = (run: Run, lane: string) =>
	(holdingsOf(run).at(-1)?.byLane[lane] ?? []).flatMap(({ id, since }) => {
		const value = run.values.find((one) => one.id === id);
		const message = run.hops[since]?.message;
		if (value?.kind !== "password" || !showsInRack(value, lane)) return [];
		return [`${value.text} from ${message?.note}.${message?.kind}`];
	});

describe("who holds the password", () => {
	test("the client, from the form to the end of the run, and it is said aloud", async () => {
		const run = await runScenario(flow, {});
		expect(passwordsIn(run, "client")).toEqual(["correct horse from handOver.request"]);
		expect(["user", "as", "rs"].flatMap((lane) => passwordsIn(run, lane))).toEqual([]);
		const hop = run.hops.findIndex(({ message }) => message.note === "handOver" && message.kind === "request");
		expect(gainsOf(run, hop).map(({ lane, values }) => [lane.id, values])).toEqual([["client", ["password orse"]]]);
	});

	test("a mistyped one is in other hands, too", async () => {
		const run = await runScenario(flow, { choices: ["wrong", "right"] });
		expect(passwordsIn(run, "client")).toEqual([
			"correct house from handOver.request",
			"correct horse from handOver.request",
		]);
		expect(passwordsIn(run, "as")).toEqual(["correct house from token.request"]);
	});

	test("what the learner types is followed as well, unless it is too short to be told from a word", async () => {
		const typed = (password: string) => runScenario(flow, { choices: [`?username=ada&password=${password}`, "right"] });
		expect(passwordsIn(await typed("my+other+account"), "client")[0]).toBe("my other account from handOver.request");
		expect(passwordsIn(await typed("ada"), "client")).toHaveLength(1);
	});

	test("not the client, where the form was sent to another host", async () => {
		const run = await runScenario(flow, flow.scenarios.find(({ end }) => end === "passwordAstray") ?? {});
		expect(passwordsIn(run, "client")).toEqual([]);
		expect(run.hops.find(({ message }) => message.note === "handOver")?.note.title).toBe(
			"Browser sends the password elsewhere",
		);
	});

	test("in the authorization code grant, no rack shows one", async () => {
		const run = await runScenario(codePkce, {});
		expect(run.values.some(({ kind }) => kind === "password")).toBe(true);
		expect(run.lanes.flatMap(({ id }) => passwordsIn(run, id))).toEqual([]);
	});

	test("the client's memory holds none once there is a token, whatever the rack shows", async () => {
		const trace = await play(flow, { settings: flow.defaults, choices: [], edits: [] });
		const has = trace.map(({ world }) => JSON.stringify(world.memory.client).includes("correct horse"));
		expect(trace.flatMap(({ state }, i) => (has[i] ? [state] : []))).toEqual(["redeeming", "forgetting"]);
	});
});

test("the server of OAuth 2.1 refuses before it looks at the password", async () => {
	const run = await runScenario(flow, { settings: { profile: "2.1" } });
	expect(refusalsOf(run)).toEqual(["token.grant-type-supported"]);
	const { message } = run.hops.find((hop) => hop.message.note === "token" && hop.message.kind === "response") ?? {};
	expect(message?.kind === "response" && [message.response.status, JSON.parse(message.response.body).error]).toEqual([
		400,
		"unsupported_grant_type",
	]);
	expect(run.hops.flatMap(({ message: m }) => (m.kind === "checks" ? m.checks.map(({ id }) => id) : []))).not.toContain(
		"token.password-right",
	);
});

describe("what is said", () => {
	const told = (run: Run, note: string, kind: string) =>
		run.hops.findLast(({ message }) => message.note === note && message.kind === kind)?.note;

	test.each([
		["basic", /^First the client's secret,/],
		["private_key_jwt", /^First the client's assertion,/],
		["tls_client_auth", /^First the client's certificate,/],
	] as const)("of a client that authenticates by %s: how", async (clientAuth, first) => {
		const run = await runScenario(flow, { settings: { levels: { clientType: "confidential", clientAuth } } });
		expect(told(run, "token", "checks")?.text).toMatch(first);
		expect(told(run, "token", "request")?.text).toMatch(/The client's own credentials go with it\.$/);
	});

	test("of a client that the API refused: it has a token", async () => {
		const run = await runScenario(flow, flow.scenarios.find(({ end }) => end === "apiRefused") ?? {});
		expect(told(run, "handOver", "response")?.why).toMatch(/^The client has a token/);
	});

	test("of a form that arrived without the password: nobody has seen it", async () => {
		const run = await runScenario(flow, { edits: [at("handOver", form("password").remove())] });
		expect(told(run, "handOver", "request")?.title).toBe("Ada sends the client its form");
		expect(run.end.text).toBe("The token endpoint refused, so the client got no token.");
	});

	test("of a form that another host answers: the client did not stop", async () => {
		const run = await runScenario(flow, {
			edits: [at("handOver", target("https://as.example/token"))],
		});
		expect(told(run, "handOver", "response")?.title).toBe("Another host answers the form");
	});
});

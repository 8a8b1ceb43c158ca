import { describe, expect, test } from "vitest";
import type { NamedOp } from "@/lib/flow/edit";
import { play } from "@/lib/flow/engine";
import { distinct } from "@/lib/flow/proof/once";
import { runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import { at, query } from "@/lib/flow/proof/scenario";
import { computeRun } from "@/lib/flow/read/compute";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { controlIds, controls } from "@/lib/vocabulary/controls";
import { profileIds } from "@/lib/vocabulary/profiles";
import { withLevel } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { flow } from "./flow";

const tokenIn = (run: Run) => run.values.find(({ kind }) => kind === "access_token")?.text ?? "no token";

test("every control at every level gets to the photos, but for the one that switches the grant off", async () => {
	const moved = profileIds.flatMap((profile) =>
		controlIds.flatMap((control) =>
			controls[control].levels.map((level) => {
				const base = { ...flow.defaults, profile, levels: { implicit: "on" } } as const;
				const settings = withLevel(base, control, level as never);
				const end = level === "off" && control === "implicit" ? "errorReturned" : "done";
				return { what: [profile, control, level], end, spec: { settings, choices: [], edits: [] } };
			}),
		),
	);
	for (const { what, end, spec } of distinct(moved))
		expect([...what, (await computeRun(flow, spec)).end.state]).toEqual([...what, end]);
});

describe("where the token is", () => {
	test("in the redirect, in no request but the call of the API, and never in a Referer", async () => {
		const run = await runScenario(flow, {});
		const token = tokenIn(run);
		const carriers = run.hops.filter(({ message }) =>
			JSON.stringify("request" in message ? message.request : "response" in message ? message.response : "").includes(
				token,
			),
		);
		expect(carriers.map(({ message }) => `${message.note}.${message.kind}`)).toEqual([
			"decide.response",
			"api.request",
		]);
		for (const { message } of run.hops)
			if (message.kind === "request") {
				expect(message.request.url).not.toContain("#");
				expect(header(message.request.headers, "referer") ?? "").not.toContain(token);
			}
	});

	test("in the browser's history after the script has cleared the address bar", async () => {
		const trace = await play(flow, await resolve(flow, {}));
		const world = trace.at(-1)?.world;
		const browser = world && recall(world, "user", "browser");
		expect(browser?.page?.url).toBe("https://photos.example/cb");
		expect(browser?.history.filter((url) => url.includes("#access_token="))).toHaveLength(1);
		expect(browser?.history.at(-1)).toBe("https://photos.example/cb");
	});

	test("the browser holds it from the redirect on, the client only when its script has read it", async () => {
		const run = await runScenario(flow, {});
		const last = holdingsOf(run).at(-1)?.byLane ?? {};
		const since = (lane: string) => {
			const at = last[lane]?.find(({ id }) => id === "access_token")?.since ?? -1;
			return `${run.hops[at]?.message.note}.${run.hops[at]?.message.kind}`;
		};
		expect([since("as"), since("user"), since("client"), since("rs")]).toEqual([
			"decide.response",
			"decide.response",
			"read.work",
			"api.request",
		]);
	});

	test("and a value that the script makes is in the browser's hands once the browser sends it", async () => {
		const run = await runScenario(flow, {});
		const held = holdingsOf(run).map(({ byLane }) => byLane.user?.some(({ id }) => id === "state"));
		expect(held.indexOf(true) - 1).toBe(run.hops.find(({ message }) => message.note === "authorize")?.index);
	});

	test("nowhere in OAuth 2.1: the error comes by redirect, with state and iss", async () => {
		const run = await runScenario(flow, { settings: { profile: "2.1" } });
		expect(run.values.some(({ kind }) => kind === "access_token")).toBe(false);
		const answer = run.hops.find(({ message }) => message.note === "authorize" && message.kind === "response");
		const location = answer?.message.kind === "response" ? header(answer.message.response.headers, "location") : "";
		const query = new URL(location ?? "").searchParams;
		expect([query.get("error"), query.get("iss")]).toEqual(["unsupported_response_type", "https://as.example"]);
		expect(query.get("state")).toBe(run.values.find(({ kind }) => kind === "state")?.text);
	});

	test("with no refresh token, no challenge and no client secret anywhere", async () => {
		const run = await runScenario(flow, { settings: { profile: "2.0", levels: { clientType: "confidential" } } });
		expect(run.end.state).toBe("done");
		expect(JSON.stringify(run.hops.map(({ message }) => message))).not.toMatch(
			/refresh_token|code_challenge=|client_secret/,
		);
	});
});

describe("what the stage says of it", () => {
	test("the redirect names what stands behind the #, and reading is not making", async () => {
		const { hops } = await runScenario(flow, {});
		const labels = hops.map(({ label }) => label);
		expect(labels).toContain("303 with #access_token, state");
		expect(labels.filter((label) => label === "Make state")).toHaveLength(1);
		expect(labels).toContain("Read the address");
	});

	test("an error behind the # is a no", async () => {
		const { hops } = await runScenario(flow, { choices: ["right", "deny"] });
		expect(hops.find(({ message }) => message.note === "decide" && message.kind === "response")?.refusal).toEqual({
			error: "access_denied",
			status: 303,
			description: "the user said no",
		});
	});

	test("what stayed in the browser is told beside the request that left", async () => {
		const { hops } = await runScenario(flow, {});
		const kept = hops.flatMap(({ message }) => (message.kind === "request" && message.fragment ? [message] : []));
		expect(kept.map(({ note, fragment }) => [note, fragment?.startsWith("access_token=")])).toEqual([
			["callback", true],
		]);
	});
});

describe("what is said", () => {
	const told = (run: Run, note: string, kind: string) =>
		run.hops.find(({ message }) => message.note === note && message.kind === kind)?.note;
	const editing = (note: string, op: NamedOp) => runScenario(flow, { edits: [at(note, op)] });

	test("of a request for another response type: it does not ask for a token, and is answered in the query", async () => {
		const run = await editing("authorize", query("response_type").set("key"));
		expect(told(run, "authorize", "request")?.text).toMatch(/^Its response_type is not token/);
		expect(told(run, "authorize", "checks")?.why).not.toMatch(/response_type=token/);
		expect(told(run, "callback", "request")?.specs).toEqual(["RFC 6749 §3.1.1", "RFC 6749 §4.1.2.1"]);
	});

	test("of a token that the learner puts into the query: it is sent", async () => {
		const run = await editing("callback", query("access_token").add("abc"));
		expect(told(run, "callback", "request")?.title).toMatch(/sends a token along$/);
	});

	test("of an answer in which only iss is compared: it need not belong to this tab", async () => {
		const run = await runScenario(flow, { settings: { levels: { state: "off", iss: "send+check" } } });
		expect(told(run, "answer", "checks")?.text).toMatch(/Whether it belongs to the request of this tab, nothing shows/);
	});
});

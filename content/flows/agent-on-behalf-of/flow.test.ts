import { expect, test } from "vitest";
import { decodeJwt } from "@/lib/crypto/jwt";
import { runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import type { Run } from "@/lib/flow/run";
import { changesOf, elsewhere, type Leaving, leavingIn, wordlessEnds } from "@/lib/testing/edits";
import type { Settings } from "@/lib/vocabulary/settings";
import { flow } from "./flow";

const logIn = (run: Run): readonly string[] => {
	const work = run.hops.find(({ message }) => message.note === "log")?.message;
	return work?.kind === "work" ? work.facts.slice(1).map(({ text }) => text) : [];
};
const logOf = async (levels: Settings["levels"] = {}) => logIn(await runScenario(flow, { settings: { levels } }));
const decisionsOf = async (levels: Settings["levels"]) =>
	(await logOf(levels)).map((line) => line.split(" | ").slice(4).join(" "));

const OFF = { roleRules: "off", relationRules: "off", attributeRules: "off" } as const;

test("the log has one line for each call, and names user, agent, tool, resource, decision and rule", async () => {
	expect(await logOf()).toEqual([
		"none | agent-7 | list_orders | none | DENY | role.tool-allowed",
		"ada | agent-7 | list_orders | none | PERMIT | role.tool-allowed",
		"ada | agent-7 | read_order | order-40 | DENY | relation.order-handled",
		"ada | agent-7 | set_price | order-17, 40 EUR | PERMIT | role.tool-allowed, relation.order-handled, attribute.agent-limit",
		"ada | agent-7 | set_price | order-17, 250 EUR | DENY | attribute.agent-limit",
		"ada | agent-7 | refund | order-17 | DENY | attribute.opening-hours",
	]);
});

test("with every rule off, the same calls are all permitted: the scope decides everything", async () => {
	expect(await decisionsOf(OFF)).toEqual(Array.from({ length: 6 }, () => "PERMIT none"));
});

test.each([
	["roleRules", [0], "role"],
	["relationRules", [2], "relation"],
	["attributeRules", [4, 5], "attribute"],
] as const)("%s alone denies what is its own, and without it that is permitted", async (control, denied, kind) => {
	const alone = await decisionsOf({ ...OFF, [control]: "on" });
	expect(alone.flatMap((line, index) => (line.startsWith(`DENY ${kind}.`) ? [index] : []))).toEqual(denied);
	expect(alone.filter((line) => line.startsWith("DENY"))).toHaveLength(denied.length);
	const without = await decisionsOf({ [control]: "off" });
	for (const index of denied) expect(without[index]).toMatch(/^PERMIT/);
	expect(without.filter((line) => line.startsWith("DENY"))).toHaveLength(4 - denied.length);
});

test("a denial is 403 of the API's own: no challenge, no error code of OAuth", async () => {
	const run = await runScenario(flow, {});
	const answers = run.hops.flatMap(({ message }) =>
		message.kind === "response" && message.response.status === 403 ? [message.response] : [],
	);
	expect(answers).toHaveLength(4);
	for (const { headers, body } of answers) {
		expect(headers.map(([name]) => name.toLowerCase())).not.toContain("www-authenticate");
		expect(JSON.parse(body)).toEqual({
			error: "denied_by_policy",
			rule: expect.any(String),
			reason: expect.any(String),
		});
	}
});

test("the token for the task: for Ada, by the agent, one scope, one API, one minute", async () => {
	const run = await runScenario(flow, {});
	const decoded = run.values
		.filter(({ kind, bornAt }) => kind === "access_token" && bornAt >= 0)
		.map(({ text }) => decodeJwt(text));
	const [own, task] = decoded.map((one) => ("claims" in one ? one.claims : {}));
	expect(own).toMatchObject({ sub: "agent-7", client_id: "agent-7" });
	expect(task).toMatchObject({
		sub: "ada",
		act: { sub: "agent-7" },
		aud: "https://tools.example",
		scope: "order",
	});
	expect(Number(task?.exp) - Number(task?.iat)).toBe(60);
});

test("impersonation: the limit for agents finds no agent, and the log names none", async () => {
	const lines = await logOf({ actor: "impersonation" });
	expect(lines[4]).toMatch(/^ada \| none \| set_price \| order-17, 250 EUR \| PERMIT/);
	expect(lines.slice(1).every((line) => line.startsWith("ada | none |"))).toBe(true);
});

test("a run has 26 hops, and the token that the agent was handed is shown to the server alone", async () => {
	const run = await runScenario(flow, {});
	expect(run.hops.at(-1)?.number).toBe("26");
	const handed = run.values.find(({ kind, bornAt }) => kind === "access_token" && bornAt < 0)?.text ?? "";
	const senders = run.hops.flatMap(({ message }) =>
		message.kind === "request" && JSON.stringify(message.request).includes(handed) ? [message.to] : [],
	);
	expect(senders).toEqual(["as"]);
});

const paths = ["/tools/refund", "/tools/read_order", "/token"];

test.each(["2.1", "weakest"] as const)("any one change leads to an end that has words (%s)", async (profile) => {
	const leaving = await leavingIn(flow, await resolve(flow, { settings: { profile } }));
	// At the usual profile content/edits.test.ts makes the other changes.
	const others = (one: Leaving) => (profile === flow.defaults.profile ? [] : changesOf(one.request));
	const changes = (one: Leaving) => [...elsewhere(flow, paths), ...others(one)];
	expect(await wordlessEnds(flow, leaving, changes)).toEqual([]);
	expect(leaving.length).toBeGreaterThan(3);
});

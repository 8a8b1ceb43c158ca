import { beforeAll, describe, expect, test } from "vitest";
import { agentInjection, flow as codeFlow, agentOnBehalfOf as flow, mcpAgent } from "@/testing/lessons";
import type { Settings } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { play } from "../engine";
import { runScenario } from "../proof/proof";
import { resolve } from "../proof/resolve";
import { at, header } from "../proof/scenario";
import type { Run } from "../run";
import { decidedAt, decisionsOf, hasDecisions, hasLog, kindsOf, logOf } from "./decisions";
import { describeHop } from "./describe";
import { lineInWords } from "./log-line";
import { checksOf, stampOf, stampOnAnswer, stampWord } from "./stamp";

let run: Run;
beforeAll(async () => {
	run = await runScenario(flow, {});
});

const end = (of: Run) => of.hops.length - 1;
const withLevels = (levels: Settings["levels"]) => runScenario(flow, { settings: { levels } });
/** What each kind of rule about the call said, one text for each call. */
const table = (of: Run, until = end(of)) =>
	decisionsOf(of, until).map(({ said }) => [said.role, said.relation, said.attribute].join(" "));
/** The run in which the first call is sent without its token. */
const withoutToken = () => runScenario(flow, { edits: [at("own", header("Authorization").remove())] });
const OFF = { roleRules: "off", relationRules: "off", attributeRules: "off" } as const;

describe("the decisions of a run", () => {
	test("are what the tool server's rules said, call by call", () => {
		expect(table(run)).toEqual([
			"DENY none none",
			"PERMIT none none",
			"PERMIT DENY PERMIT",
			"PERMIT PERMIT PERMIT",
			"PERMIT PERMIT DENY",
			"PERMIT PERMIT DENY",
		]);
	});

	test("agree with the answers that were sent", () => {
		for (const { hop, permitted } of decisionsOf(run, end(run))) {
			const answer = run.hops[hop.index + 1]?.message;
			expect(answer?.kind === "response" && answer.response.status).toBe(permitted ? 200 : 403);
		}
	});

	test("that lie ahead are not told", () => {
		const [first] = decisionsOf(run, end(run));
		const at = first?.hop.index ?? -1;
		expect(at).toBeGreaterThan(0);
		expect([table(run, at - 1), logOf(run, at - 1)]).toEqual([[], []]);
		expect([table(run, at).length, logOf(run, at).length]).toEqual([1, 1]);
	});

	test("say of a rule that is switched off that it was not asked", async () => {
		const loose = await withLevels({ relationRules: "off" });
		expect(table(loose)[2]).toBe("PERMIT off PERMIT");
		expect(table(await withLevels(OFF))).toEqual(Array.from({ length: 6 }, () => "off off off"));
		const skipped = await runScenario(flow, { settings: { skippedChecks: ["relation.order-handled"] } });
		expect(table(skipped)[2]).toBe("PERMIT off PERMIT");
	});

	test("name the rules about the token only where they said no", async () => {
		expect(kindsOf(decisionsOf(run, end(run)))).toEqual(["role", "relation", "attribute"]);
		const { hop } = decisionsOf(run, end(run))[1] ?? {};
		if (hop?.message.kind !== "checks") throw new Error("no second call");
		// As if the first of them had refused, which ends the list.
		const all = checksOf(hop);
		const first = all.findIndex(({ policy }) => policy === "task");
		const checks = all.slice(0, first + 1).map((check, i) => (i === first ? { ...check, verdict: "failed" } : check));
		const hops = run.hops.map((one) => (one === hop ? { ...hop, message: { ...hop.message, checks } } : one));
		const decisions = decisionsOf({ ...run, hops } as Run, hop.index);
		expect(decisions.at(-1)).toMatchObject({ permitted: false, said: { task: "DENY", role: "late" } });
		expect(kindsOf(decisions)[0]).toBe("task");
	});

	test("are none where OAuth alone decides", async () => {
		for (const other of [codeFlow, mcpAgent]) {
			const of = await runScenario(other, {});
			expect([hasDecisions(of), hasLog(of), decisionsOf(of, end(of)), logOf(of, end(of))]).toEqual([
				false,
				false,
				[],
				[],
			]);
		}
		expect([hasDecisions(run), hasLog(run)]).toEqual([true, true]);
	});

	test("can be taken where nobody writes them down", async () => {
		const of = await runScenario(agentInjection, { settings: { levels: { attributeRules: "on" } } });
		expect([hasDecisions(of), hasLog(of)]).toEqual([true, false]);
	});
});

describe("the log", () => {
	test.each([{}, OFF, { aud: "off" }, { actor: "impersonation" }] as const)(
		"is line by line what the tool server remembers at the end (%o)",
		async (levels) => {
			const trace = await play(flow, await resolve(flow, { settings: { levels } }));
			const world = trace.at(-1)?.world;
			const remembered = world && recall(world, "rs", "rs").log?.map(({ tool }) => tool);
			const of = await withLevels(levels);
			expect(remembered?.length).toBeGreaterThan(0);
			expect(logOf(of, end(of)).map(({ line }) => line)).toEqual(remembered);
		},
	);

	test("has a line for a call whose token was refused, which no rule decided", async () => {
		const of = await withoutToken();
		const refused = logOf(of, end(of)).find(({ line }) => line.decision === "REFUSED");
		expect(refused).toBeDefined();
		expect(decisionsOf(of, end(of)).map(({ hop }) => hop.index)).not.toContain(refused?.hop.index);
		expect(refused && decidedAt(of, refused.hop.index)).toBe(refused?.hop.index);
	});

	test("in words has everything that the line has", () => {
		expect(logOf(run, end(run)).map(({ line }) => lineInWords(line))).toContain(
			"17:59:43, user ada, agent agent-7, set_price, order-17, 250 EUR: DENY by attribute.agent-limit.",
		);
	});
});

describe("a place in the run", () => {
	test("is about a decision where it is taken and where it is answered, and nowhere else", () => {
		const about = run.hops.map(({ index }) => decidedAt(run, index));
		const taken = decisionsOf(run, end(run)).map(({ hop }) => hop.index);
		expect(new Set(about)).toEqual(new Set([...taken, undefined]));
		for (const at of taken) expect(about.filter((hop) => hop === at)).toHaveLength(2);
		expect(decidedAt(run, 999)).toBeUndefined();
	});

	test("is stamped with the word of the policy, and the rule that said no; so is the answer, and the sentence", () => {
		for (const { hop, permitted, line } of decisionsOf(run, end(run))) {
			const stamp = stampOf(hop);
			expect(stamp && stampWord(stamp)).toBe(line?.decision);
			expect(stamp?.code).toBe(permitted ? undefined : line?.rules[0]?.split(".")[1]);
			const answer = run.hops[hop.index + 1];
			expect(answer && stampOnAnswer(run, answer)).toEqual(stamp);
			expect(describeHop(run, hop.index)).toContain(permitted ? "PERMIT." : "DENY at: ");
			expect(describeHop(run, hop.index)).not.toMatch(/refused|Refused/);
		}
	});

	test("where OAuth decides, it is stamped as ever", async () => {
		const words = (of: Run) => of.hops.flatMap((hop) => stampOf(hop) ?? []).map(stampWord);
		expect(new Set(words(await runScenario(codeFlow, {})))).toEqual(new Set(["ACCEPTED"]));
		expect(words(await withoutToken())).toContain("REFUSED");
	});
});

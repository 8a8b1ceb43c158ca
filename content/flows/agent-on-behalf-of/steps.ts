import type { EventFromLogic } from "xstate";
import { askForItself } from "@/lib/cast/steps/service-client";
import { askToken } from "@/lib/cast/steps/token-request";
import { jsonObject } from "@/lib/crypto/json";
import type { Step, StepContext } from "@/lib/flow/define";
import { agentOf, readTaskToken, taskTokenRequest, toolRequest } from "@/lib/parties/client/agent";
import { sessionOf } from "@/lib/parties/client/session";
import { DENIED } from "@/lib/parties/rs/checks/policy/subject";
import { permittedAgainst } from "@/lib/parties/rs/policy/audit";
import type { PlannedCall } from "@/lib/world/client-memory";
import { recall } from "@/lib/world/world";
import { auditLines } from "./log";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

const AGENT = "client";

const asWritten = ({ tool, order, amount }: PlannedCall): string =>
	[tool, order, amount === undefined ? undefined : `${amount} EUR`].filter((part) => part !== undefined).join(", ");

async function planTask(ctx: StepContext): Promise<Event> {
	const [own, ...others] = agentOf(ctx.at(AGENT)).plan;
	if (!own) throw new Error("An agent without a plan");
	ctx.work(AGENT, { note: "plan" }, () => ({
		result: undefined,
		facts: [
			{ name: "as itself", text: asWritten(own) },
			...others.map((call, index) => ({ name: `for Ada, ${index + 1}`, text: asWritten(call) })),
		],
	}));
	return { type: "PLANNED" };
}

async function requestOwn(ctx: StepContext): Promise<Event> {
	if (!(await askForItself(ctx, AGENT))) return { type: "TOKEN_REFUSED" };
	agentOf(ctx.at(AGENT)).ownToken = sessionOf(ctx.at(AGENT)).accessToken ?? "";
	return { type: "TOKEN_ISSUED" };
}

async function exchange(ctx: StepContext): Promise<Event> {
	const { at, response } = await askToken(ctx, AGENT, taskTokenRequest, { note: "exchange" });
	return { type: readTaskToken(at, response) ? "TOKEN_EXCHANGED" : "EXCHANGE_REFUSED" };
}

/** The next call of the plan. Only an answer of the policy is a decision; everything else ends the task. */
async function call(ctx: StepContext): Promise<Event> {
	const at = ctx.at(AGENT);
	const agent = agentOf(at);
	const planned = agent.plan[agent.next];
	if (!planned) throw new Error("The plan has no further call");
	ctx.wait(Math.max(0, (planned.notBefore ?? 0) - ctx.world.clock));
	agent.next += 1;
	const { response } = await ctx.send(AGENT, toolRequest(at, planned), {
		channel: "back",
		note: planned.note,
		checks: "hop",
	});
	const { error, order, orders } = jsonObject(response.body) ?? {};
	const permitted = response.status === 200 && (order !== undefined || orders !== undefined);
	if (!permitted && error !== DENIED) return { type: "CALL_REFUSED" };
	if (agent.next === agent.plan.length) return { type: "LAST_DECIDED" };
	return { type: permitted ? "PERMITTED" : "DENIED" };
}

/** The shop reads the log against its written policy. */
async function readLog(ctx: StepContext): Promise<Event> {
	const { log = [], tools } = recall(ctx.world, "rs", "rs");
	const lines = log.flatMap(({ tool }) => tool ?? []);
	ctx.work("rs", { note: "log" }, () => ({ result: undefined, facts: auditLines(lines) }));
	return { type: tools && permittedAgainst(lines, tools).length > 0 ? "POLICY_MISSED" : "POLICY_KEPT" };
}

export const steps: Readonly<Record<string, Step<Event>>> = {
	planning: { kind: "run", run: planTask },
	requesting: { kind: "run", run: requestOwn },
	callingAlone: { kind: "run", run: call },
	exchanging: { kind: "run", run: exchange },
	calling: { kind: "run", run: call },
	reading: { kind: "run", run: readLog },
};

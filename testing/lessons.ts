/** The lessons, and runs of them, for tests of what stands below them. */
import { attack as agentInjection } from "@/content/attacks/agent-injection/flow";
import { attack } from "@/content/attacks/code-interception/flow";
import { attack as mixUp } from "@/content/attacks/mix-up/flow";
import { flow as agentOnBehalfOf } from "@/content/flows/agent-on-behalf-of/flow";
import { flow as clientCredentials } from "@/content/flows/client-credentials/flow";
import { flow } from "@/content/flows/code-pkce/flow";
import { flow as dpop } from "@/content/flows/dpop/flow";
import { flow as implicit } from "@/content/flows/implicit/flow";
import { flow as introspection } from "@/content/flows/introspection-revocation/flow";
import { flow as mcpAgent } from "@/content/flows/mcp-agent/flow";
import { flow as oidcLogin } from "@/content/flows/oidc-login/flow";
import { flow as refresh } from "@/content/flows/refresh/flow";
import { flow as tokenExchange } from "@/content/flows/token-exchange/flow";
import type { AnyFlow } from "@/lib/flow/define";
import { play } from "@/lib/flow/engine";
import type { Trace } from "@/lib/flow/frame";
import { runOf } from "@/lib/flow/read/hops";
import type { Run, RunSpec } from "@/lib/flow/run";
import type { Settings } from "@/lib/vocabulary/settings";

export { catalog, entryOf } from "@/content/catalog";
export {
	agentInjection,
	agentOnBehalfOf,
	attack,
	clientCredentials,
	dpop,
	flow,
	implicit,
	introspection,
	mcpAgent,
	mixUp,
	oidcLogin,
	refresh,
	tokenExchange,
};

export const specOf = (lesson: AnyFlow, settings: Partial<Settings> = {}, more: Partial<RunSpec> = {}): RunSpec => ({
	settings: { ...lesson.defaults, ...settings },
	choices: [],
	edits: [],
	...more,
});

export const playWith = (
	lesson: AnyFlow,
	settings: Partial<Settings> = {},
	more: Partial<RunSpec> = {},
): Promise<Trace> => play(lesson, specOf(lesson, settings, more));

export async function runWith(
	lesson: AnyFlow,
	settings: Partial<Settings> = {},
	more: Partial<RunSpec> = {},
): Promise<Run> {
	const spec = specOf(lesson, settings, more);
	return runOf(lesson, spec, await play(lesson, spec));
}

/** Texts of the made values of one kind, in order, at the end of a trace. */
export const madeIn = (trace: Trace, kind: string): readonly string[] =>
	(trace.at(-1)?.world.values ?? []).filter((value) => value.kind === kind).map(({ text }) => text);

import { describe, expect, test } from "vitest";
import { curlOfRun } from "@/lib/flow/export/curl";
import { harOf } from "@/lib/flow/export/har";
import { mermaidOf } from "@/lib/flow/export/mermaid";
import type { Intervention } from "@/lib/flow/intervention";
import { alignRuns } from "@/lib/flow/read/align";
import { computeRun } from "@/lib/flow/read/compute";
import { describeHop } from "@/lib/flow/read/describe";
import { differencesOf } from "@/lib/flow/read/differences";
import { stampOnAnswer } from "@/lib/flow/read/stamp";
import type { Run } from "@/lib/flow/run";
import { withLevel } from "@/lib/vocabulary/settings";
import { FREE } from "./grants";
import { loadFree } from "./load";

/** A grant in which somebody does things to messages on their way. */
async function played(grant: string, ...acts: readonly Intervention[]): Promise<Run> {
	const flow = await loadFree(`${FREE}${grant}`);
	if (!flow) throw new Error(`There is no grant "${grant}"`);
	const settings = grant === "code-pkce" ? withLevel(flow.defaults, "runsIn", "page") : flow.defaults;
	return computeRun(flow, {
		settings,
		choices: [],
		edits: [],
		free: { positions: ["scheme", "page"], interventions: acts },
	});
}

const opened = (run: Run, exchange: string) =>
	run.hops.filter(({ message }) => "exchange" in message && message.exchange === exchange);

describe("a link that is stopped on its way to the app", () => {
	const LINK = "4.0";
	test("is on its way to the app, and nobody gets it", async () => {
		const run = await played("app", { id: 1, at: LINK, do: "drop" });
		const [hop] = opened(run, LINK);
		expect(hop?.unheard).toEqual({ goal: "client", says: "nobody gets it" });
		expect(hop?.note.title).toBe("Stopped on its way to the client");
		expect(run.end.text).toBe(`The run ends here: hop ${hop?.number} was stopped on its way to the client.`);
		expect(describeHop(run, hop?.index ?? 0)).toContain("The browser to the client, a link; nobody gets it.");
		expect(mermaidOf(run)).toContain(`user-xclient: ${hop?.number} example.photos:/cb?code=…, nobody gets it`);
	});

	test("is the attacker's where it is kept, and the words of the copy do not say that it goes on", async () => {
		const run = await played("app", { id: 1, at: LINK, do: "keep" });
		const [hop, copy] = opened(run, LINK);
		expect(hop?.unheard).toEqual({ goal: "client", says: "only the attacker gets it" });
		expect(copy?.note.text).toContain("does not arrive");
		const copied = await played("app", { id: 1, at: LINK, do: "copy", of: "request" });
		expect(opened(copied, LINK).map(({ unheard }) => unheard)).toEqual([undefined, undefined]);
		expect(opened(copied, LINK)[1]?.note.text).toContain("goes on");
		const both: readonly Intervention[] = [
			{ id: 1, at: LINK, do: "copy", of: "request" },
			{ id: 2, at: LINK, do: "drop" },
		];
		expect(opened(await played("app", ...both), LINK)[0]?.unheard?.says).toBe("only the attacker gets it");
	});

	test("stands beside the link of the honest run, and that it does not arrive is what differs", async () => {
		const [honest, run] = [await played("app"), await played("app", { id: 1, at: LINK, do: "drop" })];
		const [before, now] = [opened(honest, LINK)[0], opened(run, LINK)[0]];
		const pair = alignRuns(honest, run).find(({ b }) => b === now?.index);
		expect(pair).toEqual({ a: before?.index, b: now?.index, same: false });
		expect(differencesOf(before, now)).toEqual([{ kind: "added", name: "nobody gets it" }]);
	});
});

describe("a request of a script that is stopped on its way to the server", () => {
	const TOKEN = "6.0";
	test("gets no answer, and nobody is said to have refused it or not to listen", async () => {
		const run = await played("code-pkce", { id: 1, at: TOKEN, do: "drop" });
		const [asked, answer] = opened(run, TOKEN);
		expect(asked?.unheard).toEqual({ goal: "as", says: "nobody gets it" });
		expect(answer?.note.title).toBe("No answer comes");
		expect(answer?.refusal?.description).toBe("The request did not arrive.");
		expect(answer && stampOnAnswer(run, answer)).toBeUndefined();
		expect(run.end.text).toContain("was stopped on its way to the authorization server");
		expect(mermaidOf(run)).toContain(`client-xas: ${asked?.number} POST /token, nobody gets it`);
		expect(curlOfRun(run)).toContain("Stopped on its way to the authorization server (nobody gets it)");
		expect(JSON.stringify(harOf(run))).toContain("Nobody gets it");
	});

	test("leaves the honest run its words", async () => {
		const run = await played("code-pkce");
		expect(run.hops.filter(({ unheard }) => unheard)).toEqual([]);
		expect(run.end.tag).toBe("succeeded");
	});
});

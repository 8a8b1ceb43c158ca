import { expect, test } from "vitest";
import { play } from "@/lib/flow/engine";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { at, query } from "@/lib/flow/proof/scenario";
import type { Run } from "@/lib/flow/run";
import { get, header } from "@/lib/http/message";
import { createNetwork } from "@/lib/parties/network";
import type { Levels } from "@/lib/vocabulary/controls";
import { seeded } from "@/lib/world/dice";
import { attack } from "./flow";
import { cast } from "./world";

const shares = ({ referrer }: Partial<Levels>) => referrer === undefined;
const inAddress = ({ responseMode }: Partial<Levels>) => responseMode === undefined;
/** Redeemed by whoever has read it, or by a client that finds Ada's verifier by the state that stood beside it. */
const takes = (levels: Partial<Levels>) =>
	shares(levels) &&
	inAddress(levels) &&
	(levels.pkce === undefined || (levels.state === "unbound" && levels.stateUse === undefined));
const unbound = ({ pkce }: Partial<Levels>) => pkce === undefined || pkce === "optional";

/** Whether the attacker's code can be planted, where it knows Ada's state or not. */
const plants = (levels: Partial<Levels>, isKnown: boolean): boolean => {
	if (levels.state === "bound") return isKnown && unbound(levels);
	// The attacker's own state leads the client to the attacker's own verifier.
	return unbound(levels) || levels.state === "unbound";
};

/** Whether what was read, or what nobody had to read, is of use. */
const lands: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	// Where a code works once, only who is faster than Ada's client gets something for it.
	later: (levels) => takes(levels) && levels.codeUse === undefined,
	first: takes,
	server: (levels) => plants(levels, shares(levels)),
	// Where a request is over once, a second answer to Ada's is none. One to the attacker's own is.
	again: (levels) =>
		(levels.stateUse === undefined || levels.state === "unbound") &&
		plants(levels, shares(levels) && inAddress(levels)),
};

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, and Ada is served where it fails",
	async (id) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
			const landed = lands[id]?.(levels) ?? false;
			const served = landed ? verdict?.honestWorks : true;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify([id, levels])).toEqual([landed, served]);
		}
	},
);

/** What the requests for the advertisement said, in order. */
const said = ({ hops }: Run) =>
	hops.flatMap(({ message }) =>
		message.kind === "request" && message.note === "advert" ? [header(message.request.headers, "referer")] : [],
	);

test("Referer is what the policy leaves of the address, and the address holds what is read", async () => {
	const settings = (referrer: Levels["referrer"], variant: string) => ({
		settings: { levels: { referrer, state: "bound" } as const, variant },
	});
	const code = (run: Run) => run.values.findLast(({ kind }) => kind === "code")?.text ?? "none";
	const state = (run: Run) => run.values.findLast(({ kind }) => kind === "state")?.text ?? "none";
	const client = await runScenario(attack, settings("unsafe-url", "later"));
	expect(said(client)).toEqual([`https://photos.example/cb?code=${code(client)}&state=${state(client)}`]);
	const server = await runScenario(attack, settings("unsafe-url", "server"));
	expect(said(server)[0]).toContain(`&state=${state(server)}`);
	for (const variant of ["later", "server"]) {
		const page = variant === "later" ? "https://photos.example/" : "https://as.example/";
		expect(said(await runScenario(attack, settings("default", variant)))).toEqual([page]);
		expect(said(await runScenario(attack, settings("no-referrer", variant)))).toEqual([undefined]);
	}
});

test("the check is what decides: skipped by its name, the browser says the whole address again", async () => {
	const levels = { referrer: "no-referrer" } as const;
	const run = await runScenario(attack, { settings: { levels, skippedChecks: ["browser.address-shared"] } });
	expect(said(run)[0]).toContain("?code=");
	expect(run.verdict?.goalMet).toBe(true);
});

test("a state that the client's page has told is over: the client takes each one once", async () => {
	const settings = { ...attack.defaults, levels: { state: "bound", stateUse: "once" } as const };
	const run = await runScenario(attack, { settings });
	const [told = ""] = said(run);
	const frames = await play(attack, { settings, choices: [], edits: [] });
	const world = structuredClone(frames.at(-1)?.world ?? frames[0].world);
	const network = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const cookies = run.hops.flatMap(({ message }) =>
		message.kind === "request" && message.note === "callback" ? [header(message.request.headers, "cookie") ?? ""] : [],
	);
	const { notebook } = await network.deliver(get(told, [["Cookie", cookies[0] ?? ""]]));
	expect(notebook.refusal?.check).toBe("callback.transaction-known");
});

test("a state that was changed on its way is not Ada's, whatever the attacker has read", async () => {
	const run = await runScenario(attack, {
		settings: { levels: { state: "bound" }, variant: "server" },
		edits: [at("forged", query("state").set("x"))],
	});
	expect(refusalsOf(run)).toContain("callback.state-matches");
	expect([run.verdict?.goalMet, run.verdict?.honestWorks]).toEqual([false, true]);
});

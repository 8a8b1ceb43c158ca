import { describe, expect, test } from "vitest";
import { ISSUER } from "@/lib/cast/cast";
import type { EditOp } from "@/lib/flow/edit";
import { play } from "@/lib/flow/engine";
import { combinationsOf, type Raised } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { resolve } from "@/lib/flow/proof/resolve";
import { runOf } from "@/lib/flow/read/hops";
import { leavingIn, wordlessEnds } from "@/lib/testing/edits";
import { controls } from "@/lib/vocabulary/controls";
import { attack } from "./flow";
import { callbackOf, EVIL_ISSUER } from "./world";

test.each(controls.clientAuth.levels)(
	"a confidential client that authenticates by %s does not stop it",
	async (clientAuth) => {
		const levels = {
			clientType: "confidential",
			clientAuth,
			pkce: "required",
			method: "S256",
			state: "bound",
		} as const;
		const run = await runScenario(attack, { settings: { levels } });
		expect([run.end.state, refusalsOf(run), run.verdict?.goalMet]).toEqual(["stolen", [], true]);
	},
);

describe("wherever a learner sends a request instead", async () => {
	const targets = [
		"https://as.example/authorize",
		"https://as.example/token",
		"https://evil-as.example/authorize",
		"https://evil-as.example/token",
		"https://photos.example/connect",
		"https://photos.example/cb",
		"https://photos.example/nowhere",
		"https://api.example/photos",
		"https://nobody.example/",
	];

	test.each([
		{},
		{ clientType: "confidential", pkce: "required" },
		{ iss: "send+check" },
		{ connection: "on", clientVetting: "vetted" },
	] as const)("the run with %j comes to an end that has words", async (levels) => {
		const leaving = await leavingIn(attack, await resolve(attack, { settings: { levels } }));
		const changes = () => targets.map((value): EditOp[] => [{ op: "target", value }]);
		expect(await wordlessEnds(attack, leaving, changes)).toEqual([]);
		expect(leaving.length).toBeGreaterThan(8);
	});
});

describe("in every combination of the controls that could matter", async () => {
	const all = combinationsOf(attack.claims.combine);

	/** What each variant needs beside a client that does not look at iss. */
	const lands: Readonly<Record<string, (levels: Raised) => boolean>> = {
		"sends-on": ({ connection }) => connection !== "on",
		"own-address": ({ connection, redirectMatch, clientType }) =>
			connection !== "on" || (redirectMatch !== "exact" && clientType !== "confidential"),
		"own-client": ({ clientVetting }) => clientVetting !== "vetted",
	};

	test.each(attack.variants.map(({ id }) => id))(`%s: ${all.length} runs agree with the claims`, async (variant) => {
		for (const levels of all) {
			const spec = { settings: { ...attack.defaults, levels, variant }, choices: [], edits: [] };
			const { verdict } = runOf(attack, spec, await play(attack, spec));
			const isLanding = levels.iss !== "send+check" && lands[variant]?.(levels);
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([isLanding, !isLanding]);
		}
		expect(all.length).toBe(288);
	});
});

test("where each server has an address of its own, the attacker decides to which of them the answer comes", async () => {
	const came = async (variant: string, levels: Raised) => {
		const { hops } = await runScenario(attack, { settings: { levels: { connection: "on", ...levels }, variant } });
		const hop = hops.find(({ message }) => message.kind === "request" && message.note === "callback");
		return hop?.message.kind === "request" ? hop.message.request.url.split("?")[0] : undefined;
	};
	expect(await came("sends-on", {})).toBe(callbackOf(ISSUER));
	expect(await came("own-address", {})).toBe(callbackOf(EVIL_ISSUER));
	expect(await came("own-client", { redirectMatch: "exact" })).toBe(callbackOf(EVIL_ISSUER));
});

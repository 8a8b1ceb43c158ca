import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { postedBy } from "@/lib/parties/browser/messages";
import type { LevelOf, Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** What ties an answer to the session that asked. A state that any session may use undoes PKCE. */
const isTied = ({ state, pkce }: Partial<Levels>) =>
	state === "bound" || (state === undefined && (pkce === "guarded" || pkce === "required"));

const forgedCode = (levels: Partial<Levels>) => levels.pmOrigin === "check" || isTied(levels);

/** Whether a variant comes to nothing, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	any: ({ pmTarget }) => pmTarget !== undefined,
	"own-origin": ({ pmTarget }) => pmTarget === "registered",
	forged: forgedCode,
	frame: forgedCode,
	// No code, so nothing that PKCE could tie.
	token: ({ pmOrigin, state, implicit }) => pmOrigin === "check" || state === "bound" || implicit === "off",
};

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, its own side decides", async (id) => {
	const all = combinationsOf(attack.claims.combine);
	expect(all).toHaveLength(144);
	for (const levels of all) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
		const stopped = stops[id]?.(levels);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, stopped]);
	}
});

test.each<[LevelOf<"pmTarget">, string, string]>([
	["any", "any", "*"],
	["any", "own-origin", "*"],
	["request", "any", "https://photos.example"],
	["request", "own-origin", "https://evil.example"],
	["registered", "any", "https://photos.example"],
	["registered", "own-origin", "https://photos.example"],
])("target %s, variant %s: the server's page posts to %s", async (pmTarget, variant, target) => {
	const { hops } = await runScenario(attack, { settings: { levels: { pmTarget }, variant } });
	const page = hops.find(({ message }) => message.kind === "response" && message.note === "agreed")?.message;
	expect(page?.kind === "response" && postedBy(page.response.body)?.target).toBe(target);
});

test("a code that the browser does not deliver is held by nobody but the server and Ada's browser", async () => {
	const run = await runScenario(attack, { settings: { levels: { pmTarget: "registered" } } });
	const code = run.values.find(({ kind }) => kind === "code")?.id;
	const { byLane } = holdingsOf(run).at(-1) ?? {};
	const holders = Object.entries(byLane ?? {}).flatMap(([lane, held]) =>
		held.some(({ id }) => id === code) ? [lane] : [],
	);
	expect(holders.sort()).toEqual(["as", "user"]);
});

test("nobody holds a password that is not theirs", async () => {
	const { values } = await runScenario(attack, { settings: { variant: "forged" } });
	expect(
		values.filter(({ kind }) => kind === "password").map(({ maker, heldAtStart }) => [maker, heldAtStart]),
	).toEqual([
		["user", ["user", "as"]],
		["attacker", ["attacker", "as"]],
	]);
	expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
});

test("the token that Mallory posts is one that the server has posted to her, with its state", async () => {
	const { hops } = await runScenario(attack, { settings: { levels: { state: "unbound" }, variant: "token" } });
	const page = hops.find(({ message }) => message.kind === "response" && message.note === "lure")?.message;
	const { data = {} } = (page?.kind === "response" && postedBy(page.response.body)) || {};
	expect(Object.keys(data).sort()).toEqual(["access_token", "expires_in", "scope", "state", "token_type"]);
});

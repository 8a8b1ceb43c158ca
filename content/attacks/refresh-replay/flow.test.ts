import { describe, expect, test } from "vitest";
import { combinationsOf, settingsWith } from "@/lib/flow/proof/grid";
import { raisedOnce, scenariosOnce } from "@/lib/flow/proof/once";
import { proveAttack } from "@/lib/flow/proof/proof";
import { gridRow } from "@/lib/flow/proof/row";
import { buildableAt } from "@/lib/flow/read/build-request";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { Levels } from "@/lib/vocabulary/controls";
import { withVariant } from "@/lib/vocabulary/settings";
import { attack } from "./flow";

async function runAt(levels: Partial<Levels>, variant?: string): Promise<Run> {
	const spec = { settings: withVariant(settingsWith(attack, levels), variant), choices: [], edits: [] };
	return computeRun(attack, spec);
}

const play = scenariosOnce(attack);
const { play: raised } = raisedOnce(attack);

/** Keys of a run's hops, with the status where one was answered. */
const told = ({ hops }: Run) =>
	hops.flatMap(({ message: m }) => (m.kind === "response" ? [`${m.note} ${m.response.status}`] : []));

test("claims about sets are proved: what lands, what only weakens, and what has something that is not needed", async () => {
	const claiming = (claims: Partial<typeof attack.claims>) =>
		proveAttack({ ...attack, claims: { ...attack.claims, ...claims } }, play, raised);
	const check = "refresh.token-unused";
	const set = (levels: Partial<Levels>) => claiming({ together: [{ levels, check }] });
	expect(await set({ refresh: "rotate", exp: "on" })).toContainEqual(
		expect.stringMatching(/it landed, and the claim says that it is stopped$/),
	);
	expect(await set({ refresh: "rotate+detect", exp: "on" })).toContainEqual(
		expect.stringMatching(/the variant client-late landed, and the claim says that it is stopped$/),
	);
	const late = { levels: { refresh: "rotate+detect", exp: "on" }, check, variant: "client-first" } as const;
	expect(await claiming({ weakenedBy: [late] })).toEqual([
		expect.stringMatching(/the variant client-late still landed, and the claim says client-first$/),
	]);
	expect(
		await claiming({
			together: [{ levels: { clientType: "confidential", aud: "on" }, check: "token.client-authenticates" }],
		}),
	).toContainEqual(expect.stringMatching(/and aud lower, at off, the attack fails, too$/));
});

describe("in every combination of the controls that could matter, and in every order", () => {
	const all = combinationsOf(["refresh", "exp", "clientType", "codeUse", "sender"], attack.levels);

	test.each(attack.variants.map(({ id }) => id))(
		`${all.length} runs agree with what the lesson says: %s`,
		async (order) => {
			expect(all.length).toBe(72);
			for (const levels of all) {
				const { verdict, hops } = await runAt(levels, order);
				const { refresh = "static", exp, clientType, sender } = levels;
				const detected = refresh === "rotate+detect" && exp === "on";
				const stopped =
					clientType === "confidential" ||
					sender === "dpop" ||
					((order === "attacker-first" || order === "no-proof") && detected) ||
					(order === "client-first" && refresh !== "static");
				expect(verdict?.goalMet, JSON.stringify(levels)).toBe(!stopped);
				expect(verdict?.honestWorks, JSON.stringify(levels)).toBe(true);
				expect(hops.length).toBeLessThanOrEqual(24);
			}
		},
	);
});

test("a credential or a key stops it alone; detection and expiry only weaken it, for an attacker can wait", async () => {
	const { base, sets, weakened } = await gridRow(attack, undefined, raised);
	expect(base.outcome).toBe("lands");
	expect(sets.map(({ raised }) => raised)).toEqual([{ sender: "dpop" }, { clientType: "confidential" }]);
	expect(weakened.map(({ raised, variant }) => [raised, variant?.id])).toEqual([
		[{ refresh: "rotate+detect", exp: "on" }, "client-late"],
	]);
});

describe("what each level does", () => {
	test("static: both refresh, and nobody notices", async () => {
		expect(told(await runAt({ exp: "on" }))).toEqual([
			"theft 200",
			"loot 200",
			"refresh 200",
			"api 200",
			"again 200",
			"late 200",
		]);
	});

	test("rotate: the client is refused, the thief goes on, also after a new sign-in", async () => {
		expect(told(await runAt({ exp: "on", refresh: "rotate" }))).toEqual([
			"theft 200",
			"loot 200",
			"refresh 400",
			"still 200",
			"again 200",
			"late 200",
			"token 200",
			"api 200",
		]);
	});

	test("rotate+detect: the family ends, the JWT that is out works until exp", async () => {
		const run = await runAt({ exp: "on", refresh: "rotate+detect" });
		expect(told(run)).toEqual([
			"theft 200",
			"loot 200",
			"refresh 400",
			"still 200",
			"again 400",
			"late 401",
			"token 200",
			"api 200",
		]);
		const refused = run.hops.find(({ message }) => message.kind === "response" && message.note === "refresh");
		expect(refused?.message.spent.map(({ reason }) => reason)).toEqual(["revoked"]);
	});

	test("rotate+detect, client first: the thief gets nothing, and the client needs Ada", async () => {
		const run = await runAt({ exp: "on", refresh: "rotate+detect" }, "client-first");
		expect(told(run)).toEqual(["refresh 200", "api 200", "theft 400", "renew 400", "token 200", "api 200"]);
	});

	test("rotate+detect, client late: nothing is noticed until the client comes", async () => {
		const run = await runAt({ exp: "on", refresh: "rotate+detect" }, "client-late");
		expect(told(run)).toEqual([
			"theft 200",
			"loot 200",
			"again 200",
			"late 200",
			"refresh 400",
			"token 200",
			"api 200",
		]);
		expect(run.verdict?.goalMet).toBe(true);
	});
});

describe("a token that is bound to a key", () => {
	const BOUND = { exp: "on", refresh: "rotate+detect", sender: "dpop" } as const;
	const refusedAt = async (levels: Partial<Levels>, variant: string) => {
		const { hops } = await runAt(levels, variant);
		return hops.flatMap(({ message: m }) => (m.kind === "checks" && m.refusal ? [`${m.note} ${m.refusal.check}`] : []));
	};

	test("a proof by another key, and none: the first is compared, the second not even read", async () => {
		expect(await refusedAt(BOUND, "attacker-first")).toEqual(["theft refresh.key-bound"]);
		expect(await refusedAt(BOUND, "no-proof")).toEqual(["theft dpop.sent"]);
	});

	test("an old copy without the key has no family revoked, and the client goes on", async () => {
		const run = await runAt(BOUND, "client-first");
		expect(told(run)).toEqual(["refresh 200", "api 200", "theft 400", "renew 200", "api 200"]);
		expect(run.hops.flatMap(({ message }) => message.spent.map(({ reason }) => reason))).toEqual(["used", "used"]);
	});

	test("that of a confidential client is bound to its credential, and to no key", async () => {
		const levels = { ...BOUND, clientType: "confidential" } as const;
		expect(await refusedAt(levels, "attacker-first")).toEqual(["theft token.client-authenticates"]);
		const verdicts = (await runAt(levels)).hops.flatMap(({ message }) =>
			message.kind === "checks"
				? message.checks.flatMap(({ id, verdict, detail }) =>
						id === "refresh.key-bound" ? [`${verdict}, ${detail}`] : [],
					)
				: [],
		);
		expect(verdicts).toEqual(["skipped, not bound to a key"]);
	});
});

test("the copy is all that is missing of a public client's refresh; of a confidential one's, the secret is, too", async () => {
	const stateOf = async (levels: Partial<Levels>) => {
		const { fields = [], possible } = buildableAt(await runAt(levels), 0, lessonView(attack)) ?? {};
		return [possible, fields.map(({ name, status }) => `${name} ${status}`)];
	};
	const known = ["grant_type fixed", "refresh_token held", "client_id public"];
	expect(await stateOf({})).toEqual([true, known]);
	expect(await stateOf({ clientType: "confidential" })).toEqual([false, [...known, "client_secret missing"]]);
	expect(await stateOf({ sender: "dpop" })).toEqual([false, [...known, "dpop_proof missing"]]);
});

test.each(attack.variants.map(({ id }) => id))(
	"%s: whatever tells the two apart is asked about, or that nothing does",
	async (id) => {
		const asked = async (levels: Partial<Levels>) => attack.explain.asksAbout(await runAt(levels, id));
		for (const levels of [{ sender: "dpop" }, { clientType: "confidential" }, { refresh: "rotate+detect" }] as const)
			expect(await asked(levels), JSON.stringify(levels)).toBe(true);
		expect([await asked({}), await asked({ refresh: "rotate" })]).toEqual([false, false]);
	},
);

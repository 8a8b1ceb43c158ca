import { describe, expect, test } from "vitest";
import { attack } from "@/testing/lessons";
import type { AnyAttack, AttackClaims } from "../define";
import { proveClaims } from "./claims";
import { raisedOnce, scenariosOnce } from "./once";
import { proveAttack } from "./proof";

const play = scenariosOnce(attack);
const { play: raised } = raisedOnce(attack);

/** What is wrong where the lesson claims something else. */
const claiming = (claims: Partial<AttackClaims>) =>
	proveClaims({ ...attack, claims: { ...attack.claims, ...claims } }, raised);

const { stoppedBy, unaffectedBy, weakenedBy = [] } = attack.claims;

test("a lesson is proved", async () => {
	expect(await proveAttack(attack, play, raised)).toEqual([]);
});

describe("claims that say two things", () => {
	test("what stops it does not matter, too", async () => {
		expect(await claiming({ unaffectedBy: [...unaffectedBy, "pkce"] })).toEqual(
			expect.arrayContaining([
				"pkce is in claims.stoppedBy and in claims.unaffectedBy: it cannot be both",
				"pkce is in claims.weakenedBy and in claims.unaffectedBy: it cannot be both",
			]),
		);
	});

	test("one control twice", async () => {
		expect(await claiming({ unaffectedBy: [...unaffectedBy, "aud"] })).toEqual(["claims.unaffectedBy names aud twice"]);
		expect(await claiming({ stoppedBy: [...stoppedBy, ...stoppedBy.slice(0, 1)] })).toEqual([
			"claims.stoppedBy names pkce from optional twice",
		]);
	});

	test("of two levels that are named, the higher one is judged by its own check", async () => {
		const again = { control: "pkce", from: "required", check: "token.code-unused" } as const;
		expect(await claiming({ stoppedBy: [...stoppedBy, again] })).toEqual([
			"with pkce: required it was refused by token.verifier-fits first, and the claim says token.code-unused",
		]);
	});
});

describe("claims that the runs contradict", () => {
	test("nothing has to be refused, and something was", async () => {
		expect(await claiming({ stoppedBy: stoppedBy.map(({ check: _, ...one }) => one) })).toContain(
			"with pkce: required it was refused by token.verifier-fits first, and the claim says no check",
		);
	});

	test("each of them stops it, and all at once do not", async () => {
		const pkce = stoppedBy.filter(({ control }) => control === "pkce");
		const wrong = await claiming({ stoppedBy: [...pkce, { control: "method", from: "plain" }] });
		expect(wrong).toContainEqual(
			expect.stringMatching(/^with {.*"method":"plain".*} .* landed, and claims\.stoppedBy says that each of these/),
		);
	});

	test("it does not matter, and stops the attack alone", async () => {
		const wrong = await claiming({ stoppedBy: [], unaffectedBy: [...unaffectedBy, "clientType"] });
		expect(wrong).toContain(
			"with clientType: confidential it was stopped by token.client-authenticates, and claims.unaffectedBy says that it does not matter: write it in claims.stoppedBy",
		);
	});

	test("it does not matter alone, but beside another control", async () => {
		expect(await claiming({ unaffectedBy: [...unaffectedBy, "method"], weakenedBy: [] })).toEqual([
			expect.stringMatching(
				/^claims\.unaffectedBy names method, but with {"pkce":"optional"} it was stopped by token\.verifier-fits, and with method: plain beside it .* the variant reads-request landed$/,
			),
		]);
	});

	test("it does not matter alone, but beside what a claim names, also where the grid does not combine it", async () => {
		const combine = attack.claims.combine.filter((control) => control !== "method");
		const wrong = await claiming({ combine, unaffectedBy: [...unaffectedBy, "method"], weakenedBy: [] });
		expect(wrong).toEqual([expect.stringMatching(/^claims\.unaffectedBy names method, but with {"pkce":"optional"} /)]);
	});

	test("it stops the attack, and does not", async () => {
		expect(
			await claiming({
				stoppedBy: [...stoppedBy, { control: "state", from: "bound", check: "callback.state-matches" }],
				unaffectedBy: unaffectedBy.filter((control) => control !== "state"),
			}),
		).toEqual(["with state: bound it landed, and the claim says that it is stopped"]);
	});
});

test("what matters is combined in the grid", async () => {
	const combine = attack.claims.combine.filter((control) => control !== "method");
	expect(await claiming({ combine })).toEqual([
		"method is claimed to matter, and the grid does not combine it: write it in claims.combine",
	]);
});

test("what is missing is said once, with the place to write it", async () => {
	expect(await claiming({ unaffectedBy: unaffectedBy.filter((control) => control !== "aud") })).toEqual([
		"nothing is claimed about aud, and it lands at each of its levels: write it in claims.unaffectedBy",
	]);
	expect(await claiming({ stoppedBy: stoppedBy.filter(({ control }) => control !== "clientType") })).toEqual([
		"with clientType: confidential it was stopped by token.client-authenticates, and no claim says so: write it in claims.stoppedBy",
	]);
	expect(weakenedBy).not.toEqual([]);
});

describe("the question about a run", () => {
	const explaining = (explain: Partial<AnyAttack["explain"]>) =>
		proveAttack({ ...attack, explain: { ...attack.explain, ...explain } }, play, raised);
	const { answers } = attack.explain;

	test.each<[what: string, explain: Partial<AnyAttack["explain"]>, sentence: RegExp]>([
		["never opens", { asksAbout: () => false }, /^explain\.asksAbout is true of no scenario/],
		["always opens", { asksAbout: () => true }, /^explain\.asksAbout is true of every scenario/],
		["has no right answer", { answers: answers.map((one) => ({ ...one, right: false })) }, /has 0 right answers/],
		["has two", { answers: answers.map((one) => ({ ...one, right: true })) }, /has \d right answers/],
		["has one answer only", { answers: answers.filter(({ right }) => right) }, /leaves nothing to choose/],
	])("%s", async (_, explain, sentence) => {
		expect(await explaining(explain)).toEqual([expect.stringMatching(sentence)]);
	});
});

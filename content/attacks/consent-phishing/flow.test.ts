import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

const RELEVANT = ["clientVetting", "scopeLimit", "consentText", "grantReview", "exp"] as const;

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, who is stopped by what", async (variant) => {
	for (const levels of combinationsOf(RELEVANT)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const isStranger = levels.clientVetting === "vetted" || levels.scopeLimit === "limited";
		const isUnmasked = levels.consentText === "details" && variant !== "service";
		const isEnded = variant === "later" && levels.grantReview === "on" && levels.exp === "on";
		const lands = !(isStranger || isUnmasked || isEnded);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, !lands]);
	}
});

test("where it lands, no check has refused anything", async () => {
	for (const variant of ["lookalike", "service", "later"])
		expect(refusalsOf(await runScenario(attack, { settings: { variant } }))).toEqual([]);
});

/** Bodies of the pages with two buttons, and for whom they were asked. */
async function consentPages(levels: object, variant?: string): Promise<readonly string[]> {
	const { hops } = await runScenario(attack, { settings: { levels, ...(variant ? { variant } : {}) } });
	return hops.flatMap(({ message }) =>
		message.kind === "response" && message.response.body.includes('name="decision"') ? [message.response.body] : [],
	);
}

test("with details the page says of each client what the server knows; without, a name alone", async () => {
	const [theirs = "", known = ""] = await consentPages({ consentText: "details" });
	for (const said of ["Phot0 Print", "photos.read", "evil.example", "Nobody has checked"])
		expect(theirs).toContain(said);
	for (const said of ["Photo Print", "photos.read", "photos.example", "run by Photo Print Ltd"])
		expect(known).toContain(said);
	const [bare = ""] = await consentPages({});
	expect(bare).toContain("Phot0 Print");
	expect(bare).not.toMatch(/photos\.read|evil\.example|checked/);
});

test("Ada signs in with a passkey, at the right address, and that does not help", async () => {
	for (const { id: variant } of attack.variants) {
		const { hops, verdict } = await runScenario(attack, { settings: { variant, levels: { passkey: "on" } } });
		const checks = hops.flatMap(({ message }) => (message.kind === "response" ? message.checks : []));
		expect(checks.find(({ id }) => id === "form.passkey-here")?.verdict).toBe("passed");
		expect(verdict?.goalMet).toBe(true);
	}
});

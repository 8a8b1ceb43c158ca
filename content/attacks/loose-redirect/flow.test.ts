import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { attack } from "./flow";

test("the attacker's verifier fits: PKCE checks what it should, and it does not help", async () => {
	const { hops, verdict } = await runScenario(attack, { settings: { levels: { pkce: "required" } } });
	const checks = hops.flatMap(({ message }) => (message.note === "theft" && "checks" in message ? message.checks : []));
	expect(checks.find(({ id }) => id === "token.verifier-fits")?.verdict).toBe("passed");
	expect(verdict?.goalMet).toBe(true);
});

test.each([
	["on", "stolen", /^https:\/\/evil\.example\/cb#access_token=/],
	["on+fragment", "onlyAda", /^https:\/\/evil\.example\/cb#_$/],
] as const)(
	"the browser attaches the fragment only where the redirector's Location has none: %s",
	async (level, end, shown) => {
		const settings = { variant: "redirector", levels: { redirectMatch: "prefix", openRedirector: level } } as const;
		const run = await runScenario(attack, { settings });
		const read = run.hops.flatMap(({ message }) => (message.kind === "link" ? [message.url] : []));
		expect([run.end.state, read.length]).toEqual([end, 1]);
		expect(read[0]).toMatch(shown);
	},
);

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, its own protections decide",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const refused = {
				code: levels.redirectMatch !== undefined || levels.clientType === "confidential",
				token: levels.redirectMatch !== undefined || levels.implicit === "off",
				redirector:
					levels.redirectMatch === "exact" || levels.openRedirector !== undefined || levels.implicit === "off",
				// Who needs the client to redeem is refused by what OAuth 2.0 compares there.
				"own-session":
					levels.redirectMatch !== undefined || levels.clientType === "confidential" || levels.pkce !== undefined,
			}[variant];
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!refused, refused]);
		}
	},
);

test("for a session of its own, under OAuth 2.1: only the comparison of redirect_uri stops it, whatever else is there", async () => {
	const weakest = {
		redirectMatch: "wildcard",
		clientType: "public",
		pkce: "off",
		state: "off",
		codeUse: "many",
	} as const;
	const all = combinationsOf(["redirectMatch", "clientType", "pkce", "state", "codeUse"]);
	for (const raised of all) {
		const levels = { ...weakest, ...raised };
		const { verdict, hops } = await runScenario(attack, {
			settings: { profile: "2.1", levels, variant: "own-session" },
		});
		const lands = levels.redirectMatch === "wildcard";
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([lands, !lands]);
		const redeemed = hops.flatMap(({ message }) =>
			message.note === "injected" && "checks" in message ? message.checks : [],
		);
		const fits = redeemed.find(({ id }) => id === "token.verifier-fits")?.verdict;
		if (lands && levels.pkce !== "off") expect(fits, JSON.stringify(levels)).toBe("passed");
	}
});

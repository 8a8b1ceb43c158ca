import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether what was found comes to nothing, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	// A confidential client redeems what is brought to it.
	code: ({ codeUse, pkce, responseMode }) => [codeUse, pkce, responseMode].some((level) => level !== undefined),
	query: ({ queryToken }) => queryToken === "ignore",
	fragment: ({ implicit }) => implicit === "off",
};

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, each address has its own protection",
	async (id) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stops[id]?.(levels), true]);
		}
	},
);

test.each(["query", "fragment"])("%s: where it is stopped, no address of the run carries a token", async (variant) => {
	const addresses = async (levels: Partial<Levels>) => {
		const { hops } = await runScenario(attack, { settings: { levels, variant } });
		return hops.flatMap(({ message }) => {
			if (message.kind === "link") return [message.url];
			return message.kind === "request" ? [`${message.request.url}#${message.fragment ?? ""}`] : [];
		});
	};
	const carries = (url: string) => /[?&#]access_token=/.test(url);
	expect((await addresses({})).some(carries)).toBe(true);
	expect((await addresses({ queryToken: "ignore", implicit: "off" })).some(carries)).toBe(false);
});

test("an answer that is posted leaves no code in an address, and brings Ada her photos", async () => {
	const { hops, verdict } = await runScenario(attack, { settings: { levels: { responseMode: "form_post" } } });
	const addresses = hops.flatMap(({ message }) => (message.kind === "request" ? [message.request.url] : []));
	expect(addresses.filter((url) => /[?&]code=/.test(url))).toEqual([]);
	expect(addresses).toContain("https://photos.example/cb");
	expect([verdict?.goalMet, verdict?.honestWorks]).toEqual([false, true]);
});

import { expect, test } from "vitest";
import { glossary } from "@/content/glossary";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { headerAll } from "@/lib/http/message";
import { attack } from "./flow";
import { LISTENS } from "./world";

test("in every combination: the token is bound, nobody but the proxy tells of a certificate, and nobody listens", async () => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels))
		for (const { id: variant } of attack.variants) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isKept = variant === "through" ? levels.proxyStrip === "on" : levels.proxyLink === "mutual";
			const isBound = levels.sender === "mtls";
			const stopped = variant === LISTENS ? levels.proxyLink !== undefined : isBound && isKept;
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, true]);
		}
});

test("both calls bring the API the same token and the same header, and only the client's came with a certificate", async () => {
	const { hops } = await runScenario(attack, {});
	const requestOf = (note: string) => {
		const message = hops.find((hop) => hop.message.note === note && hop.message.kind === "request")?.message;
		if (message?.kind !== "request") throw new Error(`There is no request ${note}`);
		return message.request;
	};
	expect(requestOf("onward")).toEqual(requestOf("passed"));
	expect(headerAll(requestOf("onward").headers, "client-cert")).toHaveLength(1);
	expect([requestOf("api").tls !== undefined, requestOf("through").tls]).toEqual([true, undefined]);
});

test("the entry that a lane names is in the glossary", () => {
	const ids = glossary.map(({ id }) => id);
	for (const { term } of attack.lanes) if (term !== undefined) expect(ids).toContain(term);
});

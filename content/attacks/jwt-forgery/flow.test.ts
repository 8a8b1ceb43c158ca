import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { gridRow } from "@/lib/flow/proof/row";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether a try comes to nothing, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	none: ({ alg }) => alg === "allow-list",
	hs256: ({ alg }) => alg === "allow-list",
	jwk: ({ key }) => key === "jwks",
	jku: ({ key }) => key === "jwks",
	kid: ({ key }) => key === "jwks",
	audience: ({ aud }) => aud === "on",
	expired: ({ exp }) => exp === "on",
	"id-token": ({ typ }) => typ === "on",
};

test.each(attack.variants.map(({ id }) => id))("%s: in every combination, one question decides", async (id) => {
	for (const levels of combinationsOf(["alg", "key", "aud", "exp", "typ"])) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant: id } });
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stops[id]?.(levels), true]);
	}
});

test("five questions stop all eight together, and no four of them do", async () => {
	const { sets } = await gridRow(attack);
	const four = { alg: "allow-list", key: "jwks", aud: "on", exp: "on" };
	expect(sets.map(({ raised }) => raised)).toEqual([
		{ ...four, scopeCheck: "on" },
		{ ...four, typ: "on" },
	]);
});

test("the API goes where a token says, and only where it believes the header", async () => {
	const asked = async (levels: Partial<Levels>) => {
		const { hops } = await runScenario(attack, { settings: { levels, variant: "jku" } });
		return hops.flatMap(({ message }) =>
			message.kind === "request" && message.from === "rs" ? [message.request.url] : [],
		);
	};
	expect(await asked({})).toEqual(["https://evil.example/jwks.json"]);
	expect(await asked({ key: "jwks" })).toEqual([]);
});

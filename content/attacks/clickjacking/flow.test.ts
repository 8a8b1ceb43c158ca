import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import type { LevelOf } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test.each([
	["consent", ["none"]],
	["device", ["none", "consent"]],
])(
	"%s: in every combination, only the headers of its page matter, and Ada is served behind them",
	async (variant, without) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isFramed = without.includes(levels.frame ?? "none");
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([isFramed, !isFramed]);
		}
	},
);

const NO_FRAME = ["frame-ancestors 'none'", "DENY"];

test.each<[LevelOf<"frame">, string, (string | undefined)[]]>([
	["none", "consent", [undefined, undefined]],
	["none", "device", [undefined, undefined]],
	["consent", "consent", NO_FRAME],
	["consent", "device", [undefined, undefined]],
	["csp", "consent", NO_FRAME],
	["csp", "device", NO_FRAME],
])(
	"at %s, %s: every page of the server says so in its headers, also those that Ada sees herself",
	async (frame, variant, said) => {
		const { hops } = await runScenario(attack, { settings: { levels: { frame }, variant } });
		const pages = hops.flatMap(({ message }) =>
			message.kind === "response" && message.from === "as" && message.response.body.includes("<html") ? [message] : [],
		);
		expect(pages.length).toBeGreaterThan(0);
		for (const { response } of pages)
			expect([
				header(response.headers, "content-security-policy"),
				header(response.headers, "x-frame-options"),
			]).toEqual(said);
	},
);

test("the consent is given in a frame: the address bar never shows the server", async () => {
	const { hops } = await runScenario(attack, {});
	const requests = hops.flatMap(({ message }) =>
		message.kind === "request" && message.from === "user" && message.to === "as" ? [message] : [],
	);
	expect(requests.map(({ note, around }) => [note, around])).toEqual([
		["framed", "https://evil.example/offer"],
		["pressed", "https://evil.example/offer"],
	]);
});

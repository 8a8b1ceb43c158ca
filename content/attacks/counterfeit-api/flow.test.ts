import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { gridRow } from "@/lib/flow/proof/row";
import { header } from "@/lib/http/message";
import { attack } from "./flow";

test.each(["counterfeit", "log"])("%s: in every combination, audience and key decide", async (variant) => {
	for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const bound = levels.sender === "dpop";
		const stopped = variant === "log" ? bound && levels.jti === "on" : bound || levels.aud === "on";
		expect(verdict?.goalMet, JSON.stringify(levels)).toBe(!stopped);
		if (stopped) expect(verdict?.honestWorks, JSON.stringify(levels)).toBe(true);
	}
});

test("key and number stop both together, and the audience is no part of it", async () => {
	const { sets, weakened } = await gridRow(attack);
	expect(sets.map(({ raised }) => raised)).toEqual([{ sender: "dpop", jti: "on" }]);
	expect(weakened.map(({ raised, variant }) => [raised, variant?.id])).toEqual([
		[{ sender: "dpop" }, "log"],
		[{ aud: "on" }, "log"],
	]);
});

test("the attacker sends what the client sent it, byte for byte", async () => {
	const { hops } = await runScenario(attack, { settings: { levels: { sender: "dpop" } } });
	const [call, again] = ["api", "reuse"].map((note) =>
		hops.flatMap(({ message }) => (message.kind === "request" && message.note === note ? [message.request] : [])),
	);
	expect([call?.[0]?.url, again?.[0]?.url]).toEqual(["https://evil.example/photos", "https://api.example/photos"]);
	const first = call?.[0]?.headers ?? [];
	expect(first.length).toBeGreaterThan(1);
	for (const [name, value] of first) expect(header(again?.[0]?.headers ?? [], name)).toBe(value);
});

import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** What each attacker cannot do without, by its variant. */
const lands: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	mail: ({ deviceConfirm, deviceCodeLife, clientType }) =>
		deviceConfirm !== "on" && deviceCodeLife !== "minutes" && clientType !== "confidential",
	live: ({ deviceConfirm, clientType }) => deviceConfirm !== "on" && clientType !== "confidential",
	call: () => true,
};

test.each([
	["mail", lands.mail],
	["link", lands.mail],
	["live", lands.live],
	["call", lands.call],
] as const)("%s: in every combination, what remains is what it can do without", async (variant, remains) => {
	for (const levels of combinationsOf(attack.claims.combine)) {
		const { verdict } = await runScenario(attack, { settings: { levels, variant } });
		const isLanding = remains?.(levels);
		expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([isLanding, !isLanding]);
	}
});

test("with every protection there is, no check refuses the one who has a television and Ada's ear", async () => {
	for (const profile of ["weakest", "2.0", "2.1"] as const) {
		const levels = { deviceConfirm: "on", deviceCodeLife: "minutes", clientType: "confidential" } as const;
		expect(refusalsOf(await runScenario(attack, { settings: { profile, levels, variant: "call" } }))).toEqual([]);
	}
});

test("the attacker never has Ada's password or session, and Ada never has the device code", async () => {
	for (const variant of ["mail", "link", "live", "call"]) {
		const { hops, values } = await runScenario(attack, { settings: { variant } });
		const bytes = (lane: string) =>
			JSON.stringify(
				hops.map(({ message }) => ("from" in message && [message.from, message.to].includes(lane) ? message : "")),
			);
		const texts = (kind: string) => values.filter((value) => value.kind === kind).map(({ text }) => text);
		for (const text of [...texts("password"), ...texts("session")]) expect(bytes("attacker")).not.toContain(text);
		for (const text of texts("device_code")) expect(bytes("user")).not.toContain(text);
		expect(texts("device_code").length).toBe(1);
	}
});

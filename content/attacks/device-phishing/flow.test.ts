import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { refusalsOf, runScenario } from "@/lib/flow/proof/proof";
import { at, form } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";
import { ALL } from "./scenarios";

/** What each attacker cannot do without, by its variant. */
const lands: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	mail: ({ deviceConfirm, deviceCodeLife, proximity, clientType }) =>
		deviceConfirm !== "on" && deviceCodeLife !== "minutes" && proximity !== "on" && clientType !== "confidential",
	live: ({ deviceConfirm, proximity, clientType }) =>
		deviceConfirm !== "on" && proximity !== "on" && clientType !== "confidential",
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
		expect(refusalsOf(await runScenario(attack, { settings: { profile, levels: ALL, variant: "call" } }))).toEqual([]);
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

test("Ada signs in with a passkey, at the right address, and that does not help", async () => {
	const { hops, verdict } = await runScenario(attack, { settings: { levels: { passkey: "on" } } });
	const checks = hops.flatMap(({ message }) => (message.kind === "response" ? message.checks : []));
	expect(checks.find(({ id }) => id === "form.passkey-here")?.verdict).toBe("passed");
	expect(verdict?.goalMet).toBe(true);
});

test.each([
	["any", "photos.read order"],
	["little", "photos.read"],
] as const)("scope %s: the attacker has read the photos, and its token is good for %s", async (deviceScope, scope) => {
	const { hops, verdict } = await runScenario(attack, { settings: { levels: { deviceScope } } });
	const issued = hops.find(({ message }) => message.kind === "response" && message.note === "fetch")?.message;
	expect(issued?.kind === "response" && JSON.parse(issued.response.body).scope).toBe(scope);
	expect(verdict?.goalMet).toBe(true);
});

test.each([
	["mail", "Porto"],
	["call", "Oslo"],
])("%s: the page that asks for the screen says where the device seems to be: %s", async (variant, place) => {
	const { hops } = await runScenario(attack, { settings: { levels: { deviceConfirm: "on" }, variant } });
	const asked = hops.find(({ message }) => message.kind === "response" && message.note === "consent")?.message;
	expect(asked?.kind === "response" && asked.response.body).toContain(`seems to be in ${place}`);
});

test("an edited request still comes from where its sender is", async () => {
	const edits = [at("enter", form("other").add("x"))];
	const run = await runScenario(attack, { settings: { levels: { proximity: "on" }, variant: "call" }, edits });
	expect([run.unusedEdits, run.verdict?.goalMet]).toEqual([[], true]);
});

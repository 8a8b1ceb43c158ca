import { expect, test } from "vitest";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

test("by a link, state and verifier are right: they are checked, and they do not help", async () => {
	const levels = { state: "bound", pkce: "required" } as const;
	const { hops, verdict } = await runScenario(attack, { settings: { levels, variant: "link" } });
	const checks = hops.flatMap(({ message }) => (message.kind === "checks" ? message.checks : []));
	for (const id of ["callback.state-matches", "token.verifier-fits"])
		expect(checks.find((check) => check.id === id)?.verdict).toBe("passed");
	expect(verdict?.goalMet).toBe(true);
});

test.each(["off", "unbound"] as const)("the request passed on carries its state to the end, at %s", async (state) => {
	const { hops, values, verdict } = await runScenario(attack, { settings: { levels: { state } } });
	const text = values.find(({ kind }) => kind === "state")?.text ?? "";
	const carried = hops.flatMap(({ message }) =>
		message.kind === "request" && message.request.url.includes(text) && text !== "" ? [message.note] : [],
	);
	expect([carried, verdict?.goalMet]).toEqual([["authorize", "callback"], true]);
});

test.each(["request", "link"])(
	"%s: in every combination, who has begun decides, or the browser that has",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const isStopped = levels.sameUser === "on" || (variant === "request" && levels.state === "bound");
			// Where it lands, Ada has seen her photos, too.
			expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual([!isStopped, true]);
		}
	},
);

test.each(["request", "link"])(
	"%s: the attacker receives neither code nor token, and Ada's browser never has the attacker's user session",
	async (variant) => {
		const { hops, values } = await runScenario(attack, { settings: { variant } });
		const own = values.find(({ kind, maker }) => kind === "session" && maker === "client")?.text ?? "";
		for (const { message } of hops) {
			if (message.kind === "response" && message.to === "attacker")
				expect(JSON.stringify(message)).not.toMatch(/access_token|[?&]code=/);
			if (message.kind === "request" && message.from === "user")
				expect(header(message.request.headers, "cookie") ?? "").not.toContain(own);
		}
		expect(own).not.toBe("");
	},
);

test("beside what the client compares, it is said that it does not look who had asked; where it looks, it is not", async () => {
	const saidAt = async (levels: Partial<Levels>) => {
		const { hops } = await runScenario(attack, { settings: { levels, variant: "link" } });
		return hops.find(({ message }) => message.note === "callback" && message.kind === "checks")?.note.why;
	};
	const said = /does not look whose user session/;
	for (const levels of [{}, { state: "bound" }, { iss: "send+check" }] as const)
		expect(await saidAt(levels)).toMatch(said);
	expect(await saidAt({ sameUser: "on" })).not.toMatch(said);
});

test("the request is kept with the attacker's session, also where no value is made for it", async () => {
	const keptAt = async (levels: Partial<Levels>) => {
		const { hops } = await runScenario(attack, { settings: { levels, variant: "link" } });
		const [kept] = hops.filter(({ message }) => message.kind === "work");
		return `${kept?.label}: ${kept?.note.text}`;
	};
	expect(await keptAt({})).toMatch(/^Keep the request: .* makes no value/);
	expect(await keptAt({ state: "bound" })).toMatch(/^Make state: It keeps what it makes/);
});
